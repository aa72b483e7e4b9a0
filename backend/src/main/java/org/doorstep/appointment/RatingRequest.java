package org.doorstep.appointment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the resident says of the visit: 1 (poor) to 5 (very good). */
record RatingRequest(
        @Min(1) @Max(5) int score,
        @Nullable @Size(max = 500) String comment) {}
