package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.WithDefences;
import org.doorstep.appointment.Scene.Visit;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who guesses learns nothing and keeps nobody out but themselves. {@link org.doorstep.ManageTokensTest} asks every kind of record. */
@QuarkusTest
@TestProfile(WithDefences.class)
class GuessingTest {

    @Inject
    Scene scene;

    @Inject
    SettableClock clock;

    private Scene.Here here;
    private Visit visit;

    /** Booked by staff, who need solve nothing. */
    @BeforeEach
    void book() {
        here = scene.set();
        visit = booked(TUESDAY_10);
    }

    private Visit booked(String startsAt) {
        return Scene.visit(
                Api.create(Api.as(here.station.dispatcher()), "/appointments", here.request(here.window(startsAt))));
    }

    private static Response guess(String reference) {
        return guess(reference, "203.0.113.7");
    }

    private static Response guess(String reference, String address) {
        return anonymous()
                .header("X-Forwarded-For", address)
                .header("Manage-Token", Secret.random().text())
                .get("/appointments/" + reference);
    }

    private void useUp() {
        for (var guess = 0; guess < 5; guess++) {
            guess(visit.reference());
        }
    }

    private Response ask(Visit one) {
        return one.resident().header("X-Forwarded-For", "203.0.113.7").get("/appointments/" + one.reference());
    }

    @Test
    void aWrongTokenAndAnUnknownReferenceTakeTheSameTime() {
        var wrong = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var round = 0; round < 80; round++) {
            var address = "198.51.100." + round; // another one each time, so that no answer is delayed
            wrong.add(nanos(visit.reference(), address));
            unknown.add(nanos(Reference.random(), address));
        }

        // Of the middle ones: a page of a noisy machine must not fail it, a visit that is read and thrown away must.
        var ratio = (double) median(wrong) / median(unknown);
        assertThat(ratio, allOf(greaterThan(0.7), lessThan(1.4)));
    }

    private static long nanos(String reference, String address) {
        var start = System.nanoTime();
        guess(reference, address);
        return System.nanoTime() - start;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    @Test
    void guessesAtAReferenceThatDoesNotExistAreRefusedAllTheSame() {
        var reference = Reference.random();
        for (var guess = 0; guess < 5; guess++) {
            guess(reference);
        }

        guess(reference).then().statusCode(429);
    }

    @Test
    void anotherWayToWriteTheReferenceIsNoWayRound() {
        useUp();

        guess(visit.reference().toLowerCase(java.util.Locale.ROOT)).then().statusCode(429);
    }

    @Test
    void aMoveIsAGuessToo() {
        useUp();

        anonymous()
                .header("X-Forwarded-For", "203.0.113.7")
                .header("Manage-Token", Secret.random().text())
                .contentType(ContentType.JSON)
                .body(Map.of("to", "CANCELLED", "reason", "PLANS_CHANGED"))
                .post("/appointments/" + visit.reference() + "/transitions")
                .then()
                .statusCode(429);
    }

    @Test
    void whoHasTheTokenIsServedAllTheSame() {
        useUp();

        ask(visit).then().statusCode(200);
    }

    @Test
    void aNeighbourBehindTheSameAddressIsServedAllTheSame() {
        var neighbour = booked(TUESDAY_8);
        useUp();

        ask(neighbour).then().statusCode(200);
    }

    @Test
    void aNeighbourWhoMistypesIsStillToldSo() {
        useUp();

        guess(Reference.random()).then().statusCode(404);
    }

    @Test
    void whoWalksThroughReferencesIsRefused() {
        for (var guess = 0; guess < 8; guess++) {
            guess(Reference.random());
        }

        guess(Reference.random()).then().statusCode(429);
    }

    @Test
    void aReferenceThatIsGuessedAtFromEverywhereIsRefused() {
        for (var guess = 0; guess < 200; guess++) {
            guess(visit.reference(), "198.51." + guess + ".1");
        }

        guess(visit.reference(), "192.0.2.1").then().statusCode(429);
    }

    @Test
    void afterAWhileOneMayTryAgain() {
        useUp();

        clock.advance(Duration.ofMinutes(12));
        guess(visit.reference()).then().statusCode(404);
    }
}
