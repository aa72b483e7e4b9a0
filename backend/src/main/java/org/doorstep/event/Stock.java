package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.LocalText;
import org.doorstep.platform.PageRequest;

/** How many of a material a station has. */
@ApplicationScoped
class Stock {

    private final EntityManager database;

    Stock(EntityManager database) {
        this.database = database;
    }

    /** So many there are. */
    record Held(long stationId, long materialId, MaterialKind kind, LocalText name, int quantity) {

        Cursor position() {
            return new Cursor(Instant.EPOCH, stationId, String.valueOf(materialId));
        }
    }

    /** By station and material. */
    List<Held> page(Optional<Long> station, PageRequest page) {
        var material = page.after().code().matches("[0-9]{1,18}")
                ? Long.parseLong(page.after().code())
                : 0;
        @SuppressWarnings("unchecked") // native query
        List<Object[]> rows = database.createNativeQuery("""
                        select station_id, material_id, kind, name_zh, name_en, quantity
                        from material_stock join material on material.id = material_id
                        where (station_id, material_id) > (:station, :material)
                            and (cast(:only as bigint) is null or station_id = :only)
                        order by station_id, material_id limit :limit""")
                .setParameter("station", page.after().id())
                .setParameter("material", material)
                .setParameter("only", station.orElse(null))
                .setParameter("limit", page.limitPlusOne())
                .getResultList();
        return rows.stream()
                .map(row -> new Held(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).longValue(),
                        MaterialKind.valueOf((String) row[2]),
                        new LocalText((String) row[3], (String) row[4]),
                        ((Number) row[5]).intValue()))
                .toList();
    }

    /**
     * Adds to a stock, or takes from it when {@code change} is less than 0, and says how many there are then. Nobody else does at the
     * same time: the row is locked until the transaction ends, and the database refuses less than nothing.
     */
    int add(long stationId, long materialId, int change) {
        database.createNativeQuery("insert into material_stock values (:station, :material, 0) on conflict do nothing")
                .setParameter("station", stationId)
                .setParameter("material", materialId)
                .executeUpdate();
        return (Integer) database.createNativeQuery("""
                        update material_stock set quantity = quantity + :change
                        where station_id = :station and material_id = :material returning quantity""", Integer.class)
                .setParameter("change", change)
                .setParameter("station", stationId)
                .setParameter("material", materialId)
                .getSingleResult();
    }
}
