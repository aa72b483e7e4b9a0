package org.doorstep.station;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;

/** An absence to add. */
record AbsenceInput(
        @NotNull @Positive Long officerId,
        @NotNull Instant startsAt,
        @NotNull Instant endsAt,
        @NotNull Absence.Reason reason) {}
