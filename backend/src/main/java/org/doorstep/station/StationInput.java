package org.doorstep.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.doorstep.platform.LocalText;

/** A station to add or change. */
record StationInput(
        @NotNull @Valid LocalText name,
        @NotNull @Valid LocalText address,
        @NotBlank @Size(max = 20) String phone,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @NotNull Boolean active) {}
