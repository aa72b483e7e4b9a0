package org.doorstep.station;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

record ShiftView(
        long id,
        long officerId,
        DayOfWeek dayOfWeek,
        LocalTime startTime,
        LocalTime endTime,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    static ShiftView of(Shift shift) {
        return new ShiftView(
                shift.id(),
                shift.officer.id(),
                shift.dayOfWeek,
                shift.startTime,
                shift.endTime,
                shift.validFrom,
                shift.validUntil);
    }
}
