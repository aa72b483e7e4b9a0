package org.doorstep.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What to write down about an enterprise or a campus; whom to ask for has its own address. */
record ProfileInput(
        @NotNull ProfileKind kind,
        @Positive long stationId,
        @NotBlank @Size(max = 100) String name,
        @Nullable VisitTime visitTime,
        boolean active,
        @Nullable @Size(min = 1, max = 2000) String businessScope,
        @Nullable @Min(0) @Max(10_000_000) Integer employees,
        @Nullable @Size(min = 1, max = 2000) String labourRelations,
        @Nullable @Size(min = 1, max = 2000) String operatingSituation,
        @Nullable @Size(min = 1, max = 2000) String riskMeasures) {

    @Override
    public String toString() {
        return "ProfileInput[…]"; // people write names and numbers into free text
    }
}
