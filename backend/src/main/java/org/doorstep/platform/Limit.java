package org.doorstep.platform;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * So many calls in such a time: all of them at once, if need be, and then one more each time its share of the time has
 * passed.
 *
 * @param name of what is limited; the same key under two names is counted twice
 */
public record Limit(String name, long calls, Duration per) {

    public Limit {
        if (calls < 1 || per.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(name + ": at least 1 call in at least 1 second");
        }
    }

    /** The time after which one call comes back, in the microseconds that the database knows. */
    Duration share() {
        return per.dividedBy(calls).truncatedTo(ChronoUnit.MICROS);
    }
}
