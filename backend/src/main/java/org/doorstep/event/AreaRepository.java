package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class AreaRepository implements PanacheRepository<Area> {

    List<Area> page(Optional<Long> station, PageRequest page) {
        return find(
                        "id > ?1 and (?2 = true or stationId = ?3) order by id",
                        page.after().id(),
                        station.isEmpty(),
                        station.orElse(0L))
                .page(0, page.limitPlusOne())
                .list();
    }
}
