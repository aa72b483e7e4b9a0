package org.doorstep.event;

import java.util.EnumSet;
import java.util.Set;

/** Every move of a registration is written here and nowhere else; a new state will not compile until it is placed. */
enum RegistrationStatus {
    REQUESTED,
    CONFIRMED,
    WAITLISTED,
    OFFERED,
    DECLINED,
    OFFER_EXPIRED,
    CANCELLED,
    REJECTED,
    CHECKED_IN,
    NO_SHOW,
    WALK_IN;

    Set<RegistrationStatus> next() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(CONFIRMED, WAITLISTED, REJECTED, CANCELLED);
            case CONFIRMED -> EnumSet.of(CANCELLED, CHECKED_IN, NO_SHOW);
            case WAITLISTED -> EnumSet.of(OFFERED, CANCELLED);
            case OFFERED -> EnumSet.of(CONFIRMED, DECLINED, OFFER_EXPIRED, CANCELLED);
            case OFFER_EXPIRED -> EnumSet.of(WAITLISTED);
            case CHECKED_IN -> EnumSet.of(CONFIRMED);
            case WALK_IN -> EnumSet.of(CANCELLED);
            case DECLINED, CANCELLED, REJECTED, NO_SHOW -> EnumSet.noneOf(RegistrationStatus.class);
        };
    }

    /** Whether it may still lead to somebody coming; a phone has one such registration for an event. */
    boolean isActive() {
        return switch (this) {
            case REQUESTED, CONFIRMED, WAITLISTED, OFFERED, CHECKED_IN -> true;
            case DECLINED, OFFER_EXPIRED, CANCELLED, REJECTED, NO_SHOW, WALK_IN -> false;
        };
    }
}
