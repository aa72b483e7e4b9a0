package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.event.Standing.Actor;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.doorstep.platform.WrongGuess;
import org.jspecify.annotations.Nullable;

/** Finds a registration for who may know of it: who registered, with the token, and staff who see the station. */
@ApplicationScoped
class Registrations {

    private final RegistrationRepository registrations;
    private final Places places;
    private final CurrentCaller caller;

    Registrations(RegistrationRepository registrations, Places places, CurrentCaller caller) {
        this.registrations = registrations;
        this.places = places;
        this.caller = caller;
    }

    /**
     * A registration, and who asks for it.
     *
     * @param token theirs, when it is who registered
     * @param standing to the event
     */
    record Found(Registration registration, @Nullable Secret token, Standing standing, Actor actor) {

        boolean isRegistrant() {
            return token != null;
        }

        /** Who may move it where; whether it can go there is asked before. At the door all staff of the station let people in. */
        boolean mayMove(RegistrationStatus to) {
            return switch (to) {
                case CONFIRMED ->
                    switch (registration.status) {
                        case OFFERED -> isRegistrant() || standing.runs();
                        case CHECKED_IN -> standing.isStaff();
                        default -> standing.runs();
                    };
                case DECLINED, WAITLISTED -> isRegistrant() || standing.runs();
                case CANCELLED ->
                    registration.status == RegistrationStatus.WALK_IN
                            ? standing.isStaff()
                            : isRegistrant() || standing.runs();
                case REJECTED -> standing.runs();
                case REQUESTED, OFFERED, OFFER_EXPIRED, CHECKED_IN, NO_SHOW, WALK_IN -> false;
            };
        }

        /** Whether it can be asked for; of the others the service takes care itself, and the door lets people in. */
        boolean canMove(RegistrationStatus to) {
            return registration.canBecome(to)
                    && switch (to) {
                        case CONFIRMED, DECLINED, CANCELLED, REJECTED -> true;
                        case WAITLISTED -> registration.status == RegistrationStatus.OFFER_EXPIRED;
                        case REQUESTED, OFFERED, OFFER_EXPIRED, CHECKED_IN, NO_SHOW, WALK_IN -> false;
                    };
        }

        Set<RegistrationStatus> next() {
            return Stream.of(RegistrationStatus.values())
                    .filter(to -> canMove(to) && mayMove(to))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    Found read(String reference, @Nullable String token) {
        refusePortals();
        var named = Reference.parse(reference);
        if (token != null) {
            var secret = new Secret(token);
            return ofRegistrant(named.flatMap(one -> registrations.managed(one, secret)), secret, reference);
        }
        return ofStaff(() -> named.flatMap(registrations::named));
    }

    /** To change: its event is locked until the transaction ends, and what ran out by now is passed on. */
    Found change(String reference, @Nullable String token) {
        refusePortals();
        var named = Reference.parse(reference);
        if (token != null) {
            var secret = new Secret(token);
            return ofRegistrant(named.flatMap(one -> locked(one, secret)), secret, reference);
        }
        return ofStaff(() -> named.flatMap(one -> locked(one, null)));
    }

    private Optional<Registration> locked(String reference, @Nullable Secret token) {
        var event = registrations.eventOf(reference, token);
        event.ifPresent(places::current);
        return event.flatMap(one -> registrations.named(reference));
    }

    private static Found ofRegistrant(Optional<Registration> found, Secret token, String reference) {
        return found.map(one -> new Found(one, token, Standing.OF_THE_PUBLIC, Actor.REGISTRANT))
                .orElseThrow(() -> new WrongGuess(Reference.normalised(reference)));
    }

    private Found ofStaff(Supplier<Optional<Registration>> registration) {
        var staff = caller.require();
        return registration
                .get()
                .map(one -> new Found(one, null, Standing.of(staff, one.event), Actor.of(staff)))
                .filter(one -> one.standing().isStaff())
                .orElseThrow(Problem::notFound);
    }

    void refusePortals() {
        caller.portal().ifPresent(portal -> {
            throw Problem.forbidden();
        });
    }
}
