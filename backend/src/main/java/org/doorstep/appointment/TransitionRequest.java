package org.doorstep.appointment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A move, with the reason or the outcome that goes with it. */
record TransitionRequest(
        @NotNull AppointmentStatus to,
        @Nullable ReasonCode reason,
        @Nullable Outcome outcome,
        @Nullable @Size(max = 500) String note) {}
