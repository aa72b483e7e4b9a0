package org.doorstep.appointment;

/** What a visit has to allow for. */
enum Need {
    WHEELCHAIR,
    HEARING,
    SIGHT,
    DIALECT
}
