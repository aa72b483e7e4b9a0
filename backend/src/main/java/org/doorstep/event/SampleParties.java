package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

/** People who register for the events of the example and come to them; each is named 示例居民 with a number. */
@ApplicationScoped
class SampleParties {

    private static final List<Integer> SIZES = List.of(2, 1, 3, 2, 4, 1);

    private final EntityManager database;
    private final RegistrationRepository registrations;
    private final SealedRegistrants people;
    private int number;

    SampleParties(EntityManager database, RegistrationRepository registrations, SealedRegistrants people) {
        this.database = database;
        this.registrations = registrations;
        this.people = people;
    }

    /** They registered at this moment, in parties, and are so many all together. */
    void registered(Event event, int all, Instant at, RegistrationStatus... states) {
        for (var size : parties(all)) {
            var registration = party(event, size, at);
            var token = Secret.random();
            registration.manageTokenHash = token.hash();
            registration.doorTokenHash = DoorToken.of(token).hash();
            registration.consentedAt = at;
            number++;
            people.put(registration, new Registrant("示例居民 " + number, "1390000%04d".formatted(number), List.of()));
            add(registration, at, states);
        }
    }

    /** They came without having registered. */
    void walkedIn(Event event, int all) {
        for (var left = all; left > 0; left -= 20) {
            var registration = party(event, Math.min(left, 20), event.startsAt);
            registration.manageTokenHash = new byte[0];
            add(registration, event.startsAt, RegistrationStatus.WALK_IN);
        }
    }

    private static Registration party(Event event, int size, Instant at) {
        var registration = new Registration();
        registration.event = event;
        registration.reference = Reference.random();
        registration.partySize = size;
        registration.createdAt = at;
        return registration;
    }

    private void add(Registration registration, Instant at, RegistrationStatus... states) {
        var event = registration.event;
        registration.status = states[states.length - 1];
        registration.updatedAt = moment(event, registration.status, at);
        switch (registration.status) {
            case WAITLISTED -> registration.queueNumber = registrations.nextInLine();
            case CHECKED_IN, WALK_IN -> registration.checkedInAt = registration.updatedAt;
            default -> {}
        }
        database.persist(registration);
        for (var state : states) {
            var isTheirs = state != RegistrationStatus.CHECKED_IN
                    && state != RegistrationStatus.WALK_IN
                    && state != RegistrationStatus.NO_SHOW;
            var step = new RegistrationStep(registration, by(event, state), isTheirs);
            step.toStatus = state;
            step.at = moment(event, state, at);
            database.persist(step);
        }
    }

    /** Who registers is nobody we know; that somebody did not come the service notes. */
    private static @Nullable Long by(Event event, RegistrationStatus state) {
        return state == RegistrationStatus.CHECKED_IN || state == RegistrationStatus.WALK_IN ? event.organiserId : null;
    }

    private static Instant moment(Event event, RegistrationStatus state, Instant registeredAt) {
        return switch (state) {
            case CHECKED_IN, WALK_IN -> event.startsAt.minus(Duration.ofMinutes(10));
            case NO_SHOW -> event.endsAt;
            default -> registeredAt;
        };
    }

    private static List<Integer> parties(int all) {
        var parties = new ArrayList<Integer>();
        for (var left = all; left > 0; ) {
            var size = Math.min(left, SIZES.get(parties.size() % SIZES.size()));
            parties.add(size);
            left -= size;
        }
        return parties;
    }
}
