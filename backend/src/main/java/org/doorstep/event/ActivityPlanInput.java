package org.doorstep.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan to make, or as it is to be from now on. */
record ActivityPlanInput(
        @Nullable @Positive Long stationId,
        @NotBlank @Size(max = 60) String department,
        @Nullable @Size(min = 1, max = 5000) String content,
        @NotNull LocalDate startsOn,
        @NotNull LocalDate endsOn,
        @NotNull @Size(min = 1, max = 7) List<@NotNull @Valid ActivityGoal> goals) {

    /** A kind has one goal. */
    boolean namesAKindTwice() {
        return goals.stream().map(ActivityGoal::kind).distinct().count() < goals.size();
    }
}
