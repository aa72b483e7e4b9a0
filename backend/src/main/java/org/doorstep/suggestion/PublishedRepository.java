package org.doorstep.suggestion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.PageRequest;

/** What the public can read, and nothing else: every question it answers goes through {@link #OPEN}. */
@ApplicationScoped
class PublishedRepository implements PanacheRepository<Suggestion> {

    private static final String OPEN = """
            from Suggestion suggestion left join fetch suggestion.station left join fetch suggestion.category
            where suggestion.publication = PUBLISHED
            """;

    record Filter(
            Optional<Long> stationId,
            List<Long> categoryIds,
            Optional<Boolean> implemented,
            Optional<Instant> receivedFrom,
            Optional<Instant> receivedUntil,
            Collection<SuggestionStatus> statuses,
            Optional<String> words) {

        static final Filter NONE = new Filter(
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    Optional<Suggestion> named(String reference) {
        return find(OPEN + "and suggestion.reference = ?1", reference).firstResultOptional();
    }

    List<Suggestion> page(Filter filter, PageRequest page) {
        var where = new StringBuilder(OPEN);
        Map<String, Object> values = new HashMap<>();
        if (!page.after().equals(Cursor.START)) {
            where.append(" and (suggestion.publishedAt, suggestion.id) < (:at, :id)");
            values.put("at", page.after().at());
            values.put("id", page.after().id());
        }
        filter.stationId()
                .ifPresent(id ->
                        SuggestionRepository.and(where, values, "suggestion.station.id = :station", "station", id));
        filter.implemented()
                .ifPresent(done -> where.append(
                        done ? " and suggestion.verifiedAt is not null" : " and suggestion.verifiedAt is null"));
        filter.receivedFrom()
                .ifPresent(from ->
                        SuggestionRepository.and(where, values, "suggestion.receivedAt >= :from", "from", from));
        filter.receivedUntil()
                .ifPresent(until ->
                        SuggestionRepository.and(where, values, "suggestion.receivedAt <= :until", "until", until));
        if (!filter.categoryIds().isEmpty()) {
            SuggestionRepository.and(
                    where, values, "suggestion.category.id in :categories", "categories", filter.categoryIds());
        }
        if (!filter.statuses().isEmpty()) {
            SuggestionRepository.and(where, values, "suggestion.status in :statuses", "statuses", filter.statuses());
        }
        filter.words().ifPresent(words -> {
            SuggestionRepository.and(
                    where,
                    values,
                    "array_includes(suggestion.publicWordPairs, :pairs)",
                    "pairs",
                    SuggestionRepository.pairs(words));
            SuggestionRepository.and(
                    where, values, "position(lower(:words) in lower(suggestion.publicWords)) > 0", "words", words);
        });
        return find(where + " order by suggestion.publishedAt desc, suggestion.id desc", values)
                .page(0, page.limitPlusOne())
                .list();
    }
}
