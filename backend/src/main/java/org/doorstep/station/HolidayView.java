package org.doorstep.station;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.doorstep.platform.LocalText;

/** A day off or a make-up day, as it is set and shown. */
record HolidayView(
        @NotNull LocalDate date,
        @NotNull Boolean working,
        @NotNull @Valid LocalText name) {

    static HolidayView of(Holiday holiday) {
        return new HolidayView(holiday.date, holiday.working, holiday.name);
    }
}
