package org.doorstep.appointment;

import java.util.EnumSet;
import java.util.Set;

/** Why a visit was moved. */
enum ReasonCode {
    PLANS_CHANGED,
    NO_LONGER_NEEDED,
    WENT_TO_STATION,
    BOOKED_BY_MISTAKE,
    RESIDENT_ASKED,
    STAFF_SHORTAGE,
    EMERGENCY,
    NOT_ELIGIBLE,
    OUTSIDE_SERVICE,
    REPEATED_REQUEST,
    OFFICER_ABSENT,
    OVERRUN,
    DOOR_NOT_ANSWERED,
    ADDRESS_NOT_FOUND,
    RESIDENT_AWAY,
    DOCUMENTS_MISSING,
    EQUIPMENT_FAILED,
    RESIDENT_UNWELL,
    OTHER;

    /** The reasons that go with a move; one of them must be given, none where there are none. */
    static Set<ReasonCode> of(AppointmentStatus to, boolean byWhoOrdered) {
        return switch (to) {
            case CANCELLED ->
                byWhoOrdered
                        ? EnumSet.of(PLANS_CHANGED, NO_LONGER_NEEDED, WENT_TO_STATION, BOOKED_BY_MISTAKE, OTHER)
                        : EnumSet.of(RESIDENT_ASKED, STAFF_SHORTAGE, EMERGENCY, OTHER);
            case REJECTED -> EnumSet.of(NOT_ELIGIBLE, OUTSIDE_SERVICE, REPEATED_REQUEST, OTHER);
            case BOOKED -> EnumSet.of(OFFICER_ABSENT, OVERRUN, OTHER);
            case NO_ONE_HOME -> EnumSet.of(DOOR_NOT_ANSWERED, ADDRESS_NOT_FOUND, RESIDENT_AWAY);
            case UNABLE -> EnumSet.of(DOCUMENTS_MISSING, NOT_ELIGIBLE, EQUIPMENT_FAILED, RESIDENT_UNWELL, OTHER);
            case ASSIGNED, EN_ROUTE, ARRIVED, COMPLETED -> EnumSet.noneOf(ReasonCode.class);
        };
    }
}
