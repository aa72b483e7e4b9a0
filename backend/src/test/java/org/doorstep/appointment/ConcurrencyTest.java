package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.doorstep.appointment.Scene.WEDNESDAY_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.appointment.Scene.Visit;
import org.junit.jupiter.api.Test;

/** What must never happen, tried by many at once. {@link WithoutGuardTest} shows that these races are real. */
@QuarkusTest
class ConcurrencyTest {

    /** 9 minutes at the door and 15 on the way: 5 fit into 120. */
    private static final int FIVE_FIT = 9;

    @Inject
    Scene scene;

    @Inject
    District district;

    @Test
    void ofManyBookingsAWindowTakesAsManyAsFit() {
        var here = scene.set(FIVE_FIT);
        var requests = IntStream.range(0, 64)
                .mapToObj(i -> here.request(here.window(TUESDAY_10)))
                .toList();

        var answers = InParallel.all(requests, here::book);

        assertEquals(Map.of(201, 5L, 409, 59L), InParallel.statuses(answers));
        assertEquals(120, here.reserved(TUESDAY_10));
        assertEquals(120, here.promised(TUESDAY_10));
    }

    @Test
    void oneKeySentManyTimesBooksOnce() {
        var here = scene.set(FIVE_FIT);
        var request = here.request(here.window(TUESDAY_10));
        var key = Api.key();

        var answers = InParallel.all(
                IntStream.range(0, 32).boxed().toList(),
                i -> anonymous()
                        .header("Idempotency-Key", key)
                        .contentType(ContentType.JSON)
                        .body(request)
                        .post("/appointments"));

        assertEquals(Map.of(201, 32L), InParallel.statuses(answers));
        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        assertEquals(
                1,
                answers.stream().map(answer -> answer.header("ETag")).distinct().count());
        assertEquals(1, district.count("appointment"));
        assertEquals(24, here.reserved(TUESDAY_10));
    }

    @Test
    void onlyOneOfManyGetsTheLastPlaceByRescheduling() {
        var here = scene.set(FIVE_FIT);
        here.station.officer().onShift("08:00", "12:00");
        here.station.officer().onShift("08:00", "12:00");
        here.station.officer().onShift("08:00", "12:00"); // 4 officers: 480 minutes, 20 visits
        for (var i = 0; i < 19; i++) {
            here.booked(WEDNESDAY_8);
        }
        var visits = new ArrayList<Visit>();
        for (var i = 0; i < 16; i++) {
            visits.add(here.booked(i % 2 == 0 ? TUESDAY_8 : TUESDAY_10));
        }
        var last = here.window(WEDNESDAY_8);

        var answers = InParallel.all(visits, visit -> visit.reschedule(visit.resident(), last));

        assertEquals(Map.of(200, 1L, 409, 15L), InParallel.statuses(answers));
        for (var window : List.of(TUESDAY_8, TUESDAY_10, WEDNESDAY_8)) {
            assertEquals(here.promised(window), here.reserved(window), window);
        }
        assertEquals(480, here.reserved(WEDNESDAY_8));
    }

    @Test
    void visitsThatChangePlacesDoNotWaitForEachOtherForEver() {
        var here = scene.set(FIVE_FIT);
        var early = here.window(TUESDAY_8);
        var late = here.window(TUESDAY_10);
        var visits = new ArrayList<Visit>();
        for (var i = 0; i < 8; i++) {
            visits.add(here.booked(i % 2 == 0 ? TUESDAY_8 : TUESDAY_10));
        }

        var answers = InParallel.all(
                IntStream.range(0, 8).boxed().toList(),
                i -> visits.get(i).reschedule(visits.get(i).resident(), i % 2 == 0 ? late : early));

        assertEquals(
                8,
                InParallel.statuses(answers).getOrDefault(200, 0L)
                        + InParallel.statuses(answers).getOrDefault(409, 0L));
        assertEquals(here.promised(TUESDAY_8), here.reserved(TUESDAY_8));
        assertEquals(here.promised(TUESDAY_10), here.reserved(TUESDAY_10));
    }

    @Test
    void onePhoneGetsThreeVisitsHoweverManyItAsksForAtOnce() {
        var here = scene.set(5);
        var requests = IntStream.range(0, 16)
                .mapToObj(i -> here.request(here.window(i % 2 == 0 ? TUESDAY_8 : TUESDAY_10), "13800000001"))
                .toList();

        var answers = InParallel.all(requests, here::book);

        assertEquals(Map.of(201, 3L, 409, 13L), InParallel.statuses(answers));
    }

    @Test
    void oneOfficerIsNeverInTwoPlaces() {
        var here = scene.set(105); // 120 minutes: nothing can start after it in the window
        var colleague = here.station.officer().onShift("08:00", "12:00");
        var dispatcher = here.station.dispatcher();
        var visits = List.of(here.booked(TUESDAY_8), here.booked(TUESDAY_8));
        Api.as(dispatcher).get("/appointments"); // signs in before the race

        var answers = InParallel.all(visits, visit -> visit.assign(dispatcher, here.officer));

        assertEquals(Map.of(200, 1L, 409, 1L), InParallel.statuses(answers));
        var refused = answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .findFirst()
                .orElseThrow();
        assertEquals("/problems/officer-unavailable", refused.path("type"));
        assertEquals(List.of((int) colleague.id), refused.path("candidates.officer.id"));
    }
}
