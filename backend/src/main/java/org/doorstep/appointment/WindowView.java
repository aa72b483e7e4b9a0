package org.doorstep.appointment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window with its load in officer-minutes. */
record WindowView(
        long id,
        long stationId,
        Instant startsAt,
        Instant endsAt,
        int capacityMinutes,
        int reservedMinutes,
        int overPromisedMinutes,
        @Nullable List<AppointmentView> appointments) {

    static WindowView of(VisitWindow window, @Nullable List<AppointmentView> appointments) {
        return new WindowView(
                window.id(),
                window.stationId(),
                window.startsAt(),
                window.endsAt(),
                window.capacityMinutes,
                window.reservedMinutes,
                window.overPromisedMinutes,
                appointments);
    }
}
