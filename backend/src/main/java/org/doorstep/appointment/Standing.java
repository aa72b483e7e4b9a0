package org.doorstep.appointment;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.identity.Caller;
import org.doorstep.station.Officer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is to a visit, and so what they may do with it: the resident (or their proxy) who holds its token, the portal
 * that booked it, the station that makes it, the officer it is assigned to, or a colleague who may only look.
 */
record Standing(
        boolean isResident,
        boolean isPortal,
        boolean isStation,
        boolean isAssignedOfficer,
        @Nullable Long accountId) {

    static Standing ofResident() {
        return new Standing(true, false, false, false, null);
    }

    static Standing ofPortal() {
        return new Standing(false, true, false, false, null);
    }

    static Standing of(Caller caller, Optional<Officer> officer, Appointment visit) {
        return new Standing(
                false,
                false,
                caller.dispatchesFor(visit.station.id()),
                visit.isAssignedTo(officer),
                caller.accountId());
    }

    /** Whether the visit was ordered by them or for them: what is left to who ordered it is left to both. */
    boolean ordered() {
        return isResident || isPortal;
    }

    boolean isStaff() {
        return !ordered();
    }

    /** Who may move a visit where; whether the states allow it is asked before. */
    boolean mayMove(AppointmentStatus from, AppointmentStatus to) {
        return switch (to) {
            case BOOKED, ASSIGNED, REJECTED -> isStation;
            case EN_ROUTE, ARRIVED, COMPLETED, NO_ONE_HOME, UNABLE -> isAssignedOfficer;
            case CANCELLED -> isStation || (ordered() && from != AppointmentStatus.EN_ROUTE);
        };
    }

    /** The states this one may move the visit to now. */
    Set<AppointmentStatus> next(Appointment visit) {
        return visit.status.next().stream()
                .filter(to -> mayMove(visit.status, to))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Personal data is for the resident, for the portal that asks for one visit, and for the officer who goes there; the station
     * says why it needs it.
     */
    boolean seesPersonalData(Appointment visit, boolean inList) {
        return isResident || (isPortal && !inList) || (visit.status.isActive() && isAssignedOfficer);
    }
}
