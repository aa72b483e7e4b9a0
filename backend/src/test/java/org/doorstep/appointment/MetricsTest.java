package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.WEDNESDAY_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an operator can count. */
@QuarkusTest
class MetricsTest {

    @Inject
    Scene scene;

    private static List<String> figures() {
        return RestAssured.get("/q/metrics").asString().lines().toList();
    }

    /** The value of a figure; 0 when it was never counted. */
    private static double value(String figure) {
        return figures().stream()
                .filter(line -> line.startsWith(figure + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(figure.length() + 1)))
                .sum();
    }

    private static double after(String figure, Runnable action) {
        var before = value(figure);
        action.run();
        return value(figure) - before;
    }

    @Test
    void aBookingIsCounted() {
        var here = scene.set();
        assertEquals(
                1,
                after(
                        "doorstep_visit_steps_total{by=\"RESIDENT\",from=\"none\",kind=\"BOOKED\",to=\"BOOKED\"}",
                        () -> here.booked(TUESDAY_10)));
    }

    @Test
    void aMoveIsCountedByWhereItCameFrom() {
        var visit = scene.set().booked(TUESDAY_10);
        assertEquals(
                1,
                after(
                        "doorstep_visit_steps_total{by=\"RESIDENT\",from=\"BOOKED\",kind=\"MOVED\",to=\"CANCELLED\"}",
                        visit::cancel));
    }

    @Test
    void anotherWindowIsCounted() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);
        assertEquals(
                1,
                after(
                        "doorstep_visit_steps_total{by=\"RESIDENT\",from=\"BOOKED\",kind=\"RESCHEDULED\",to=\"BOOKED\"}",
                        () -> visit.reschedule(visit.resident(), here.window(WEDNESDAY_8))));
    }

    @Test
    void whatWasRolledBackIsNotCounted() {
        var here = scene.set(120);
        assertEquals(
                0,
                after(
                        "doorstep_visit_steps_total{by=\"RESIDENT\",from=\"none\",kind=\"BOOKED\",to=\"BOOKED\"}",
                        () -> here.book(TUESDAY_10).then().statusCode(409)));
    }

    @Test
    void aRefusalIsCountedByItsProblem() {
        var here = scene.set(120);
        assertEquals(1, after("doorstep_refusals_total{problem=\"window-full\"}", () -> here.book(TUESDAY_10)));
    }

    @Test
    void aReferenceIsNoLabel() {
        var visit = scene.set().booked(TUESDAY_10);
        visit.read(visit.resident());
        anonymous().get("/appointments/00000000000");
        var figures = figures();

        assertThat(figures, everyItem(not(containsString(visit.reference()))));
        assertThat(
                figures,
                hasItem(
                        matchesPattern(
                                "http_server_requests_seconds_bucket\\{.*uri=\"/appointments/\\{reference\\}\",le=\"0.25\"\\}.*")));
    }

    @Test
    void anUnknownAddressIsNoLabel() {
        RestAssured.get("/api/v1/13800000000");
        RestAssured.get("/13800000001");

        assertThat(figures(), everyItem(not(containsString("1380000000"))));
    }
}
