package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class EventRepository implements PanacheRepository<Event> {

    private static final String WITH_STATION = "from Event event join fetch event.station ";

    private final jakarta.enterprise.event.Event<EventChanged> news;

    EventRepository(jakarta.enterprise.event.Event<EventChanged> news) {
        this.news = news;
    }

    Optional<Event> named(String reference) {
        return find(WITH_STATION + "where event.reference = ?1", reference).firstResultOptional();
    }

    /** As {@link #named}, and nobody else can change it or its registrations until the transaction ends. */
    Optional<Event> lock(String reference) {
        return lockRow(reference) ? named(reference) : Optional.empty();
    }

    /** Waits until nobody else is at it; false when there is none. */
    boolean lockRow(String reference) {
        return !getEntityManager()
                .createNativeQuery("select 1 from event where reference = :reference for no key update")
                .setParameter("reference", reference)
                .getResultList()
                .isEmpty();
    }

    /**
     * How it stands with the places of an event, in one statement: who holds the lock should not be long.
     *
     * @param free places neither held nor taken at the door; very many where there is no limit
     * @param isAwaited whether somebody waits who could ever fit
     * @param hasLateOffers whether an offer ran out
     */
    record Room(int free, boolean isAwaited, boolean hasLateOffers) {}

    Room room(Event event, Instant now) {
        flush();
        var row = (Object[]) getEntityManager()
                .createNativeQuery("""
                        select coalesce(capacity - taken - walked_in, 1000000),
                            exists (select from event_registration where event_id = event.id and status = 'WAITLISTED'
                                and party_size <= coalesce(capacity, party_size)),
                            exists (select from event_registration where event_id = event.id and status = 'OFFERED'
                                and offer_expires_at <= :now)
                        from event where id = :event""")
                .setParameter("event", event.id())
                .setParameter("now", now)
                .getSingleResult();
        return new Room(((Number) row[0]).intValue(), (Boolean) row[1], (Boolean) row[2]);
    }

    /** Those of which something is due: registration closes, or an offer ran out. */
    List<String> due(String condition, Instant now, int most) {
        return getEntityManager()
                .createQuery("select distinct event.reference from " + condition + " order by 1", String.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** What a list is narrowed to; what is empty narrows nothing. */
    record Filter(
            Optional<Long> stationId,
            Optional<Long> seriesId,
            Optional<EventKind> kind,
            List<EventStatus> statuses,
            Optional<Instant> from,
            Optional<Instant> until) {}

    /** The latest first. */
    List<Event> page(Filter filter, PageRequest page) {
        var where = new StringBuilder("where (event.startsAt, event.id) < (:at, :id)");
        Map<String, Object> values = new HashMap<>();
        values.put("at", page.after().at());
        values.put("id", page.after().id());
        filter.stationId().ifPresent(one -> and(where, values, "event.station.id = :station", "station", one));
        filter.seriesId().ifPresent(one -> and(where, values, "event.seriesId = :series", "series", one));
        filter.kind().ifPresent(one -> and(where, values, "event.kind = :kind", "kind", one));
        filter.from().ifPresent(one -> and(where, values, "event.startsAt >= :from", "from", one));
        filter.until().ifPresent(one -> and(where, values, "event.startsAt < :until", "until", one));
        if (!filter.statuses().isEmpty()) {
            and(where, values, "event.status in :statuses", "statuses", filter.statuses());
        }
        return find(WITH_STATION + where + " order by event.startsAt desc, event.id desc", values)
                .page(0, page.limitPlusOne())
                .list();
    }

    /**
     * The visits that a station has before it. A household visit is planned as a talk. What was put off is still to come, whenever it
     * was to be.
     */
    @SuppressWarnings("unchecked") // native query
    List<Event> visitsToCome(long station, Instant now) {
        return getEntityManager()
                .createNativeQuery("""
                        select event.* from event
                        where station_id = :station and kind in ('ENTERPRISE_VISIT', 'CAMPUS_VISIT', 'TALK')
                            and status in ('DRAFT', 'PUBLISHED', 'REGISTRATION_CLOSED', 'POSTPONED')
                            and (ends_at > :now or status = 'POSTPONED')""", Event.class)
                .setParameter("station", station)
                .setParameter("now", now)
                .getResultList();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    /** Tells the other rooms. */
    void tell(Event event, String kind) {
        news.fire(new EventChanged(event.reference, kind, Optional.empty()));
    }

    void tellOfMove(Event event) {
        news.fire(new EventChanged(event.reference, "MOVED", Optional.of(event.status.name())));
    }
}
