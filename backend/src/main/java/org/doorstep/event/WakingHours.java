package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts the time an offer has while people are awake: nobody loses a place overnight. */
@ApplicationScoped
class WakingHours {

    private final EventSettings settings;
    private final Clock clock;

    WakingHours(EventSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        if (!settings.wakingFrom().isBefore(settings.wakingUntil())) {
            throw new IllegalStateException("doorstep.event.waking-from must be before doorstep.event.waking-until");
        }
    }

    /** When an offer that is made now runs out. */
    Instant after(Instant now) {
        var left = settings.offerFor();
        for (var day = now.atZone(clock.getZone()).toLocalDate(); ; day = day.plusDays(1)) {
            var wakes =
                    day.atTime(settings.wakingFrom()).atZone(clock.getZone()).toInstant();
            var sleeps =
                    day.atTime(settings.wakingUntil()).atZone(clock.getZone()).toInstant();
            var from = now.isAfter(wakes) ? now : wakes;
            var today = Duration.between(from, sleeps);
            if (left.compareTo(today) <= 0) {
                return from.plus(left);
            }
            left = today.isNegative() ? left : left.minus(today);
        }
    }
}
