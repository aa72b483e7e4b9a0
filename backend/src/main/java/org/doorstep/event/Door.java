package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.event.CheckInInput.Seen;
import org.doorstep.event.CheckInInput.WalkIn;
import org.doorstep.event.CheckIns.Sent;
import org.doorstep.event.Events.Found;
import org.doorstep.event.Standing.Actor;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * Lets parties in. A device that was offline sends what it saw later, in any order and as often as it likes: what was sent before
 * counts once, the same party seen by two devices came once, at the earlier time, and what was taken back stays so.
 */
@ApplicationScoped
class Door {

    private final Places places;
    private final EventRepository events;
    private final RegistrationRepository registrations;
    private final CheckIns checkIns;
    private final CurrentCaller caller;
    private final EventSettings settings;
    private final Clock clock;

    Door(
            Places places,
            EventRepository events,
            RegistrationRepository registrations,
            CheckIns checkIns,
            CurrentCaller caller,
            EventSettings settings,
            Clock clock) {
        this.places = places;
        this.events = events;
        this.registrations = registrations;
        this.checkIns = checkIns;
        this.caller = caller;
        this.settings = settings;
        this.clock = clock;
    }

    /** What became of one. */
    enum Result {
        CHECKED_IN,
        ALREADY_IN,
        WALKED_IN,
        TAKEN_BACK,
        NOT_CONFIRMED,
        UNKNOWN,
        FULL,
        TOO_OLD,
        TOO_MANY
    }

    record Outcome(
            String nonce,
            Result result,
            @Nullable String reference,
            @Nullable Integer partySize,
            @Nullable Instant checkedInAt,
            @Nullable Integer came) {

        static Outcome of(Seen seen, Result result) {
            return new Outcome(seen.nonce(), result, null, null, null, null);
        }

        static Outcome of(Seen seen, Result result, Registration registration) {
            return new Outcome(
                    seen.nonce(),
                    result,
                    registration.reference,
                    registration.partySize,
                    registration.checkedInAt,
                    registration.came());
        }
    }

    /** Under the lock of the event. */
    List<Outcome> take(Found found, CheckInInput input) {
        input.requireOneOfEach();
        var event = found.event();
        var opens = event.startsAt.minus(settings.doorOpens());
        if (!event.status.isAtTheDoor() || clock.instant().isBefore(opens)) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION, "illegal-transition.door", "allowed", List.of());
        }
        var sentAt = input.sentAt() == null ? clock.instant() : input.sentAt();
        return input.items().stream().map(seen -> take(event, seen, sentAt)).toList();
    }

    private Outcome take(Event event, Seen seen, Instant sentAt) {
        var before = checkIns.of(event, seen.nonce());
        if (before.isPresent()) {
            return again(seen, before.get());
        }
        var age = age(seen, sentAt);
        if (age.compareTo(settings.offlineFor()) > 0) {
            return Outcome.of(seen, Result.TOO_OLD);
        }
        var at = clock.instant().minus(age).truncatedTo(ChronoUnit.MICROS); // as the database keeps it
        if (seen.walkIn() != null) {
            return walkIn(event, seen, seen.walkIn(), at);
        }
        return named(event, seen)
                .map(registration -> checkIn(seen, registration, at))
                .orElseGet(() -> Outcome.of(seen, Result.UNKNOWN));
    }

    /** How long ago the device saw it by its own clock: whatever that says, it is between now and as long as one may be offline. */
    private static Duration age(Seen seen, Instant sentAt) {
        return seen.at() == null || seen.at().isAfter(sentAt) ? Duration.ZERO : Duration.between(seen.at(), sentAt);
    }

    /** As it was answered then, unless something happened since. */
    private Outcome again(Seen seen, Sent before) {
        var registration = registrations.findById(before.registrationId());
        return switch (registration.status) {
            case CHECKED_IN ->
                Outcome.of(
                        seen,
                        before.happenedAt().equals(registration.checkedInAt) ? Result.CHECKED_IN : Result.ALREADY_IN,
                        registration);
            case WALK_IN -> Outcome.of(seen, Result.WALKED_IN, registration);
            default -> Outcome.of(seen, Result.TAKEN_BACK, registration);
        };
    }

    private Optional<Registration> named(Event event, Seen seen) {
        if (seen.token() != null) {
            return registrations.atDoor(event, new Secret(seen.token()));
        }
        return Reference.parse(String.valueOf(seen.reference()))
                .flatMap(registrations::named)
                .filter(one -> one.event.id() == event.id());
    }

    private Outcome checkIn(Seen seen, Registration registration, Instant at) {
        if (seen.came() != null && seen.came() > registration.partySize) {
            return Outcome.of(seen, Result.TOO_MANY, registration);
        }
        if (registration.status == RegistrationStatus.CHECKED_IN) {
            if (registration.checkedInAt == null || at.isBefore(registration.checkedInAt)) {
                registration.checkedInAt = at;
            }
            keep(seen, registration, at);
            count(registration);
            return Outcome.of(seen, Result.ALREADY_IN, registration);
        }
        if (registration.status != RegistrationStatus.CONFIRMED) {
            return Outcome.of(seen, Result.NOT_CONFIRMED, registration);
        }
        if (registration.revertedAt != null && !at.isAfter(registration.revertedAt)) {
            return Outcome.of(seen, Result.TAKEN_BACK, registration);
        }
        registration.checkedInAt = at;
        places.become(registration, RegistrationStatus.CHECKED_IN, actor());
        keep(seen, registration, at);
        count(registration);
        return Outcome.of(seen, Result.CHECKED_IN, registration);
    }

    /** One tap lets all of them in, and says nothing against a number that another device saw. */
    private void count(Registration registration) {
        var came = checkIns.said(registration)
                .filter(said -> said < registration.partySize)
                .orElse(null);
        if (!Objects.equals(came, registration.came)) {
            registration.came = came;
            registration.updatedAt = clock.instant();
            registrations.tell(registration, "CHANGED");
        }
    }

    /** Counted apart; beyond the capacity only with a reason. */
    private Outcome walkIn(Event event, Seen seen, WalkIn party, Instant at) {
        var fits = events.room(event, clock.instant()).free() >= party.partySize();
        if (!fits && party.overReason() == null) {
            return Outcome.of(seen, Result.FULL);
        }
        var registration = new Registration();
        registration.event = event;
        registration.reference = Reference.random();
        registration.manageTokenHash = new byte[0];
        registration.partySize = party.partySize();
        registration.overReason = fits ? null : party.overReason();
        registration.checkedInAt = at;
        registration.createdAt = clock.instant();
        places.become(registration, RegistrationStatus.WALK_IN, actor());
        keep(seen, registration, at);
        return Outcome.of(seen, Result.WALKED_IN, registration);
    }

    private void keep(Seen seen, Registration registration, Instant at) {
        checkIns.keep(
                registration,
                seen.nonce(),
                at,
                seen.came(),
                clock.instant(),
                caller.require().accountId());
    }

    private Actor actor() {
        return Actor.of(caller.require());
    }
}
