package org.doorstep.appointment;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.identity.AuditEntry.Action;
import org.doorstep.identity.AuditEntry.Actor;
import org.doorstep.identity.AuditTrail;
import org.doorstep.platform.BatchJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Takes people out of finished visits and leaves what is counted: station, service, state, times, score. It is done by the night
 * when nothing has happened to a visit for {@code doorstep.retention.keep}, or when the resident asks.
 */
@ApplicationScoped
class Anonymising {

    static final String FINISHED = "('COMPLETED', 'NO_ONE_HOME', 'UNABLE', 'CANCELLED', 'REJECTED')";

    private static final String DUE = "people is not null and status in " + FINISHED + " and updated_at < :before";
    private static final Logger LOG = Logger.getLogger(Anonymising.class);

    private final EntityManager database;
    private final AuditTrail trail;
    private final BatchJob batches;
    private final Clock clock;
    private final Duration keep;

    Anonymising(
            EntityManager database,
            AuditTrail trail,
            BatchJob batches,
            Clock clock,
            @ConfigProperty(name = "doorstep.retention.keep") Duration keep) {
        this.database = database;
        this.trail = trail;
        this.batches = batches;
        this.clock = clock;
        this.keep = keep;
    }

    /** Visits that lost or would lose their people, of one station and one month. */
    record Count(long stationId, String month, long visits) {}

    record Preview(Instant before, List<Count> items) {}

    /** What the next night would do. */
    Preview preview() {
        var before = clock.instant().minus(keep);
        @SuppressWarnings("unchecked") // native query
        List<Object[]> rows = database.createNativeQuery("""
                        select station_id, to_char(starts_at at time zone :zone, 'YYYY-MM') as month, count(*)
                        from appointment where %s group by 1, 2 order by 1, 2""".formatted(DUE))
                .setParameter("zone", clock.getZone().getId())
                .setParameter("before", before)
                .getResultList();
        return new Preview(
                before,
                rows.stream()
                        .map(row -> new Count(
                                ((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue()))
                        .toList());
    }

    /** Every night. A row that another replica is at is left to it, so each is done once. */
    @Scheduled(cron = "{doorstep.retention.when}", timeZone = "{doorstep.zone}", identity = "make-anonymous")
    void makeAnonymous() {
        var before = clock.instant().minus(keep);
        var visits = batches.run("make-anonymous", size -> {
            @SuppressWarnings("unchecked") // native query
            List<Long> due = database.createNativeQuery(
                            "select id from appointment where " + DUE
                                    + " order by updated_at limit :size for update skip locked",
                            Long.class)
                    .setParameter("before", before)
                    .setParameter("size", size)
                    .getResultList();
            if (!due.isEmpty()) {
                trail.recordEach(Action.ANONYMISED, anonymise(due), "RETENTION");
            }
            return due.size();
        });
        if (visits > 0) {
            LOG.infof("%d finished visits are anonymous now (nothing happened to them since %s)", visits, before);
        }
    }

    /** At once, for who asks: only what is finished, for an officer needs the address of what is not. */
    void erase(Found found) {
        var visit = found.visit();
        if (visit.status.isActive()) {
            throw Moves.illegal(found, "illegal-transition.erase-active");
        }
        trail.record(Action.ERASED, Actor.RESIDENT, PeopleOfVisits.owner(visit.reference));
        anonymise(List.of(visit.id()));
        database.detach(visit);
    }

    private List<String> anonymise(List<Long> ids) {
        var numbers = ids.toArray(Long[]::new);
        database.createNativeQuery("""
                        update appointment_step set note = null
                        where appointment_id = any(:ids) and note is not null""").setParameter("ids", numbers).executeUpdate();
        @SuppressWarnings("unchecked") // native query
        List<String> subjects = database.createNativeQuery("""
                        update appointment set people = null, phone_index = null, portal_reference = null, needs = '{}', manage_token_hash = '',
                            undo_to = null, moved_at = null, version = version + 1
                        where id = any(:ids) returning 'appointment/' || reference""", String.class)
                .setParameter("ids", numbers)
                .getResultList();
        return subjects;
    }
}
