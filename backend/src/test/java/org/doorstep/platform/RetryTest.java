package org.doorstep.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A transaction that the database breaks off because of another one is run again, but not for ever. */
@QuarkusTest
class RetryTest {

    @Inject
    District district;

    @Inject
    Trouble trouble;

    /** Transactions that get in each other's way. */
    @Singleton
    static class Trouble {

        private final EntityManager database;
        final AtomicInteger runs = new AtomicInteger();

        Trouble(EntityManager database) {
            this.database = database;
        }

        /** Takes two rows one after the other; two of these in opposite order have to meet in the middle the first time. */
        @Transactional
        boolean crossing(long first, long second, CyclicBarrier middle, CountDownLatch survivor) {
            var run = runs.incrementAndGet();
            if (run > 2) { // or it could take its row back before the other one is awake, and they would meet again
                await(survivor);
            }
            touch(first);
            if (run <= 2) {
                await(middle);
            }
            touch(second);
            return true;
        }

        /** Reads a number and writes one more, as if it were alone. */
        @Transactional
        boolean addOneMinute(long community, CyclicBarrier read) {
            var run = runs.incrementAndGet();
            database.createNativeQuery("set transaction isolation level serializable")
                    .executeUpdate();
            var minutes = (Integer) database.createNativeQuery("select travel_minutes from community where id = :id")
                    .setParameter("id", community)
                    .getSingleResult();
            if (run <= 2) {
                await(read);
            }
            database.createNativeQuery("update community set travel_minutes = :minutes where id = :id")
                    .setParameter("minutes", minutes + 1)
                    .setParameter("id", community)
                    .executeUpdate();
            return true;
        }

        @Transactional
        void alwaysBrokenOff() {
            runs.incrementAndGet();
            database.createNativeQuery("do $$ begin raise exception 'again' using errcode = '40001'; end $$")
                    .executeUpdate();
        }

        @Transactional
        void refused() {
            runs.incrementAndGet();
            database.createNativeQuery("insert into station select * from station")
                    .executeUpdate();
        }

        private void touch(long station) {
            database.createNativeQuery("update station set phone = phone || '1' where id = :id")
                    .setParameter("id", station)
                    .executeUpdate();
        }

        private static void await(CountDownLatch done) {
            try {
                if (!done.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("the other one was not done");
                }
            } catch (InterruptedException alone) {
                throw new IllegalStateException(alone);
            }
        }

        private static void await(CyclicBarrier barrier) {
            try {
                barrier.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                throw new IllegalStateException(alone);
            }
        }
    }

    @BeforeEach
    void noRunsYet() {
        trouble.runs.set(0);
    }

    @Test
    void ofTwoTransactionsThatWaitForEachOtherBothAreDoneInTheEnd() {
        var one = district.station().id;
        var other = district.station().id;
        var middle = new CyclicBarrier(2);

        var survivor = new CountDownLatch(1);

        var done = InParallel.all(List.of(one, other), first -> {
            var isDone = trouble.crossing(first, one + other - first, middle, survivor);
            survivor.countDown();
            return isDone;
        });
        assertEquals(List.of(true, true), done);
        assertEquals(3, trouble.runs.get(), "one of the two had to be run again");
        assertEquals("0874-312000111", district.value("select phone from station where id = ?", one));
    }

    @Test
    void ofTwoTransactionsThatReadTheSameNumberNoneOverwritesTheOther() {
        var community = district.station().community(15);
        var read = new CyclicBarrier(2);

        InParallel.times(2, () -> trouble.addOneMinute(community, read));
        assertEquals(17, district.value("select travel_minutes from community where id = ?", community));
    }

    @Test
    void afterFiveRunsTheServiceIsUnavailable() {
        var problem = assertThrows(Problem.class, trouble::alwaysBrokenOff);

        assertEquals(ProblemType.UNAVAILABLE, problem.problemType());
        assertEquals(5, trouble.runs.get());
    }

    @Test
    void aRefusalIsNotRunAgain() {
        district.station();

        assertThrows(Exception.class, trouble::refused);
        assertEquals(1, trouble.runs.get());
    }
}
