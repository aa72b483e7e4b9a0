package org.doorstep.station;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class AbsenceRepository implements PanacheRepository<Absence> {

    Optional<Absence> withOfficer(long id) {
        return find("""
                        from Absence absence join fetch absence.officer officer join fetch officer.station
                        where absence.id = ?1""", id).firstResultOptional();
    }

    /** Absences by number that end after a time, of every station and officer when none is named. */
    List<Absence> page(Optional<Long> stationId, OptionalLong officerId, Instant endAfter, PageRequest page) {
        return find(
                        """
                        from Absence absence join fetch absence.officer officer
                        where absence.id > ?1 and (officer.station.id = ?2 or ?3 = true) and (officer.id = ?4 or ?5 = true)
                            and absence.endsAt > ?6
                        order by absence.id""",
                        page.after().id(),
                        stationId.orElse(0L),
                        stationId.isEmpty(),
                        officerId.orElse(0),
                        officerId.isEmpty(),
                        endAfter)
                .page(0, page.limitPlusOne())
                .list();
    }
}
