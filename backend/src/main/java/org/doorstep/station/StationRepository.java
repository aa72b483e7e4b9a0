package org.doorstep.station;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class StationRepository implements PanacheRepository<Station> {

    /** Stations by number; those no longer in use only when asked for. */
    List<Station> page(boolean alsoUnused, PageRequest page) {
        return find(
                        "id > ?1 and (active or ?2 = true) order by id",
                        page.after().id(),
                        alsoUnused)
                .page(0, page.limitPlusOne())
                .list();
    }
}
