package org.doorstep.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Consumer;
import org.doorstep.platform.BatchJob;

/** Watches the time: closes registration, and passes on the offers that ran out. One event after the other, each under its lock. */
@ApplicationScoped
class EventJob {

    private final EventRepository events;
    private final Planning planning;
    private final Places places;
    private final BatchJob batches;
    private final Clock clock;

    EventJob(EventRepository events, Planning planning, Places places, BatchJob batches, Clock clock) {
        this.events = events;
        this.planning = planning;
        this.places = places;
        this.batches = batches;
        this.clock = clock;
    }

    @Scheduled(every = "1m", delayed = "1m", identity = "watch-events")
    void watch() {
        run(
                "close-registration",
                "Event event where event.status = PUBLISHED and event.registrationClosesAt <= :now",
                event -> {
                    if (event.next().contains(EventStatus.REGISTRATION_CLOSED)) {
                        planning.become(event, EventStatus.REGISTRATION_CLOSED);
                    }
                });
        run(
                "pass-on-offers",
                "Registration registration join registration.event event"
                        + " where registration.status = OFFERED and registration.offerExpiresAt <= :now"
                        + " and event.status not in (POSTPONED, CANCELLED)",
                places::passOn);
    }

    private void run(String job, String condition, Consumer<Event> each) {
        batches.run(job, size -> {
            var due = events.due(condition, clock.instant(), 1);
            due.forEach(reference -> events.lock(reference).ifPresent(each));
            return due.size();
        });
    }
}
