package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.doorstep.event.Standing.Actor;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicForms;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;

/** Takes a party in. Everything is checked and sealed first; the event is locked last and so shortest. */
@ApplicationScoped
class Registering {

    private final RegistrationRepository registrations;
    private final SealedRegistrants people;
    private final Places places;
    private final PublicForms forms;
    private final CurrentCaller caller;
    private final Clock clock;

    Registering(
            RegistrationRepository registrations,
            SealedRegistrants people,
            Places places,
            PublicForms forms,
            CurrentCaller caller,
            Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.places = places;
        this.forms = forms;
        this.caller = caller;
        this.clock = clock;
    }

    /** A registration, and the secret it is managed with, which is stored nowhere. */
    record Registered(Registration registration, Secret manageToken) {}

    Registered register(String eventReference, RegistrationInput input) {
        if (!input.consent()) {
            throw Problem.invalid("/consent", "invalid.consent.registration");
        }
        var registrant = input.registrant();
        if (registrant.companions().size() >= input.partySize()) {
            throw Problem.invalid("/companions", "invalid.companions");
        }
        forms.countPhone("registrations", registrant.phone());
        var token = Secret.random();
        var registration = new Registration();
        registration.reference = Reference.random();
        registration.manageTokenHash = token.hash();
        registration.doorTokenHash = DoorToken.of(token).hash();
        registration.partySize = input.partySize();
        people.put(registration, registrant);
        var event = places.current(eventReference);
        requireOpen(event, registration);
        if (registrations.hasActive(event, people.phoneIndexes(registrant.phone()))) {
            throw Problem.of(ProblemType.DUPLICATE, "event_registration_one_per_phone");
        }
        registration.event = event;
        registration.createdAt = clock.instant();
        registration.consentedAt = registration.createdAt;
        var by = caller.find().map(Actor::of).orElse(Actor.REGISTRANT);
        if (event.approval) {
            places.become(registration, RegistrationStatus.REQUESTED, by);
        } else {
            places.settle(registration, by);
        }
        return new Registered(registration, token);
    }

    private void requireOpen(Event event, Registration registration) {
        if (!Standing.OF_THE_PUBLIC.sees(event)) {
            throw Problem.notFound();
        }
        if (!isOpen(event)) {
            throw Problem.of(
                    ProblemType.ILLEGAL_TRANSITION, "illegal-transition.registration-closed", "allowed", List.of());
        }
        if (event.capacity != null && registration.partySize > event.capacity) {
            throw Problem.invalid("/partySize", "invalid.party-size");
        }
    }

    boolean isOpen(Event event) {
        var now = clock.instant();
        return event.status == EventStatus.PUBLISHED
                && event.registrationOpensAt != null
                && event.registrationClosesAt != null
                && !now.isBefore(event.registrationOpensAt)
                && now.isBefore(event.registrationClosesAt);
    }
}
