package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.event.Bustle.Act;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens around an event, one after the other or at once: after each step the places are as {@link Roll} says, and {@link
 * RollTest} shows that it would notice. A failure names the seed, and what happened until then.
 */
@QuarkusTest
class PlacesAtRandomTest {

    private static final int STEPS = 100;
    private static final int ROUNDS = 12;
    private static final int AT_ONCE = 6;

    /** What may be answered to one who comes too late, asks for too much or is not to say; 0 is nothing that answers. */
    private static final Set<Integer> ORDERLY = Set.of(0, 200, 201, 400, 403, 404, 409);

    @Inject
    Hall hall;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Inject
    EventJob job;

    @Inject
    EntityManager database;

    /** Over all seeds: what is not among it was not tried. */
    private static final Set<RegistrationStatus> MET = EnumSet.noneOf(RegistrationStatus.class);

    private static int grown;
    private static int shrunk;

    private final List<String> happened = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void oneAfterTheOther(long seed) {
        run(seed, new Random(seed), STEPS, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void severalAtOnce(long seed) {
        run(seed, new Random(seed), ROUNDS, AT_ONCE);
    }

    @AfterAll
    static void everythingHappened() {
        assertEquals(EnumSet.allOf(RegistrationStatus.class), MET);
        assertTrue(grown > 0, "there were never more places");
        assertTrue(shrunk > 0, "there were never fewer places");
    }

    private static void note(Roll before, Roll after) {
        after.parties().forEach(one -> MET.add(one.status()));
        grown += after.capacity() > before.capacity() ? 1 : 0;
        shrunk += after.capacity() < before.capacity() ? 1 : 0;
    }

    private void run(long seed, Random random, int rounds, int atOnce) {
        var approval = approves(seed);
        var here = hall.set();
        var event = tomorrow(here, approval, 6 + random.nextInt(10));
        var bustle = new Bustle(here, event, clock, job, random, approval);
        as(here.clerk).get("/events"); // both are signed in before the race
        as(here.organiser).get("/events");

        var roll = Roll.of(database, event.reference(), 0);
        for (var round = 0; round < rounds; round++) {
            var before = roll;
            var acts = Stream.generate(() -> bustle.next(before)).limit(atOnce).toList();
            var answers = atOnce == 1
                    ? List.of(acts.getFirst().happens().get())
                    : InParallel.all(acts, act -> act.happens().get());
            roll = check(seed, event, before, acts, answers);
        }
        close(seed, here, event, roll);
    }

    private Roll check(long seed, Announced event, Roll before, List<Act> acts, List<Integer> answers) {
        for (var i = 0; i < acts.size(); i++) {
            happened.add("%s → %d".formatted(acts.get(i).words(), answers.get(i)));
        }
        var roll = Roll.of(database, event.reference(), before.lastStep());
        note(before, roll);
        var orderly = answers.stream().allMatch(one -> ORDERLY.contains(one) || (acts.size() > 1 && one == 503));
        assertTrue(orderly, () -> story(seed, roll));
        assertEquals(List.of(), roll.breaches(before, clock.instant()), () -> story(seed, roll));
        return roll;
    }

    /** Afterwards nobody has a place any more who did not come. */
    private void close(long seed, Here here, Announced event, Roll before) {
        clock.set("2026-11-24T15:30:00+08:00");
        district.execute(
                "update event set status = 'HELD' where status <> 'HELD' and reference = ?", event.reference());
        Api.put(as(here.organiser), event.path() + "/report", Map.of("text", "群众参观了接处警流程。"));

        var closed = Act.asked("it is closed", () -> event.move(here.organiser, "CLOSED"));
        var roll = check(
                seed, event, before, List.of(closed), List.of(closed.happens().get()));

        assertEquals(EventStatus.CLOSED, roll.status(), () -> story(seed, roll));
        assertTrue(
                roll.parties().stream()
                        .noneMatch(one -> one.is(RegistrationStatus.CONFIRMED, RegistrationStatus.OFFERED)),
                () -> story(seed, roll));
    }

    /** On Tuesday at noon; who comes late can still register at the door. */
    private Announced tomorrow(Here here, boolean approval, int capacity) {
        var event = here.event("PUBLISHED", capacity, approval);
        district.execute("""
                update event set starts_at = '2026-11-24T12:00:00+08:00', ends_at = '2026-11-24T15:00:00+08:00',
                    registration_closes_at = '2026-11-24T14:00:00+08:00' where reference = ?""", event.reference());
        return event;
    }

    private static boolean approves(long seed) {
        return seed % 3 == 0;
    }

    private String story(long seed, Roll roll) {
        return "seed %d\n%s\nnow %s\n%s".formatted(seed, String.join("\n", happened), clock.instant(), roll);
    }
}
