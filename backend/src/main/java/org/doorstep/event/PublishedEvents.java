package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.PageRequest;

/** What the public can read, and nothing else: every question it answers goes through {@link #OPEN}. */
@ApplicationScoped
class PublishedEvents {

    private static final String OPEN = "select event.* from event where announced_at is not null";

    private final EntityManager database;

    PublishedEvents(EntityManager database) {
        this.database = database;
    }

    /** What a list is narrowed to; what is empty narrows nothing. */
    record Filter(
            Optional<Long> stationId,
            Optional<EventKind> kind,
            Optional<String> words,
            Instant from,
            Optional<Instant> until,
            Optional<Instant> endsAfter) {}

    /** The next first. */
    @SuppressWarnings("unchecked") // native query
    List<Event> page(Filter filter, PageRequest page) {
        var where = new StringBuilder(OPEN + " and starts_at >= :from and (starts_at, id) > (:at, :id)");
        Map<String, Object> values = new HashMap<>();
        values.put("from", filter.from());
        values.put("at", page.after().at());
        values.put("id", page.after().id());
        filter.until().ifPresent(until -> and(where, values, "starts_at < :until", "until", until));
        filter.endsAfter().ifPresent(now -> and(where, values, "ends_at > :now", "now", now));
        filter.stationId().ifPresent(id -> and(where, values, "station_id = :station", "station", id));
        filter.kind().ifPresent(kind -> and(where, values, "kind = :kind", "kind", kind.name()));
        filter.words()
                .ifPresent(words -> and(
                        where,
                        values,
                        "word_pairs(words) @> word_pairs(:words) and position(:words in words) > 0",
                        "words",
                        words.toLowerCase(Locale.ROOT)));
        var query = database.createNativeQuery(where + " order by starts_at, id limit :limit", Event.class);
        values.forEach(query::setParameter);
        return query.setParameter("limit", page.limitPlusOne()).getResultList();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }
}
