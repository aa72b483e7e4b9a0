package org.doorstep.suggestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** A category to add or change. */
record CategoryInput(
        @NotNull @Valid LocalText name,
        @Nullable @Positive Long parentId,
        @Nullable @Min(1) @Max(60) Integer acknowledgeDays,
        @Nullable @Min(1) @Max(60) Integer screenDays,
        @Nullable @Min(1) @Max(250) Integer replyDays,
        @Nullable @Min(1) @Max(60) Integer rectifyDays,
        boolean active) {}
