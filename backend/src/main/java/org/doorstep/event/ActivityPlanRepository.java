package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class ActivityPlanRepository implements PanacheRepository<ActivityPlan> {

    /** The latest first; of a station with those of the bureau. */
    List<ActivityPlan> page(Optional<Long> station, PageRequest page) {
        return find(
                        "(startsOn, id) < (?1, ?2) and (?3 = true or stationId is null or stationId = ?4)"
                                + " order by startsOn desc, id desc",
                        LocalDate.ofInstant(page.after().at(), ZoneOffset.UTC),
                        page.after().id(),
                        station.isEmpty(),
                        station.orElse(0L))
                .page(0, page.limitPlusOne())
                .list();
    }

    static Cursor position(ActivityPlan plan) {
        return new Cursor(plan.startsOn.atStartOfDay().toInstant(ZoneOffset.UTC), plan.id());
    }

    /** Events that are being prepared, and that took place. */
    record Counted(long planned, long held) {

        static final Counted NONE = new Counted(0, 0);

        Counted plus(EventStatus status, long events) {
            return switch (status) {
                case DRAFT, PUBLISHED, REGISTRATION_CLOSED, POSTPONED -> new Counted(planned + events, held);
                case HELD, CLOSED -> new Counted(planned, held + events);
                case CANCELLED -> this;
            };
        }
    }

    /** The events of each plan, in one query. */
    Map<Long, Map<EventKind, Counted>> progress(Collection<Long> plans) {
        var progress = new HashMap<Long, Map<EventKind, Counted>>();
        if (plans.isEmpty()) {
            return progress;
        }
        getEntityManager()
                .createQuery(
                        "select activityPlanId, kind, status, count(*) from Event where activityPlanId in :plans"
                                + " group by activityPlanId, kind, status",
                        Object[].class)
                .setParameter("plans", plans)
                .getResultStream()
                .forEach(row -> progress.computeIfAbsent((Long) row[0], plan -> new EnumMap<>(EventKind.class))
                        .merge(
                                (EventKind) row[1],
                                Counted.NONE.plus((EventStatus) row[2], (Long) row[3]),
                                (one, other) -> new Counted(one.planned + other.planned, one.held + other.held)));
        return progress;
    }
}
