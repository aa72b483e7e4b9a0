package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class MovementRepository implements PanacheRepository<Movement> {

    /** The latest first. */
    List<Movement> page(Optional<Long> station, Optional<Long> material, PageRequest page) {
        var where =
                new StringBuilder("from Movement movement left join fetch movement.event where movement.id < :after");
        Map<String, Object> values = new HashMap<>(Map.of("after", page.after().id()));
        station.ifPresent(id -> {
            where.append(" and movement.stationId = :station");
            values.put("station", id);
        });
        material.ifPresent(id -> {
            where.append(" and movement.materialId = :material");
            values.put("material", id);
        });
        return find(where + " order by movement.id desc", values)
                .page(0, page.limitPlusOne())
                .list();
    }
}
