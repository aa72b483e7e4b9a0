package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must never happen, tried by many at once. {@link WithoutLockTest} shows that these races are real. */
@QuarkusTest
class OversellingTest {

    static final int PLACES = 40;

    @Inject
    Hall hall;

    @Inject
    District district;

    @Inject
    Deadlocks deadlocks;

    private long deadlocksBefore;

    @BeforeEach
    void countDeadlocks() {
        deadlocksBefore = deadlocks.count();
    }

    /** Whoever waits for the lock of an event holds none that another waits for. */
    @AfterEach
    void nobodyWaitedForOneWhoWaited() {
        assertEquals(deadlocksBefore, deadlocks.count());
    }

    @Test
    void ofTwoHundredPartiesNoMoreComeThanFitAndTheOthersWaitInLine() {
        var here = hall.set();
        var event = here.event("PUBLISHED", PLACES);

        var answers = registerTwoHundred(here, event);

        assertEquals(Map.of(201, 200L), InParallel.statuses(answers));
        assertTrue(event.held(district) <= PLACES);
        assertEquals(event.held(district), taken(event));
        assertEquals(List.of("CONFIRMED", "WAITLISTED"), statusesInUse(event));
        // No later number than one of the line holds a place, and none was given out twice.
        assertEquals(
                district.value("select count(*) from event_registration where status = 'WAITLISTED'"),
                district.value("select count(distinct queue_number) from event_registration"));
    }

    @Test
    void whenEverybodyCancelsAtOnceTheOffersGoOutInTheOrderOfTheLine() {
        var here = hall.set();
        var event = here.event("PUBLISHED", PLACES);
        var confirmed =
                IntStream.range(0, 20).mapToObj(i -> here.registered(event, 2)).toList();
        var waiting = IntStream.range(0, 40)
                .mapToObj(i -> here.registered(event, 1 + i % 3))
                .toList();

        var answers = InParallel.all(confirmed, one -> one.move(one.registrant(), "CANCELLED"));

        assertEquals(Map.of(200, 20L), InParallel.statuses(answers));
        var offered = waiting.stream().map(Hall.Registered::status).toList();
        var firstWhoWaits = offered.indexOf("WAITLISTED");
        assertEquals(
                List.of("OFFERED"),
                offered.subList(0, firstWhoWaits).stream().distinct().toList());
        assertEquals(
                List.of("WAITLISTED"),
                offered.subList(firstWhoWaits, offered.size()).stream()
                        .distinct()
                        .toList());
        assertTrue(event.held(district) <= PLACES);
        assertEquals(event.held(district), taken(event));
    }

    @Test
    void onePhoneGetsOneRegistrationHoweverOftenItAsksAtOnce() {
        var here = hall.set();
        var event = here.event("PUBLISHED", PLACES);
        var party = here.party(2);

        var answers = InParallel.times(16, () -> Api.create(anonymous(), event.path() + "/registrations", party));

        assertEquals(Map.of(201, 1L, 409, 15L), InParallel.statuses(answers));
        assertEquals(2L, event.held(district));
    }

    static List<Response> registerTwoHundred(Here here, Announced event) {
        var parties = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < 200; i++) {
            parties.add(here.party(1 + i * 7 % 10));
        }
        return InParallel.all(parties, party -> registerAtLast(event, party));
    }

    /** As a page does: told to come back (503), it sends the same again. */
    private static Response registerAtLast(Announced event, Map<String, Object> party) {
        var key = Api.key();
        for (var attempt = 1; ; attempt++) {
            var answer = anonymous()
                    .header("Idempotency-Key", key)
                    .contentType(ContentType.JSON)
                    .body(party)
                    .post(event.path() + "/registrations");
            if (answer.statusCode() != 503 || attempt == 10) {
                return answer;
            }
        }
    }

    private long taken(Announced event) {
        return ((Number) Objects.requireNonNull(
                        district.value("select taken from event where reference = ?", event.reference())))
                .longValue();
    }

    private List<String> statusesInUse(Announced event) {
        var list = district.value("""
                select string_agg(distinct event_registration.status, ',') from event_registration
                join event on event.id = event_id where event.reference = ?""", event.reference());
        return List.of(String.valueOf(list).split(","));
    }
}
