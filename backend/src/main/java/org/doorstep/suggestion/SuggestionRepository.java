package org.doorstep.suggestion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.identity.Portal;
import org.doorstep.identity.PortalCaller;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Secret;

@ApplicationScoped
class SuggestionRepository implements PanacheRepository<Suggestion> {

    /** All that a view shows, in one query. */
    private static final String WITH_ALL = """
            from Suggestion suggestion
            left join fetch suggestion.station left join fetch suggestion.category
            left join fetch suggestion.portal left join fetch suggestion.duplicateOf
            """;

    private final Event<SuggestionChanged> news;

    SuggestionRepository(Event<SuggestionChanged> news) {
        this.news = news;
    }

    Optional<Suggestion> named(String reference) {
        return find(WITH_ALL + "where suggestion.reference = ?1", reference).firstResultOptional();
    }

    /** As {@link #named}, and nobody else can change it until the transaction ends. */
    Optional<Suggestion> lock(String reference) {
        var locked = getEntityManager()
                .createNativeQuery("select 1 from suggestion where reference = :reference for no key update")
                .setParameter("reference", reference)
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : named(reference);
    }

    /** As {@link #named}, for who holds the token; a wrong token and a reference that is not there are the same empty answer. */
    Optional<Suggestion> managed(String reference, Secret token) {
        return find(
                        WITH_ALL + "where suggestion.reference = ?1 and suggestion.manageTokenHash = ?2",
                        reference,
                        token.hash())
                .firstResultOptional();
    }

    /** As {@link #lock}, for who holds the token; a wrong one locks nothing. */
    Optional<Suggestion> lockManaged(String reference, Secret token) {
        var locked = getEntityManager()
                .createNativeQuery("""
                        select 1 from suggestion where reference = :reference and manage_token_hash = :hash
                        for no key update""")
                .setParameter("reference", reference)
                .setParameter("hash", token.hash())
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : named(reference);
    }

    /** What a list is narrowed to; what is empty narrows nothing. */
    record Filter(
            Optional<Long> stationId,
            Optional<Long> assigneeId,
            Optional<Long> portalId,
            Optional<Long> bookId,
            List<SuggestionStatus> statuses,
            List<Long> categoryIds,
            Optional<Channel> channel,
            Optional<Publication> publication,
            Optional<Instant> dueBefore,
            Optional<String> reference,
            Optional<String> words) {}

    List<Suggestion> page(Filter filter, PageRequest page) {
        var where = new StringBuilder("where true");
        Map<String, Object> values = new HashMap<>();
        if (!page.after().equals(Cursor.START)) {
            where.append(" and (suggestion.receivedAt, suggestion.id) < (:at, :id)");
            values.put("at", page.after().at());
            values.put("id", page.after().id());
        }
        filter.stationId().ifPresent(id -> and(where, values, "suggestion.station.id = :station", "station", id));
        filter.assigneeId().ifPresent(id -> and(where, values, "suggestion.assigneeId = :assignee", "assignee", id));
        filter.portalId().ifPresent(id -> and(where, values, "suggestion.portal.id = :portal", "portal", id));
        filter.bookId().ifPresent(id -> and(where, values, "suggestion.bookId = :book", "book", id));
        filter.channel().ifPresent(one -> and(where, values, "suggestion.channel = :channel", "channel", one));
        filter.publication()
                .ifPresent(one -> and(where, values, "suggestion.publication = :publication", "publication", one));
        filter.dueBefore().ifPresent(now -> and(where, values, "suggestion.dueAt < :now", "now", now));
        filter.reference().ifPresent(one -> and(where, values, "suggestion.reference = :reference", "reference", one));
        if (!filter.statuses().isEmpty()) {
            and(where, values, "suggestion.status in :statuses", "statuses", filter.statuses());
        }
        if (!filter.categoryIds().isEmpty()) {
            and(where, values, "suggestion.category.id in :categories", "categories", filter.categoryIds());
        }
        filter.words().ifPresent(words -> {
            and(where, values, "array_includes(suggestion.wordPairs, :pairs)", "pairs", pairs(words));
            and(where, values, "position(lower(:words) in lower(suggestion.words)) > 0", "words", words);
        });
        return find(WITH_ALL + where + " order by suggestion.receivedAt desc, suggestion.id desc", values)
                .page(0, page.limitPlusOne())
                .list();
    }

    static String[] pairs(String words) {
        return WordPairs.of(words).toArray(String[]::new);
    }

    static void and(StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    Portal portal(PortalCaller caller) {
        return getEntityManager().getReference(Portal.class, caller.portalId());
    }

    /** Writes down what happened, and tells the other rooms. */
    void record(SuggestionStep step) {
        getEntityManager().persist(step);
        news.fire(new SuggestionChanged(
                step.suggestion.reference,
                step.kind.name(),
                Optional.ofNullable(step.toStatus).map(Enum::name)));
    }

    List<SuggestionStep> steps(Suggestion suggestion) {
        return getEntityManager()
                .createQuery(
                        "from SuggestionStep step where step.suggestion = :suggestion order by step.id",
                        SuggestionStep.class)
                .setParameter("suggestion", suggestion)
                .getResultList();
    }
}
