package org.doorstep.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An account to add or change; the password stays as it is when absent. */
record AccountInput(
        @NotNull @Size(min = 3, max = 60) @Pattern(regexp = USERNAME)
        String username,

        @NotBlank @Size(max = 60) String displayName,
        @NotNull Role role,
        @Nullable @Positive Long stationId,
        boolean active,

        @Nullable @Size(min = PasswordRules.SHORTEST, max = PasswordRules.LONGEST)
        String password) {

    static final String USERNAME = "[a-z0-9][a-z0-9._@+-]*";

    @Override
    public String toString() {
        return "AccountInput[" + username + "]"; // a password has no place in a log
    }
}
