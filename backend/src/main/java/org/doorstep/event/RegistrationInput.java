package org.doorstep.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.doorstep.identity.Phone;
import org.doorstep.identity.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** A party that wants to come. */
record RegistrationInput(
        @NotNull @Size(min = 1, max = 60) @Pattern(regexp = NOT_BLANK)
        String name,

        @NotNull @Size(max = 20) @Phone String phone,
        @Min(1) @Max(10) int partySize,

        @Nullable @Size(max = 9) List<@NotNull @Size(min = 1, max = 60) @Pattern(regexp = NOT_BLANK) String> companions,

        boolean consent) {

    static final String NOT_BLANK = "(?s).*\\S.*";

    Registrant registrant() {
        return new Registrant(
                name.strip(),
                PhoneNumber.normalised(phone),
                companions == null
                        ? List.of()
                        : companions.stream().map(String::strip).toList());
    }

    @Override
    public String toString() {
        return "RegistrationInput[…]"; // personal data has no place in a log
    }
}
