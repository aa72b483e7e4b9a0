package org.doorstep.appointment;

/** How a completed visit ended. */
enum Outcome {
    /** Done on the spot. */
    FINISHED,
    /** Taken in; the certificate follows. */
    ACCEPTED,
    /** Questions answered. */
    ADVISED
}
