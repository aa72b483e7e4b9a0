package org.doorstep.appointment;

import java.time.Instant;

/** A window as a visit of some minutes sees it. */
record AvailableWindow(long windowId, Instant startsAt, Instant endsAt, boolean available, int remaining) {

    static AvailableWindow of(VisitWindow window, int minutes) {
        var room = window.roomFor(minutes);
        return new AvailableWindow(window.id(), window.startsAt(), window.endsAt(), room > 0, room);
    }
}
