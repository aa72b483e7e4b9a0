package org.doorstep.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many come after all.
 *
 * @param companions as they were, as far as there is room for them, when absent
 */
record PartyInput(
        @Min(1) @Max(10) int partySize,

        @Nullable @Size(max = 9)
        List<@NotNull @Size(min = 1, max = 60) @Pattern(regexp = RegistrationInput.NOT_BLANK) String> companions) {

    @Override
    public String toString() {
        return "PartyInput[…]"; // personal data has no place in a log
    }
}
