package org.doorstep.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;

/** An area to draw, or as it is to be from now on. */
record AreaInput(
        @Positive long stationId,
        @NotBlank @Size(max = 60) String name,
        @Positive long leaderId,
        @NotNull @Size(max = 200) List<@NotNull @Positive Long> communityIds) {}
