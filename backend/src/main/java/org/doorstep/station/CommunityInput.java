package org.doorstep.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.doorstep.platform.LocalText;

/** A community to add or change. */
record CommunityInput(
        @NotNull @Positive Long stationId,
        @NotNull @Valid LocalText name,
        @NotNull @DecimalMin("-90") @DecimalMax("90") Double latitude,

        @NotNull @DecimalMin("-180") @DecimalMax("180") Double longitude,

        @NotNull @Min(0) @Max(120) Integer travelMinutes,
        @NotNull Boolean active) {}
