package org.doorstep.event;

import static org.doorstep.event.OversellingTest.PLACES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.WithoutGuards;
import org.doorstep.platform.Owner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The negative control of {@link OversellingTest}: with the lock of the event off, the very same 200 parties are promised more places
 * than there are, unless the database refuses.
 */
@QuarkusTest
@TestProfile(WithoutGuards.class)
class WithoutLockTest {

    private static final String GUARD = "constraint event_not_oversold";

    /** Reads what one would read without thinking of others. */
    @Alternative
    @Singleton
    static class WithoutLock extends EventRepository {

        @Inject
        WithoutLock(Event<EventChanged> news) {
            super(news);
        }

        @Override
        boolean lockRow(String reference) {
            return named(reference).isPresent();
        }
    }

    @Inject
    Hall hall;

    @Inject
    District district;

    @AfterEach
    void guardAgain() {
        // The steps are only ever added to.
        Owner.execute(
                "do $$ begin set local session_replication_role = replica; delete from event_registration_step; end $$");
        Owner.execute("delete from event_registration");
        Owner.execute("alter table event drop constraint if exists event_not_oversold");
        Owner.execute("alter table event add " + GUARD + " check (taken + walked_in <= capacity)");
    }

    @Test
    void theRaceIsReal() {
        Owner.execute("alter table event drop constraint event_not_oversold");
        var here = hall.set();
        var event = here.event("PUBLISHED", PLACES);

        var answers = OversellingTest.registerTwoHundred(here, event);

        assertTrue(event.held(district) > PLACES, () -> "no race: " + InParallel.statuses(answers));
    }

    @Test
    void theDatabaseRefusesByItself() {
        var here = hall.set();
        var event = here.event("PUBLISHED", PLACES);

        var answers = OversellingTest.registerTwoHundred(here, event);

        assertTrue(event.held(district) <= PLACES);
        assertTrue(InParallel.statuses(answers).containsKey(400), () -> "no race: " + InParallel.statuses(answers));
        assertEquals(false, InParallel.statuses(answers).containsKey(500));
    }
}
