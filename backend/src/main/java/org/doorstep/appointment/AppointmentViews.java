package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.doorstep.appointment.AppointmentView.RatingView;
import org.doorstep.appointment.Visits.Found;
import org.jspecify.annotations.Nullable;

/** Draws a visit for one who asks: what they may see, and what they may do next and until when. */
@ApplicationScoped
class AppointmentViews {

    private final Moves moves;
    private final PeopleOfVisits peopleOfVisits;
    private final VisitSettings settings;
    private final Clock clock;

    AppointmentViews(Moves moves, PeopleOfVisits peopleOfVisits, VisitSettings settings, Clock clock) {
        this.moves = moves;
        this.peopleOfVisits = peopleOfVisits;
        this.settings = settings;
        this.clock = clock;
    }

    AppointmentView of(Found found) {
        return of(found, !found.standing().seesPersonalData(found.visit(), false));
    }

    AppointmentView inList(Found found) {
        return of(found, !found.standing().seesPersonalData(found.visit(), true));
    }

    /** For who looks at windows, not at people. */
    AppointmentView masked(Found found) {
        return of(found, true);
    }

    private AppointmentView of(Found found, boolean hidden) {
        var visit = found.visit();
        var standing = found.standing();
        var anonymous = visit.people == null;
        var masked = hidden || anonymous;
        var plain = peopleOfVisits.of(visit);
        var people = masked ? plain.masked() : plain;
        var rating = visit.ratingScore == null || visit.ratedAt == null
                ? null
                : new RatingView(visit.ratingScore, people.comment(), visit.ratedAt);
        return new AppointmentView(
                visit.reference,
                visit.status,
                AppointmentView.ServiceSummary.of(visit.service),
                AppointmentView.StationSummary.of(visit.station),
                AppointmentView.CommunitySummary.of(visit.community),
                AppointmentView.WindowSummary.of(visit),
                visit.plannedStartsAt,
                visit.plannedEndsAt,
                visit.officer == null ? null : AppointmentView.OfficerSummary.of(visit.officer),
                people.resident(),
                people.proxy(),
                people.address(),
                masked,
                anonymous,
                visit.needs,
                people.note(),
                visit.outcome,
                visit.reason,
                rating,
                standing.next(visit).stream().sorted().toList(),
                future(moves.changeableUntil(found)),
                standing.isAssignedOfficer() ? future(visit.undoableUntil(settings.undoWithin())) : null,
                future(moves.rateableUntil(found)),
                visit.bookedBy,
                visit.portal == null ? null : visit.portal.name(),
                visit.portalReference,
                standing.ordered() || visit.followUpOf == null ? null : visit.followUpOf.reference,
                visit.createdAt,
                visit.updatedAt);
    }

    private @Nullable Instant future(Optional<Instant> time) {
        return time.filter(clock.instant()::isBefore).orElse(null);
    }
}
