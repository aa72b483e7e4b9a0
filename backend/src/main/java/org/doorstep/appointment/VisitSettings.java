package org.doorstep.appointment;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** The times of a visit; each is documented in docs/operations.md. */
@ConfigMapping(prefix = "doorstep.visit")
interface VisitSettings {

    /** How long before its window starts a visit can still be booked, or moved by the resident. */
    Duration cutOff();

    /** How long an officer can take the last move back. */
    Duration undoWithin();

    /** How long after completion the resident can rate. */
    Duration rateWithin();
}
