package org.doorstep.appointment;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How windows are cut; each is documented in docs/operations.md. */
@ConfigMapping(prefix = "doorstep.window")
interface WindowSettings {

    /** How long a window is; windows start at midnight and every such length after. */
    Duration length();

    /** How many days ahead windows are open. */
    int daysAhead();
}
