package org.doorstep.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.doorstep.InParallel;
import org.doorstep.platform.Owner;
import org.junit.jupiter.api.Test;

/** The negative control of {@link OversellingTest}: a deadlock is counted. */
@QuarkusTest
class DeadlocksTest {

    @Inject
    Deadlocks deadlocks;

    @Test
    void aDeadlockIsCounted() {
        var before = deadlocks.count();
        var bothHoldOne = new CyclicBarrier(2);

        var refused = InParallel.all(List.of(1, 2), first -> isRefused(first, 3 - first, bothHoldOne));

        assertEquals(1, refused.stream().filter(one -> one).count());
        assertEquals(before + 1, deadlocks.count());
    }

    private static boolean isRefused(int first, int second, CyclicBarrier bothHoldOne) {
        try (var connection = Owner.connection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(" + first + ")");
            bothHoldOne.await();
            statement.execute("select pg_advisory_xact_lock(" + second + ")");
            return false;
        } catch (SQLException refused) {
            return "40P01".equals(refused.getSQLState());
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
