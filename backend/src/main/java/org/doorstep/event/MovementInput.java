package org.doorstep.event;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Some of a material that comes or goes. */
record MovementInput(
        @Positive long stationId,
        @Positive long materialId,
        @NotNull MovementKind kind,
        @Min(1) @Max(1_000_000) int quantity,
        @Nullable @Size(min = 1, max = 20) String eventReference,
        @Nullable @Size(min = 2, max = 500) String note) {}
