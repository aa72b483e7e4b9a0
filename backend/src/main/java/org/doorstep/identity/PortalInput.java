package org.doorstep.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** A portal to register or change. */
record PortalInput(
        @NotNull @Size(min = 3, max = 40) @Pattern(regexp = "[a-z0-9][a-z0-9-]*")
        String clientId,

        @NotBlank @Size(max = 60) String name,
        @NotNull Set<@NotNull Scope> scopes,
        @Min(1) @Max(10_000) int requestsPerMinute,
        boolean active) {}
