package org.doorstep.station;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class ShiftRepository implements PanacheRepository<Shift> {

    Optional<Shift> withOfficer(long id) {
        return find(
                        "from Shift shift join fetch shift.officer officer join fetch officer.station where shift.id = ?1",
                        id)
                .firstResultOptional();
    }

    /** Shifts by number, of every station and officer when none is named. */
    List<Shift> page(Optional<Long> stationId, OptionalLong officerId, PageRequest page) {
        return find(
                        """
                        from Shift shift join fetch shift.officer officer
                        where shift.id > ?1 and (officer.station.id = ?2 or ?3 = true) and (officer.id = ?4 or ?5 = true)
                        order by shift.id""",
                        page.after().id(),
                        stationId.orElse(0L),
                        stationId.isEmpty(),
                        officerId.orElse(0),
                        officerId.isEmpty())
                .page(0, page.limitPlusOne())
                .list();
    }
}
