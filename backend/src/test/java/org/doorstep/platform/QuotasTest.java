package org.doorstep.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Calls are counted once for all replicas, and no faster than the limit says. */
@QuarkusTest
class QuotasTest {

    private static final Limit FIVE_A_MINUTE = new Limit("five", 5, Duration.ofMinutes(1));

    @Inject
    Quotas quotas;

    @Inject
    Undone undone;

    @Inject
    SettableClock clock;

    @Inject
    District district;

    private void useUp() {
        for (var call = 0; call < 5; call++) {
            quotas.require(FIVE_A_MINUTE, "one");
        }
    }

    @Singleton
    static class Undone {

        private final Quotas quotas;

        Undone(Quotas quotas) {
            this.quotas = quotas;
        }

        @Transactional
        void take() {
            quotas.take(FIVE_A_MINUTE, "one");
            throw new IllegalStateException("rolled back");
        }

        @Transactional
        void takeWithRequest() {
            quotas.takeWithRequest(FIVE_A_MINUTE, "one");
            throw new IllegalStateException("rolled back");
        }
    }

    @Test
    void aCallerIsToldWhatIsLeft() {
        quotas.take(FIVE_A_MINUTE, "one");

        assertEquals(
                new Quotas.Taken(true, 3, Duration.ofSeconds(24), Duration.ZERO), quotas.take(FIVE_A_MINUTE, "one"));
    }

    @Test
    void whatIsOverTheLimitIsRefusedUntilACallHasComeBack() {
        useUp();

        assertEquals(
                new Quotas.Taken(false, 0, Duration.ofMinutes(1), Duration.ofSeconds(12)),
                quotas.take(FIVE_A_MINUTE, "one"));
    }

    @Test
    void oneCallComesBackAfterItsShareOfTheTime() {
        useUp();

        clock.advance(Duration.ofSeconds(12));
        assertTrue(quotas.take(FIVE_A_MINUTE, "one").allowed());
        assertFalse(quotas.take(FIVE_A_MINUTE, "one").allowed());
    }

    @Test
    void aRefusedCallDoesNotMakeTheWaitLonger() {
        useUp();
        quotas.take(FIVE_A_MINUTE, "one");

        clock.advance(Duration.ofSeconds(12));
        assertTrue(quotas.take(FIVE_A_MINUTE, "one").allowed());
    }

    @Test
    void twoCallersDoNotMeet() {
        useUp();

        assertTrue(quotas.take(FIVE_A_MINUTE, "other").allowed());
    }

    @Test
    void twoLimitsOfOneCallerDoNotMeet() {
        useUp();

        assertTrue(
                quotas.take(new Limit("other", 5, Duration.ofMinutes(1)), "one").allowed());
    }

    @Test
    void ofManyCallsAtOnceAsManyAreAllowedAsTheLimitSays() {
        var allowed =
                InParallel.times(32, () -> quotas.take(FIVE_A_MINUTE, "one").allowed());

        assertEquals(5, allowed.stream().filter(one -> one).count());
    }

    @Test
    void lookingCountsNothing() {
        quotas.look(FIVE_A_MINUTE, "one");

        assertEquals(5, quotas.look(FIVE_A_MINUTE, "one").remaining());
    }

    @Test
    void whoLooksSeesTheRefusalToCome() {
        useUp();

        assertEquals(
                new Quotas.Taken(false, 0, Duration.ofMinutes(1), Duration.ofSeconds(12)),
                quotas.look(FIVE_A_MINUTE, "one"));
    }

    @Test
    void aCallIsCountedAlsoWhenItsRequestIsRolledBack() {
        assertThrows(IllegalStateException.class, undone::take);

        assertEquals(4, quotas.look(FIVE_A_MINUTE, "one").remaining());
    }

    @Test
    void aCallOfTheRequestIsUndoneWithIt() {
        assertThrows(IllegalStateException.class, undone::takeWithRequest);

        assertEquals(5, quotas.look(FIVE_A_MINUTE, "one").remaining());
    }

    @Test
    void aClockThatIsSetBackLocksNobodyOut() {
        useUp();

        clock.advance(Duration.ofDays(-1));
        assertTrue(quotas.take(FIVE_A_MINUTE, "one").allowed());
    }

    @Test
    void whatIsOverTheLimitIsAProblemThatSaysWhenToComeAgain() {
        useUp();

        var problem = assertThrows(Problem.class, () -> quotas.require(FIVE_A_MINUTE, "one"));
        assertEquals(ProblemType.TOO_MANY_REQUESTS, problem.problemType());
        assertEquals(Duration.ofSeconds(12), problem.retryAfter());
    }

    @Test
    void aCallThatTheDatabaseDoesNotCountInTimeIsUnavailable() throws SQLException {
        try (var other = Owner.connection();
                var lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.execute("lock table quota");

            for (var call : List.<Executable>of(
                    () -> quotas.take(FIVE_A_MINUTE, "one"), () -> quotas.look(FIVE_A_MINUTE, "one"))) {
                assertEquals(
                        ProblemType.UNAVAILABLE,
                        assertThrows(Problem.class, call).problemType());
            }
        }
    }

    @Test
    void aQuotaThatIsWholeAgainIsForgotten() {
        useUp();

        clock.advance(Duration.ofSeconds(61));
        quotas.forgetWhole();
        assertEquals(0, district.count("quota"));
    }

    @Test
    void aCountWaitsForNoDisk() {
        assertEquals("u", district.value("select relpersistence::text from pg_class where relname = 'quota'"));
    }

    @Test
    void whoseQuotaItIsCannotBeReadInTheDatabase() {
        quotas.take(FIVE_A_MINUTE, "13800000001");

        assertEquals(
                0L,
                district.value(
                        "select count(*) from quota where key = substring(sha256('five\n13800000001'::bytea) for 16)"));
    }
}
