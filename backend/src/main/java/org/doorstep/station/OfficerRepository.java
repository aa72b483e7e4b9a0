package org.doorstep.station;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class OfficerRepository implements PanacheRepository<Officer> {

    Optional<Officer> withStation(long id) {
        return find("from Officer officer join fetch officer.station where officer.id = ?1", id)
                .firstResultOptional();
    }

    /** Officers by number, of every station when none is named. */
    List<Officer> page(Optional<Long> stationId, PageRequest page) {
        return find("""
                        from Officer officer join fetch officer.station station
                        where officer.id > ?1 and (station.id = ?2 or ?3 = true) order by officer.id""", page.after().id(), stationId.orElse(0L), stationId.isEmpty())
                .page(0, page.limitPlusOne())
                .list();
    }
}
