package org.doorstep.event;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.event.Registrations.Found;
import org.doorstep.identity.AuditEntry.Action;
import org.doorstep.identity.AuditEntry.Actor;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.DataAccess;
import org.doorstep.platform.BatchJob;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What is kept about people who registered: shown for a reason, handed over to them, erased when they ask, and taken out when
 * nothing has happened to an event that is over for {@code doorstep.retention.keep}. What is counted stays: states, sizes, times.
 */
@ApplicationScoped
class RegistrantData {

    private static final String TAKE_OUT = """
            update event_registration set people = null, phone_index = null, manage_token_hash = '', door_token_hash = null,
                version = version + 1
            where id = any(:ids) returning 'registration/' || reference""";

    private final EntityManager database;
    private final RegistrationRepository registrations;
    private final SealedRegistrants people;
    private final AuditTrail trail;
    private final BatchJob batches;
    private final CurrentCaller caller;
    private final Clock clock;
    private final Duration keep;

    RegistrantData(
            EntityManager database,
            RegistrationRepository registrations,
            SealedRegistrants people,
            AuditTrail trail,
            BatchJob batches,
            CurrentCaller caller,
            Clock clock,
            @ConfigProperty(name = "doorstep.retention.keep") Duration keep) {
        this.database = database;
        this.registrations = registrations;
        this.people = people;
        this.trail = trail;
        this.batches = batches;
        this.caller = caller;
        this.clock = clock;
        this.keep = keep;
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

    /** At once, for who asks: once they do not come any more, or the event is over. */
    void erase(Found found) {
        var registration = found.registration();
        if (registration.status.isActive() && registration.event.status.isPlanned()) {
            throw Problem.of(
                    ProblemType.ILLEGAL_TRANSITION,
                    "illegal-transition.erase-registration",
                    "allowed",
                    found.next().stream().sorted().toList());
        }
        trail.record(Action.ERASED, Actor.RESIDENT, SealedRegistrants.owner(registration.reference));
        registrations.flush();
        takeOut(List.of(registration.id()));
        database.detach(registration);
    }

    @Scheduled(
            cron = "{doorstep.retention.when}",
            timeZone = "{doorstep.zone}",
            identity = "make-registrants-anonymous")
    void makeAnonymous() {
        var before = clock.instant().minus(keep);
        batches.run("make-registrants-anonymous", size -> {
            @SuppressWarnings("unchecked") // native query
            List<Long> due = database.createNativeQuery("""
                            select registration.id from event_registration as registration join event on event.id = event_id
                            where people is not null and greatest(event.ends_at, event.updated_at) < :before
                            order by registration.id limit :size for update of registration skip locked""", Long.class)
                    .setParameter("before", before)
                    .setParameter("size", size)
                    .getResultList();
            if (!due.isEmpty()) {
                trail.recordEach(Action.ANONYMISED, takeOut(due), "RETENTION");
            }
            return due.size();
        });
    }

    @SuppressWarnings("unchecked") // native query
    private List<String> takeOut(List<Long> ids) {
        return database.createNativeQuery(TAKE_OUT, String.class)
                .setParameter("ids", ids.toArray(Long[]::new))
                .getResultList();
    }
}
