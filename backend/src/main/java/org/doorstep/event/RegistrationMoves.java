package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.doorstep.event.Registrations.Found;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;

/** Moves a registration along, under the lock of its event; what becomes free goes to who waits, at once. */
@ApplicationScoped
class RegistrationMoves {

    private final Places places;
    private final Clock clock;

    RegistrationMoves(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    void move(Found found, RegistrationStatus to) {
        var registration = found.registration();
        if (!found.canMove(to)) {
            throw illegal(found, "illegal-transition.registration");
        }
        if (!found.mayMove(to)) {
            throw Problem.forbidden();
        }
        switch (to) {
            case CONFIRMED -> confirm(found);
            case WAITLISTED -> places.joinLine(registration, found.actor());
            default -> places.become(registration, to, found.actor());
        }
        places.offerWhatIsFree(registration.event);
    }

    private void confirm(Found found) {
        var registration = found.registration();
        switch (registration.status) {
            case REQUESTED -> places.settle(registration, found.actor());
            case CHECKED_IN -> {
                registration.checkedInAt = null;
                registration.came = null;
                registration.revertedAt = clock.instant();
                places.become(registration, RegistrationStatus.CONFIRMED, found.actor());
            }
            default -> places.become(registration, RegistrationStatus.CONFIRMED, found.actor());
        }
    }

    static Problem illegal(Found found, String text) {
        return Problem.of(
                ProblemType.ILLEGAL_TRANSITION,
                text,
                "allowed",
                found.next().stream().sorted().toList());
    }
}
