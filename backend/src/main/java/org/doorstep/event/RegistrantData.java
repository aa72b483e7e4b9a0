package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.doorstep.identity.AuditEntry.Action;
import org.doorstep.identity.AuditEntry.Actor;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.DataAccess;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What is kept about people who registered: shown for a reason, and handed over to them. */
@ApplicationScoped
class RegistrantData {

    private final RegistrationRepository registrations;
    private final SealedRegistrants people;
    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final Clock clock;

    RegistrantData(
            RegistrationRepository registrations,
            SealedRegistrants people,
            AuditTrail trail,
            CurrentCaller caller,
            Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    record StepView(Instant at, RegistrationStatus to, boolean byRegistrant) {
        static StepView of(RegistrationStep step) {
            return new StepView(step.at, step.toStatus, step.byRegistrant);
        }
    }

    record Everything(
            Instant exportedAt,
            @Nullable Instant consentedAt,
            RegistrationView registration,
            List<StepView> timeline,
            List<DataAccess> accesses) {}

    Registrant reveal(Registration registration, String reason) {
        var registrant = people.of(registration);
        if (registrant == null) {
            throw Problem.notFound();
        }
        trail.record(Action.REVEALED, caller.require(), SealedRegistrants.owner(registration.reference), reason);
        return registrant;
    }

    Everything export(Registration registration, RegistrationView view) {
        var subject = SealedRegistrants.owner(registration.reference);
        trail.record(Action.EXPORTED, Actor.RESIDENT, subject);
        return new Everything(
                clock.instant(),
                registration.consentedAt,
                view,
                registrations.steps(registration).stream().map(StepView::of).toList(),
                trail.of(subject));
    }
}
