package org.doorstep.suggestion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.PageRequest;
import org.hibernate.Session;

@ApplicationScoped
class BookRepository implements PanacheRepository<Book> {

    private static final String COUNTED =
            "select book, (select count(*) from Suggestion entry where entry.bookId = book.id) from Book book ";

    /** In one statement: so many rows go over the line together. */
    private static final int BATCH = 100;

    /** A book, and how many of its entries are recorded. */
    record Counted(Book book, long entries) {}

    List<Counted> page(Optional<Long> station, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        COUNTED + "where (:station is null or book.stationId = :station)"
                                + " and (book.stationId, book.number) > (:afterStation, :afterNumber)"
                                + " order by book.stationId, book.number",
                        Counted.class)
                .setParameter("station", station.orElse(null))
                .setParameter("afterStation", page.after().id())
                .setParameter("afterNumber", page.after().code())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }

    Optional<Counted> counted(long id) {
        return getEntityManager()
                .createQuery(COUNTED + "where book.id = :id", Counted.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The book, for one import at a time. */
    Optional<Book> lock(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Its entries, to read. */
    List<Suggestion> recorded(Book book) {
        return getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery("from Suggestion where bookId = :book", Suggestion.class)
                .setParameter("book", book.id())
                .setReadOnly(true)
                .getResultList();
    }

    /**
     * Stores entries that were received together, each with its first step. It is no news ({@link SuggestionChanged}): what was written in a
     * book long ago has nobody to be told, and thousands of them at once would only be noise.
     */
    void store(List<Suggestion> entries) {
        var session = getEntityManager().unwrap(Session.class);
        session.setJdbcBatchSize(BATCH);
        entries.forEach(session::persist);
        session.flush();
        session.createNativeMutationQuery("""
                        insert into suggestion_step (suggestion_id, at, kind, to_status, account_id, by_submitter)
                        select id, created_at, 'RECEIVED', status, recorded_by, false
                        from suggestion where id = any(:ids)""")
                .setParameter("ids", entries.stream().map(Suggestion::id).toArray(Long[]::new))
                .executeUpdate();
    }
}
