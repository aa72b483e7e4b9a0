package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.identity.AuditEntry;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.DataAccess;

/** Everything that is kept about the people of a visit, for them. */
@ApplicationScoped
class Export {

    private final AppointmentRepository appointments;
    private final PeopleOfVisits people;
    private final AppointmentViews views;
    private final AuditTrail trail;
    private final Clock clock;

    Export(
            AppointmentRepository appointments,
            PeopleOfVisits people,
            AppointmentViews views,
            AuditTrail trail,
            Clock clock) {
        this.appointments = appointments;
        this.people = people;
        this.views = views;
        this.trail = trail;
        this.clock = clock;
    }

    record Everything(
            Instant exportedAt,
            Instant consentedAt,
            AppointmentView visit,
            List<StepView> timeline,
            List<DataAccess> accesses) {}

    Everything of(Found found) {
        var visit = found.visit();
        var subject = PeopleOfVisits.owner(visit.reference);
        trail.record(AuditEntry.Action.EXPORTED, AuditEntry.Actor.RESIDENT, subject);
        return new Everything(
                clock.instant(),
                visit.consentedAt,
                views.of(found),
                appointments.steps(visit).stream()
                        .map(step -> StepView.of(step, people.note(step)))
                        .toList(),
                trail.of(subject));
    }
}
