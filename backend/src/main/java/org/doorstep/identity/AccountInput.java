package org.doorstep.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An account to add or change; the password stays as it is when absent. */
record AccountInput(
        @NotNull @Size(min = 3, max = 60) @Pattern(regexp = "[a-z0-9][a-z0-9._-]*")
        String username,

        @NotBlank @Size(max = 60) String displayName,
        @NotNull Role role,
        @Nullable @Positive Long stationId,
        boolean active,
        @Nullable @Size(min = 10, max = 200) String password) {

    @Override
    public String toString() {
        return "AccountInput[" + username + "]"; // a password has no place in a log
    }
}
