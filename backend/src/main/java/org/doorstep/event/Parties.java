package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.doorstep.event.Registrations.Found;
import org.doorstep.platform.Problem;

/**
 * Lets who registered come with more or fewer people, under the lock of the event. Fewer is always right, and what becomes free goes
 * to who waits; more is taken as long as nobody waits for the places it needs. Who waits cannot grow: they would keep a place in the
 * line that they got for fewer. Nor can who was approved: it was that number that the organiser looked at.
 */
@ApplicationScoped
class Parties {

    private final RegistrationRepository registrations;
    private final EventRepository events;
    private final SealedRegistrants people;
    private final Places places;
    private final Registering registering;
    private final Clock clock;

    Parties(
            RegistrationRepository registrations,
            EventRepository events,
            SealedRegistrants people,
            Places places,
            Registering registering,
            Clock clock) {
        this.registrations = registrations;
        this.events = events;
        this.people = people;
        this.places = places;
        this.registering = registering;
        this.clock = clock;
    }

    void change(Found found, PartyInput input) {
        var registration = found.registration();
        if (!canChange(registration)) {
            throw RegistrationMoves.illegal(found, "illegal-transition.party");
        }
        if (input.partySize() > registration.partySize) {
            requireRoom(registration, input.partySize());
        }
        name(registration, input);
        registration.partySize = input.partySize();
        registration.updatedAt = clock.instant();
        registrations.persistAndFlush(registration);
        registrations.tell(registration, "CHANGED");
        places.offerWhatIsFree(registration.event);
    }

    private boolean canChange(Registration registration) {
        return switch (registration.status) {
            case REQUESTED, CONFIRMED, WAITLISTED, OFFERED ->
                registering.isOpen(registration.event) && clock.instant().isBefore(registration.event.startsAt);
            case DECLINED, OFFER_EXPIRED, CANCELLED, REJECTED, CHECKED_IN, NO_SHOW, WALK_IN -> false;
        };
    }

    /** A request holds nothing yet: whether it fits is seen when it is approved. */
    private void requireRoom(Registration registration, int partySize) {
        var event = registration.event;
        if (event.capacity != null && partySize > event.capacity) {
            throw Problem.invalid("/partySize", "invalid.party-size");
        }
        if (event.approval && registration.status != RegistrationStatus.REQUESTED) {
            throw Problem.invalid("/partySize", "invalid.party-size.approved");
        }
        var room = events.room(event, clock.instant());
        var fits = switch (registration.status) {
            case REQUESTED -> true;
            case CONFIRMED, OFFERED -> !room.isAwaited() && partySize - registration.partySize <= room.free();
            default -> false;
        };
        if (!fits) {
            throw Problem.invalid("/partySize", "invalid.party-size.full");
        }
    }

    /** The registrant is one of them; nobody is named any more who does not come. */
    private void name(Registration registration, PartyInput input) {
        var before = people.of(registration);
        var most = input.partySize() - 1;
        var given = input.companions();
        if (given != null && given.size() > most) {
            throw Problem.invalid("/companions", "invalid.companions");
        }
        if (before != null) {
            var companions = given == null
                    ? before.companions().stream().limit(most).toList()
                    : given.stream().map(String::strip).toList();
            people.put(registration, new Registrant(before.name(), before.phone(), List.copyOf(companions)));
        }
    }
}
