package org.doorstep.station;

import java.time.Instant;

/** An unbroken time in which an officer is on shift and not absent. */
public record Duty(long officerId, Instant startsAt, Instant endsAt) {

    public boolean covers(Instant from, Instant until) {
        return !startsAt.isAfter(from) && !endsAt.isBefore(until);
    }
}
