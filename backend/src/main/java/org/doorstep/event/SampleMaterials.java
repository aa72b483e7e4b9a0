package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** What the stations of the example hand out (SOURCE S12). */
@ApplicationScoped
class SampleMaterials {

    private final EntityManager database;
    private final Stock stock;
    private final StaffDirectory staff;
    private final Clock clock;

    SampleMaterials(EntityManager database, Stock stock, StaffDirectory staff, Clock clock) {
        this.database = database;
        this.stock = stock;
        this.staff = staff;
        this.clock = clock;
    }

    void add(List<Long> stations) {
        var materials = List.of(
                material(MaterialKind.SAFETY_HANDBOOK, "平安手册", "Safety handbook"),
                material(MaterialKind.POSTER, "反诈海报", "Poster against fraud"),
                material(MaterialKind.LEAFLET, "上门服务宣传单", "Leaflet on home visits"));
        var beforeTheEvents = clock.instant().minus(Duration.ofDays(300));
        for (var material : materials) {
            database.persist(material);
            for (var station : stations) {
                move(station, material.id(), MovementKind.RECEIVED, 500, null, "年初印制", beforeTheEvents);
                move(station, material.id(), MovementKind.HANDED_OUT, 120, null, "小区宣传栏和大厅", beforeTheEvents);
            }
        }
    }

    /** So many safety handbooks, where there are: the storeroom may be older than the events of the example. */
    void handOut(Event event, int quantity) {
        database.createNativeQuery("""
                        select material_id from material_stock join material on material.id = material_id
                        where kind = 'SAFETY_HANDBOOK' and station_id = :station and quantity >= :quantity
                        order by material_id limit 1""", Long.class)
                .setParameter("station", event.station.id())
                .setParameter("quantity", quantity)
                .getResultStream()
                .forEach(handbook -> move(
                        event.station.id(),
                        (Long) handbook,
                        MovementKind.HANDED_OUT,
                        quantity,
                        event,
                        "现场发放",
                        event.endsAt));
    }

    private void move(
            long station,
            long material,
            MovementKind kind,
            int quantity,
            @Nullable Event event,
            String note,
            Instant at) {
        var movement = new Movement();
        movement.stationId = station;
        movement.materialId = material;
        movement.kind = kind;
        movement.change = kind.change(quantity);
        movement.balance = stock.add(station, material, movement.change);
        movement.event = event;
        movement.note = note;
        movement.accountId = staff.first(Role.OFFICER);
        movement.at = at;
        database.persist(movement);
    }

    private static Material material(MaterialKind kind, String zh, String en) {
        return new Material(new MaterialInput(kind, new LocalText(zh, en), true));
    }
}
