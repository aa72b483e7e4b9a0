package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doorstep.suggestion.Reconciliation.LateEntry;
import org.doorstep.suggestion.Reconciliation.PageLine;

/** Compares the paper with the records: what is recorded, and what an inspector has seen. */
@ApplicationScoped
class Reconciling {

    /** Pages and lines that should be there, for something stands behind them, and are not. */
    private static final String GAPS = """
            with place as (
                select page, line, bool_or(is_recorded) as is_recorded from (
                    select page, line, true as is_recorded from suggestion where book_id = :book
                    union all
                    select page, line, false from inspection_sighting as sighting
                    join inspection on inspection.id = sighting.inspection_id
                    where book_id = :book and (released_at is not null or :alsoUnreleased)) as seen
                group by page, line
            ), last_line as (select page, max(line) as line from place group by page)
            select 'LAST' as what, max(page) as page, 0 as line from place having count(*) > 0
            union all
            select 'PAGE', number, 0 from generate_series(1, (select max(page) from place)) as number
            where not exists (select from last_line where page = number)
            union all
            select 'LINE', page, number from last_line, generate_series(1, line) as number
            where not exists (select from place where place.page = last_line.page and place.line = number)
            union all
            select 'NEVER', page, line from place where not is_recorded
            order by 1, 2, 3""";

    private final EntityManager database;
    private final Clock clock;

    Reconciling(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Gap(String what, int page, int line) {

        static Gap of(Object[] row) {
            return new Gap((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue());
        }

        PageLine place() {
            return new PageLine(page, line);
        }
    }

    /** What does not agree; also by the eyes of who has not told the station yet, for who may know. */
    Reconciliation of(BookRepository.Counted counted, boolean alsoUnreleased) {
        @SuppressWarnings("unchecked") // native query
        List<Object[]> rows = database.createNativeQuery(GAPS)
                .setParameter("book", counted.book().id())
                .setParameter("alsoUnreleased", alsoUnreleased)
                .getResultList();
        var gaps = rows.stream().map(Gap::of).toList();
        return new Reconciliation(
                counted.entries(),
                of(gaps, "LAST").stream().findFirst().map(Gap::page).orElse(null),
                of(gaps, "PAGE").stream().map(Gap::page).toList(),
                of(gaps, "LINE").stream().map(Gap::place).toList(),
                late(counted.book()),
                of(gaps, "NEVER").stream().map(Gap::place).toList());
    }

    private static List<Gap> of(List<Gap> gaps, String what) {
        return gaps.stream().filter(gap -> gap.what.equals(what)).toList();
    }

    private record Late(String reference, int page, int line, LocalDate writtenOn, Instant createdAt) {}

    private List<LateEntry> late(Book book) {
        return database.createQuery(
                        "select reference, page, line, writtenOn, createdAt from Suggestion"
                                + " where bookId = :book and transcribedLate order by page, line",
                        Late.class)
                .setParameter("book", book.id())
                .getResultStream()
                .map(one -> new LateEntry(
                        one.reference,
                        one.page,
                        one.line,
                        one.writtenOn,
                        LocalDate.ofInstant(one.createdAt, clock.getZone())))
                .toList();
    }
}
