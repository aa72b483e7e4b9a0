package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.WithoutGuards;
import org.junit.jupiter.api.Test;

/**
 * The negative control of {@link MaterialsTest}: with the guard off (the stock is read first and written after), the very same 64
 * hand out more than there is.
 */
@QuarkusTest
@TestProfile(WithoutGuards.class)
class StockWithoutGuardTest {

    @Alternative
    @Singleton
    static class ReadThenWrite extends Stock {

        private final EntityManager database;

        ReadThenWrite(EntityManager database) {
            super(database);
            this.database = database;
        }

        @Override
        int add(long stationId, long materialId, int change) {
            var before = (Integer) database.createNativeQuery(
                            "select quantity from material_stock where station_id = :station and material_id = :material",
                            Integer.class)
                    .setParameter("station", stationId)
                    .setParameter("material", materialId)
                    .getSingleResult();
            database.createNativeQuery("""
                            update material_stock set quantity = :now
                            where station_id = :station and material_id = :material""")
                    .setParameter("now", before + change)
                    .setParameter("station", stationId)
                    .setParameter("material", materialId)
                    .executeUpdate();
            return before + change;
        }
    }

    @Inject
    Hall hall;

    @Inject
    Storeroom storeroom;

    @Inject
    District district;

    @Test
    void theRaceIsReal() {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 10, here.organiser);
        as(here.organiser);

        var answers = InParallel.times(
                64, () -> MaterialsTest.move(here.organiser, here.station.id, material, "HANDED_OUT", 1));

        var handedOut = district.count("material_movement where kind = 'HANDED_OUT'");
        assertTrue(handedOut > 10, () -> "no race: " + InParallel.statuses(answers));
    }
}
