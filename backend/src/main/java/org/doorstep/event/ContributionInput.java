package org.doorstep.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was raised; with a problem goes whose it is, and until when. */
record ContributionInput(
        @NotNull Contribution.Kind kind,

        @NotNull @Size(min = 2, max = 2000) @Pattern(regexp = NOT_BLANK)
        String text,

        @Nullable @Positive Long ownerId,
        @Nullable LocalDate dueOn) {

    static final String NOT_BLANK = "(?s).*\\S.*";

    @Override
    public String toString() {
        return "ContributionInput[…]"; // what somebody said has no place in a log
    }
}
