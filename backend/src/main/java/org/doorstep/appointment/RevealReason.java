package org.doorstep.appointment;

/** Why the station needs the whole of what a visit knows of people. */
enum RevealReason {
    CALL_RESIDENT,
    DIRECT_OFFICER,
    CHECK_ADDRESS,
    COMPLAINT,
    EMERGENCY,
    OTHER;

    /** Shown without being asked for: to the officer whose visit it is. */
    static final String ASSIGNED_OFFICER = "ASSIGNED_OFFICER";
}
