package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.event.EventRepository.Room;
import org.doorstep.event.Standing.Actor;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;

/**
 * Who gets which place. All of it runs under the lock of the event's row; the database counts what is held and refuses more than
 * there is. Places go out in the order of the line, and nobody is let past who waits for a larger party to fit.
 */
@ApplicationScoped
class Places {

    private final EventRepository events;
    private final RegistrationRepository registrations;
    private final WakingHours wakingHours;
    private final Clock clock;

    Places(EventRepository events, RegistrationRepository registrations, WakingHours wakingHours, Clock clock) {
        this.events = events;
        this.registrations = registrations;
        this.wakingHours = wakingHours;
        this.clock = clock;
    }

    /** The event, locked, with what ran out by now passed on. */
    Event current(String reference) {
        var event = Reference.parse(reference).flatMap(events::lock).orElseThrow(Problem::notFound);
        passOn(event);
        return event;
    }

    /** Takes back the offers that ran out, and offers what is free. */
    void passOn(Event event) {
        var room = events.room(event, clock.instant());
        var areLate = room.hasLateOffers() && !event.status.isOff();
        if (areLate) {
            for (var late : registrations.expired(event, clock.instant())) {
                become(late, RegistrationStatus.OFFER_EXPIRED, Actor.SERVICE);
            }
        }
        if (areLate || canOffer(event, room)) {
            offerWhatIsFree(event);
        }
    }

    /** What is free goes to the first in line, as long as that fits. */
    void offerWhatIsFree(Event event) {
        while (true) {
            var room = events.room(event, clock.instant());
            var first = canOffer(event, room)
                    ? registrations.firstInLine(event).filter(one -> one.partySize <= room.free())
                    : Optional.<Registration>empty();
            if (first.isEmpty()) {
                return;
            }
            offer(first.get());
        }
    }

    private boolean canOffer(Event event, Room room) {
        return room.isAwaited()
                && room.free() > 0
                && event.status.isAnnounced()
                && clock.instant().isBefore(event.startsAt);
    }

    private void offer(Registration registration) {
        registration.offeredAt = clock.instant();
        limit(registration);
        become(registration, RegistrationStatus.OFFERED, Actor.SERVICE);
    }

    private void limit(Registration registration) {
        var expires = wakingHours.after(Objects.requireNonNull(registration.offeredAt));
        var begins = registration.event.startsAt;
        registration.offerExpiresAt = expires.isBefore(begins) ? expires : begins;
    }

    /** When the event is announced again: while it was off nobody could accept, so each offer has its whole term from now on. */
    void offerAnew(Event event) {
        for (var one : registrations.in(event, RegistrationStatus.OFFERED)) {
            one.offeredAt = clock.instant();
            limit(one);
        }
    }

    /** When the event begins earlier or later than it was to. */
    void limitOffers(Event event) {
        registrations.in(event, RegistrationStatus.OFFERED).forEach(this::limit);
    }

    /** A place at once, if there is room and nobody waits; otherwise one at the end of the line. */
    void settle(Registration registration, Actor by) {
        var room = events.room(registration.event, clock.instant());
        if (!room.isAwaited() && room.free() >= registration.partySize) {
            become(registration, RegistrationStatus.CONFIRMED, by);
        } else {
            joinLine(registration, by);
        }
    }

    void joinLine(Registration registration, Actor by) {
        registration.queueNumber = registrations.nextInLine();
        registration.offeredAt = null;
        registration.offerExpiresAt = null;
        become(registration, RegistrationStatus.WAITLISTED, by);
    }

    /** At the close: who had a place and did not come, and who was offered one too late. */
    void noteWhoDidNotCome(Event event) {
        registrations
                .in(event, RegistrationStatus.CONFIRMED)
                .forEach(one -> become(one, RegistrationStatus.NO_SHOW, Actor.SERVICE));
        registrations
                .in(event, RegistrationStatus.OFFERED)
                .forEach(one -> become(one, RegistrationStatus.OFFER_EXPIRED, Actor.SERVICE));
    }

    void become(Registration registration, RegistrationStatus to, Actor by) {
        become(registration, to, by, clock.instant());
    }

    private void become(Registration registration, RegistrationStatus to, Actor by, Instant now) {
        registration.status = to;
        registration.updatedAt = now;
        registrations.persistAndFlush(registration);
        registrations.record(new RegistrationStep(registration, by.accountId(), by.isRegistrant()));
    }
}
