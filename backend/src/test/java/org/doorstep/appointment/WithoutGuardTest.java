package org.doorstep.appointment;

import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.stream.IntStream;
import org.doorstep.InParallel;
import org.doorstep.WithoutGuards;
import org.junit.jupiter.api.Test;

/**
 * The negative control of {@link ConcurrencyTest}: with the guard off (the window is read first and written after), the very
 * same 64 bookings overfill the window.
 */
@QuarkusTest
@TestProfile(WithoutGuards.class)
class WithoutGuardTest {

    /** Replaces the guarded statement by what one would write without thinking of others. */
    @Alternative
    @ApplicationScoped
    static class ReadThenWrite extends WindowRepository {

        @Override
        boolean take(long windowId, int minutes) {
            var window = findById(windowId);
            getEntityManager().refresh(window);
            var reserved = window.reservedMinutes + minutes;
            if (reserved > window.capacityMinutes) {
                return false;
            }
            return getEntityManager()
                            .createNativeQuery(
                                    "update visit_window set reserved_minutes = :reserved where id = :window")
                            .setParameter("reserved", reserved)
                            .setParameter("window", windowId)
                            .executeUpdate()
                    == 1;
        }
    }

    @Inject
    Scene scene;

    @Test
    void theRaceIsReal() {
        var here = scene.set(9);
        var requests = IntStream.range(0, 64)
                .mapToObj(i -> here.request(here.window(TUESDAY_10)))
                .toList();

        var answers = InParallel.all(requests, here::book);

        assertTrue(here.promised(TUESDAY_10) > 120, () -> "no race: " + InParallel.statuses(answers));
    }
}
