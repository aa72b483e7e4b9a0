package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.LocalText;
import org.doorstep.platform.PageRequest;

@ApplicationScoped
class MovementRepository implements PanacheRepository<Movement> {

    /** Of a material, what was handed out and not brought back. */
    record HandedOut(long materialId, MaterialKind kind, LocalText name, long quantity) {

        static HandedOut of(Material material, long quantity) {
            return new HandedOut(material.id(), material.kind, material.name, quantity);
        }
    }

    /** At an event, whoever handed it out. */
    List<HandedOut> handedOutAt(Event event) {
        return getEntityManager()
                .createQuery("""
                        select material, sum(0 - movement.change) from Movement movement
                        join Material material on material.id = movement.materialId
                        where movement.event = :event and movement.kind in (HANDED_OUT, RETURNED)
                        group by material having sum(movement.change) <> 0 order by material.id""", Object[].class)
                .setParameter("event", event)
                .getResultStream()
                .map(row -> HandedOut.of((Material) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** As {@link #handedOutAt(Event)}, of one material; who holds the lock of its stock may rely on it. */
    long handedOutAt(Event event, long material) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(0 - change), 0) from Movement where event = :event and materialId = :material"
                                + " and kind in (HANDED_OUT, RETURNED)",
                        Long.class)
                .setParameter("event", event)
                .setParameter("material", material)
                .getSingleResult();
    }

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
