package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doorstep.identity.AuditEntry.Action;
import org.doorstep.identity.AuditEntry.Actor;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.DataAccess;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.identity.StaffDirectory.Member;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What is kept about people who registered: shown for a reason, and handed over to them. */
@ApplicationScoped
class RegistrantData {

    private final RegistrationRepository registrations;
    private final SealedRegistrants people;
    private final StaffDirectory directory;
    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final Clock clock;

    RegistrantData(
            RegistrationRepository registrations,
            SealedRegistrants people,
            StaffDirectory directory,
            AuditTrail trail,
            CurrentCaller caller,
            Clock clock) {
        this.registrations = registrations;
        this.people = people;
        this.directory = directory;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    record StepView(Instant at, RegistrationStatus to, boolean byRegistrant) {
        static StepView of(RegistrationStep step) {
            return new StepView(step.at, step.toStatus, step.byRegistrant);
        }
    }

    /** As staff see it: with the colleague who did it. */
    record StaffStep(
            Instant at, RegistrationStatus to, @Nullable Member by, boolean byRegistrant) {}

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

    List<StaffStep> timeline(Registration registration) {
        var steps = registrations.steps(registration);
        var staff = directory.named(steps.stream()
                .map(step -> step.accountId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return steps.stream()
                .map(step -> new StaffStep(
                        step.at,
                        step.toStatus,
                        step.accountId == null ? null : staff.get(step.accountId),
                        step.byRegistrant))
                .toList();
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
