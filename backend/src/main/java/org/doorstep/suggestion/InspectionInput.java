package org.doorstep.suggestion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;

/** An inspection to plan. */
record InspectionInput(@Positive long stationId, @NotNull LocalDate plannedFor) {}
