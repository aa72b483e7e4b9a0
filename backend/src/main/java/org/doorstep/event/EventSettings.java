package org.doorstep.event;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.time.LocalTime;

/** The times of registrations; each is documented in docs/operations.md. */
@ConfigMapping(prefix = "doorstep.event")
interface EventSettings {

    /** How long an offered place is kept; only hours count at which people are awake. */
    Duration offerFor();

    LocalTime wakingFrom();

    LocalTime wakingUntil();

    /** How long before an event begins people are let in. */
    Duration doorOpens();

    /** How long a device at the door may be offline. */
    Duration offlineFor();
}
