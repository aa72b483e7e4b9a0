package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;

/** Moves a visit from state to state, to another window, and back. */
@ApplicationScoped
class Moves {

    private final AppointmentRepository appointments;
    private final PeopleOfVisits people;
    private final WindowRepository windowRows;
    private final Windows windows;
    private final VisitSettings settings;
    private final Clock clock;

    Moves(
            AppointmentRepository appointments,
            PeopleOfVisits people,
            WindowRepository windowRows,
            Windows windows,
            VisitSettings settings,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.windowRows = windowRows;
        this.windows = windows;
        this.settings = settings;
        this.clock = clock;
    }

    void move(Found found, TransitionRequest request) {
        var visit = found.visit();
        var standing = found.standing();
        var to = request.to();
        if (!visit.status.next().contains(to)) {
            throw illegal(found, "illegal-transition");
        }
        if (!standing.mayMove(visit.status, to)) {
            throw Problem.forbidden();
        }
        requireWhatGoesWith(request, standing);
        appointments.record(Step.moved(visit, to, clock.instant())
                .by(standing)
                .because(request.reason())
                .ending(request.outcome(), people.sealNote(visit, request.note())));
        if (to == AppointmentStatus.BOOKED) {
            visit.release(request.reason(), clock.instant());
        } else {
            visit.move(to, request.reason(), request.outcome(), clock.instant());
        }
        if (to.givesMinutesBack()) {
            windowRows.giveBack(visit.windowId, visit.minutes);
        }
    }

    private static void requireWhatGoesWith(TransitionRequest request, Standing standing) {
        if (request.to() == AppointmentStatus.ASSIGNED) {
            throw Problem.invalid("/to", "invalid.to.assign");
        }
        var reasons = ReasonCode.of(request.to(), standing.ordered());
        if (request.reason() == null ? !reasons.isEmpty() : !reasons.contains(request.reason())) {
            throw Problem.invalid("/reason", "invalid.reason");
        }
        var ends = request.to() == AppointmentStatus.COMPLETED;
        if (ends != (request.outcome() != null)) {
            throw Problem.invalid("/outcome", ends ? "invalid.outcome" : "invalid.outcome.unexpected");
        }
    }

    void undo(Found found) {
        var visit = found.visit();
        var until = visit.undoableUntil(settings.undoWithin());
        if (until.isEmpty() || clock.instant().isAfter(until.get())) {
            throw illegal(found, "illegal-transition.undo");
        }
        if (!found.standing().isAssignedOfficer() || visit.undoTo == null) {
            throw Problem.forbidden();
        }
        appointments.record(
                Step.of(Step.Kind.UNDONE, visit, visit.undoTo, clock.instant()).by(found.standing()));
        var slot = visit.status.isActive()
                ? visit.activeSlot
                : appointments
                        .freeSlot(people.phoneIndexes(people.of(visit)))
                        .orElseThrow(() -> Problem.of(ProblemType.DUPLICATE, "duplicate.active-visits"));
        visit.undo(slot, clock.instant());
    }

    /** Swaps windows in one transaction: both rows are locked in one order, then the old minutes go back and the new are taken. */
    void reschedule(Found found, long windowId) {
        var visit = found.visit();
        if (!found.standing().ordered() && !found.standing().isStation()) {
            throw Problem.forbidden();
        }
        if (changeableUntil(found).filter(clock.instant()::isBefore).isEmpty()) {
            throw illegal(found, "illegal-transition.too-late");
        }
        if (windowId == visit.windowId) {
            return;
        }
        var wanted = windows.bookable(windowRows.ofStation(windowId, visit.station.id()), visit.minutes);
        windowRows.lockBoth(visit.windowId, wanted.id());
        windowRows.giveBack(visit.windowId, visit.minutes);
        windows.take(wanted, visit.minutes);
        appointments.record(Step.of(Step.Kind.RESCHEDULED, visit, AppointmentStatus.BOOKED, clock.instant())
                .by(found.standing())
                .into(wanted));
        visit.reschedule(wanted, clock.instant());
    }

    /** Who ordered it can choose another window until the cut-off before it, the station until it starts. */
    Optional<Instant> changeableUntil(Found found) {
        var visit = found.visit();
        var standing = found.standing();
        if (visit.status != AppointmentStatus.BOOKED && visit.status != AppointmentStatus.ASSIGNED) {
            return Optional.empty();
        }
        return standing.isStation()
                ? Optional.of(visit.startsAt)
                : standing.ordered() ? Optional.of(visit.startsAt.minus(settings.cutOff())) : Optional.empty();
    }

    void rate(Found found, RatingRequest request) {
        if (!found.standing().isResident()) {
            throw Problem.forbidden();
        }
        if (rateableUntil(found).filter(clock.instant()::isBefore).isEmpty()) {
            throw illegal(found, "illegal-transition.rating");
        }
        var visit = found.visit();
        appointments.record(
                Step.of(Step.Kind.RATED, visit, visit.status, clock.instant()).by(found.standing()));
        visit.rate(request.score(), clock.instant());
        people.put(visit, people.of(visit).commenting(request.comment()));
    }

    Optional<Instant> rateableUntil(Found found) {
        return Optional.ofNullable(found.visit().completedAt)
                .filter(completed -> found.standing().isResident())
                .map(completed -> completed.plus(settings.rateWithin()));
    }

    static Problem illegal(Found found, String textKey) {
        return Problem.of(
                ProblemType.ILLEGAL_TRANSITION,
                textKey,
                "allowed",
                found.standing().next(found.visit()).stream().sorted().toList());
    }
}
