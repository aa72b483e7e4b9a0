package org.doorstep.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Events to plan by a rule (RFC 5545 §3.3.10), of which the first is given. */
record SeriesInput(
        @NotBlank @Size(max = 200) String rule,
        @NotNull @Valid EventInput first) {}
