package org.doorstep.station;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An officer to add or change. */
record OfficerInput(
        @NotNull @Positive Long stationId,
        @NotNull @Pattern(regexp = "[0-9A-Z]{4,12}") String badgeNumber,
        @NotBlank @Size(max = 60) String name,
        @Nullable @Positive Long accountId,
        @NotNull Boolean active) {}
