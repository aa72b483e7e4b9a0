package org.doorstep.suggestion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class InspectionRepository implements PanacheRepository<Inspection> {

    /** Latest first. */
    List<Inspection> page(Optional<Long> station, boolean alsoUnreleased, PageRequest page) {
        return getEntityManager()
                .createQuery(
                        "from Inspection where (:station is null or stationId = :station)"
                                + " and (releasedAt is not null or :alsoUnreleased = true)"
                                + " and (plannedFor, id) < (:day, :id)"
                                + " order by plannedFor desc, id desc",
                        Inspection.class)
                .setParameter("station", station.orElse(null))
                .setParameter("alsoUnreleased", alsoUnreleased)
                .setParameter("day", LocalDate.ofInstant(page.after().at(), ZoneOffset.UTC))
                .setParameter("id", page.after().id())
                .setMaxResults(page.limitPlusOne())
                .getResultList();
    }

    static Cursor position(Inspection inspection) {
        return new Cursor(inspection.plannedFor.atStartOfDay().toInstant(ZoneOffset.UTC), inspection.id());
    }

    /** Whether all these are books of the station. */
    boolean areBooksOf(long stationId, Collection<Long> books) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from Book where id in :books and stationId = :station", Long.class)
                        .setParameter("books", books)
                        .setParameter("station", stationId)
                        .getSingleResult()
                == books.size();
    }
}
