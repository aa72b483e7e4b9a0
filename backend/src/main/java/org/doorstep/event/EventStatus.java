package org.doorstep.event;

import java.util.EnumSet;
import java.util.Set;

/** Every move of an event is written here and nowhere else; a new state will not compile until it is placed. */
enum EventStatus {
    DRAFT,
    PUBLISHED,
    REGISTRATION_CLOSED,
    HELD,
    CLOSED,
    POSTPONED,
    CANCELLED;

    Set<EventStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(REGISTRATION_CLOSED, HELD, POSTPONED, CANCELLED);
            case REGISTRATION_CLOSED -> EnumSet.of(HELD, POSTPONED, CANCELLED);
            case POSTPONED -> EnumSet.of(PUBLISHED, CANCELLED);
            case HELD -> EnumSet.of(CLOSED);
            case CLOSED, CANCELLED -> EnumSet.noneOf(EventStatus.class);
        };
    }

    /** Whether what was planned can still change. */
    boolean isPlanned() {
        return switch (this) {
            case DRAFT, PUBLISHED, REGISTRATION_CLOSED, POSTPONED -> true;
            case HELD, CLOSED, CANCELLED -> false;
        };
    }

    /** Whether it is going to take place when it says: people on the waiting list are offered what becomes free. */
    boolean isAnnounced() {
        return this == PUBLISHED || this == REGISTRATION_CLOSED;
    }

    /** Whether something can be handed out there: not before it is announced, nor at what does not take place. */
    boolean handsOut() {
        return switch (this) {
            case PUBLISHED, REGISTRATION_CLOSED, POSTPONED, HELD, CLOSED -> true;
            case DRAFT, CANCELLED -> false;
        };
    }

    /** Whether it does not take place for now, or ever: nobody can accept an offer, so the time of offers stands still. */
    boolean isOff() {
        return this == POSTPONED || this == CANCELLED;
    }

    /** Whether people can be let in, if it is time. */
    boolean isAtTheDoor() {
        return isAnnounced() || this == HELD;
    }
}
