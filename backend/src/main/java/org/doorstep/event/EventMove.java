package org.doorstep.event;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Where to move an event; to those who registered, a reason goes with postponing and cancelling it. */
record EventMove(
        @NotNull EventStatus to,

        @Nullable @Size(min = 2, max = 500) @Pattern(regexp = "(?s).*\\S.*")
        String reason) {}
