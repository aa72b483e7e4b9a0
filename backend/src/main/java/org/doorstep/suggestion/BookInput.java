package org.doorstep.suggestion;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book to lay out or change. */
record BookInput(
        @Positive long stationId,
        @NotBlank @Size(max = 60) String window,
        @NotBlank @Size(max = 20) String number,
        @NotNull LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
