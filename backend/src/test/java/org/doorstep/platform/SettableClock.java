package org.doorstep.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The service's clock in tests: it stands still at {@link #MONDAY_MORNING} until a test moves it. */
@Alternative
@Priority(1)
@Singleton
public class SettableClock extends Clock {

    public static final OffsetDateTime MONDAY_MORNING = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");

    private volatile Instant now = MONDAY_MORNING.toInstant();

    /** Sets it to a time with offset, such as {@code 2026-11-26T18:00:00+08:00}. */
    public void set(String time) {
        now = OffsetDateTime.parse(time).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    void reset() {
        now = MONDAY_MORNING.toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
