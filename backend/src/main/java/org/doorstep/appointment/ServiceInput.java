package org.doorstep.appointment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.doorstep.platform.LocalText;

/** A service to add or change. */
record ServiceInput(
        @NotNull @Pattern(regexp = "[a-z0-9-]{3,40}") String code,
        @NotNull @Valid LocalText name,
        @NotNull @Valid LocalText description,
        @NotNull @Valid LocalText eligibility,
        @NotNull @Size(max = 20) List<@NotNull @Valid LocalText> documents,
        @NotNull @Min(5) @Max(240) Integer durationMinutes,
        @NotNull Boolean active) {}
