package org.doorstep.event;

import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.identity.Caller;
import org.jspecify.annotations.Nullable;

/** What somebody is to an event: the station that answers for it, who organises it, a colleague, or the public. */
record Standing(boolean isStation, boolean isOrganiser, boolean isStaff) {

    static final Standing OF_THE_PUBLIC = new Standing(false, false, false);

    /** Of a station's event to staff of another one, what it is to anybody. */
    static Standing of(Caller caller, Event event) {
        var stationId = event.station.id();
        return caller.sees(stationId)
                ? new Standing(caller.dispatchesFor(stationId), event.organiserId == caller.accountId(), true)
                : OF_THE_PUBLIC;
    }

    /** Whether it is theirs to run: to change it, to approve who registers, to write down how it was. */
    boolean runs() {
        return isStation || isOrganiser;
    }

    /** What was never announced is the station's own business. */
    boolean sees(Event event) {
        return isStaff || event.announcedAt != null;
    }

    /** The station says what is announced and what is not to be; the rest is the organiser's as well. */
    boolean mayMove(EventStatus to) {
        return switch (to) {
            case PUBLISHED, CANCELLED -> isStation;
            case REGISTRATION_CLOSED, HELD, CLOSED, POSTPONED -> runs();
            case DRAFT -> false;
        };
    }

    /** The states this one may move the event to now. */
    Set<EventStatus> next(Event event) {
        return event.next().stream().filter(this::mayMove).collect(Collectors.toUnmodifiableSet());
    }

    /** Who did something to a registration: who registered, one of the staff, or the service by itself. */
    record Actor(boolean isRegistrant, @Nullable Long accountId) {

        static final Actor SERVICE = new Actor(false, null);
        static final Actor REGISTRANT = new Actor(true, null);

        static Actor of(Caller caller) {
            return new Actor(false, caller.accountId());
        }
    }
}
