package org.doorstep.identity;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.identity.AuditEntry.Action;
import org.doorstep.platform.BatchJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Every night takes people out of what is over, when nothing has happened to it for {@code doorstep.retention.keep}. */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final EntityManager database;
    private final AuditTrail trail;
    private final BatchJob batches;
    private final List<PeopleInRecords> rooms;
    private final Clock clock;
    private final Duration keep;

    Retention(
            EntityManager database,
            AuditTrail trail,
            BatchJob batches,
            @All List<PeopleInRecords> rooms,
            Clock clock,
            @ConfigProperty(name = "doorstep.retention.keep") Duration keep) {
        this.database = database;
        this.trail = trail;
        this.batches = batches;
        this.rooms = rooms;
        this.clock = clock;
        this.keep = keep;
    }

    /** Records of one station, or of none, and one month. */
    record Count(@Nullable Long stationId, String month, long records) {}

    Instant before() {
        return clock.instant().minus(keep);
    }

    /** What the next night would do to records of this kind. */
    List<Count> preview(AuditEntry.Kind kind) {
        return rooms.stream()
                .filter(room -> room.kind == kind)
                .flatMap(room -> count(room).stream())
                .toList();
    }

    private List<Count> count(PeopleInRecords room) {
        @SuppressWarnings("unchecked") // native query
        List<Object[]> rows = database.createNativeQuery(
                        """
                        select %s, to_char(%s at time zone :zone, 'YYYY-MM') as month, count(*)
                        from %s where %s and %s < :before group by 1, 2 order by 1, 2""".formatted(room.station, room.since, room.from, room.due, room.changed))
                .setParameter("zone", clock.getZone().getId())
                .setParameter("before", before())
                .getResultList();
        return rows.stream()
                .map(row -> new Count(
                        row[0] == null ? null : ((Number) row[0]).longValue(),
                        (String) row[1],
                        ((Number) row[2]).longValue()))
                .toList();
    }

    /** A row that another replica is at is left to it, so each is done once. */
    @Scheduled(cron = "{doorstep.retention.when}", timeZone = "{doorstep.zone}", identity = "make-anonymous")
    public void makeAnonymous() {
        rooms.forEach(this::makeAnonymous);
    }

    private void makeAnonymous(PeopleInRecords room) {
        var before = before();
        var records = batches.run("make-anonymous", size -> {
            @SuppressWarnings("unchecked") // native query
            List<Long> due = database.createNativeQuery(
                            "select record.id from %1$s where %2$s and %3$s < :before order by %3$s"
                                            .formatted(room.from, room.due, room.changed)
                                    + " limit :size for update of record skip locked",
                            Long.class)
                    .setParameter("before", before)
                    .setParameter("size", size)
                    .getResultList();
            if (!due.isEmpty()) {
                trail.recordEach(Action.ANONYMISED, room.takeOut(database, due.toArray(Long[]::new)), "RETENTION");
            }
            return due.size();
        });
        if (records > 0) {
            LOG.infof(
                    "%d records of the kind %s are anonymous now (nothing happened to them since %s)",
                    records, room.kind, before);
        }
    }

    /** At once, for who asks and may. */
    public void erase(PeopleInRecords room, long id) {
        room.takeOut(database, new Long[] {id})
                .forEach(subject -> trail.record(Action.ERASED, AuditEntry.Actor.RESIDENT, subject));
    }
}
