package org.doorstep.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.doorstep.platform.LocalText;

/** A material to add or change. */
record MaterialInput(
        @NotNull MaterialKind kind, @NotNull @Valid LocalText name, boolean active) {}
