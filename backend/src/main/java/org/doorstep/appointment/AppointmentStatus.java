package org.doorstep.appointment;

import java.util.EnumSet;
import java.util.Set;

/** Every move the bureau allows is written here and nowhere else; a new state will not compile until it is placed. */
public enum AppointmentStatus {
    BOOKED,
    ASSIGNED,
    EN_ROUTE,
    ARRIVED,
    COMPLETED,
    NO_ONE_HOME,
    UNABLE,
    CANCELLED,
    REJECTED;

    Set<AppointmentStatus> next() {
        return switch (this) {
            case BOOKED -> EnumSet.of(ASSIGNED, CANCELLED, REJECTED);
            case ASSIGNED -> EnumSet.of(BOOKED, EN_ROUTE, CANCELLED);
            case EN_ROUTE -> EnumSet.of(ARRIVED, CANCELLED);
            case ARRIVED -> EnumSet.of(COMPLETED, NO_ONE_HOME, UNABLE);
            case COMPLETED, NO_ONE_HOME, UNABLE, CANCELLED, REJECTED -> EnumSet.noneOf(AppointmentStatus.class);
        };
    }

    /** Whether the visit is still to come or under way. */
    boolean isActive() {
        return !next().isEmpty();
    }

    /** Whether the minutes promised in the window are free for others again. */
    boolean givesMinutesBack() {
        return this == CANCELLED || this == REJECTED;
    }

    /** Whether the officer who moved here can take it back for a moment. */
    boolean canBeUndone() {
        return switch (this) {
            case EN_ROUTE, ARRIVED, COMPLETED, NO_ONE_HOME, UNABLE -> true;
            case BOOKED, ASSIGNED, CANCELLED, REJECTED -> false;
        };
    }
}
