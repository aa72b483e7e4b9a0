package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.doorstep.appointment.Scene.WEDNESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.doorstep.Api;
import org.doorstep.appointment.Scene.Visit;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** What a resident does with reference and token. */
@QuarkusTest
class FollowingUpTest {

    @Inject
    Scene scene;

    @Inject
    SettableClock clock;

    @Test
    void theResidentSeesTheirOwnVisitWhole() {
        var visit = scene.set().booked(TUESDAY_10);

        visit.read(visit.resident())
                .then()
                .statusCode(200)
                .body("status", equalTo("BOOKED"))
                .body("masked", equalTo(false))
                .body("resident.name", equalTo("示例居民"))
                .body("address", equalTo("3 幢 2 单元 501"))
                .body("officer", nullValue());
    }

    @Test
    void aReferenceIsReadHoweverItIsTyped() {
        var visit = scene.set().booked(TUESDAY_10);
        var reference = visit.reference();
        var typed = new Visit(
                reference.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + reference.substring(4), visit.token());

        typed.read(typed.resident()).then().statusCode(200).body("reference", equalTo(reference));
    }

    @Test
    void aWrongTokenAndAnUnknownReferenceGiveTheSameAnswer() {
        var visit = scene.set().booked(TUESDAY_10);
        var wrongToken = new Visit(visit.reference(), "wrong");
        var unknown = new Visit("K7Q2M9XD4", visit.token());

        var one = wrongToken.read(wrongToken.resident());
        var other = unknown.read(unknown.resident());

        assertEquals(404, one.statusCode());
        assertEquals(404, other.statusCode());
        assertEquals(one.asString(), other.asString());
    }

    @Test
    void theTokenOfAnotherVisitOpensNothing() {
        var here = scene.set();
        var mine = here.booked(TUESDAY_10);
        var theirs = here.booked(TUESDAY_10);

        for (var answer : List.of(
                new Visit(theirs.reference(), mine.token()).cancel(),
                mine.resident().get("/appointments/" + theirs.reference() + "/timeline"),
                mine.resident().get("/appointments/" + theirs.reference() + "/calendar.ics"))) {
            answer.then().statusCode(404);
        }
    }

    @Test
    void withoutAnyCredentialsNothingIsShown() {
        var visit = scene.set().booked(TUESDAY_10);

        visit.read(anonymous()).then().statusCode(401);
    }

    @Test
    void theTimelineTellsWhatHappened() {
        var here = scene.set();
        var visit = here.completed(TUESDAY_10);

        visit.resident()
                .get("/appointments/" + visit.reference() + "/timeline")
                .then()
                .statusCode(200)
                .body("items.status", contains("BOOKED", "ASSIGNED", "EN_ROUTE", "ARRIVED", "COMPLETED"))
                .body("items.by", contains("RESIDENT", "STAFF", "STAFF", "STAFF", "STAFF"));
    }

    @Test
    void remarksOfColleaguesAreNotForTheResident() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);
        visit.move(
                as(here.station.dispatcher()),
                Map.of("to", "REJECTED", "reason", "NOT_ELIGIBLE", "note", "only for colleagues"));

        visit.resident()
                .get("/appointments/" + visit.reference() + "/timeline")
                .then()
                .statusCode(200)
                .body("items.note", not(contains("only for colleagues")));
    }

    @Test
    void theCalendarFileIsValidAndHoldsNoPersonalData() throws Exception {
        var visit = scene.set().booked(TUESDAY_10);

        var file = visit.resident()
                .get("/appointments/" + visit.reference() + "/calendar.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        var calendar = new CalendarBuilder().build(new StringReader(file));
        calendar.validate(true);
        assertEquals(1, calendar.getComponents("VEVENT").size());
        assertTrue(file.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), file);
        assertFalse(file.contains("示例居民") || file.contains("501"));
    }

    @Test
    void aVisitMovesToAnotherWindowAndItsMinutesWithIt() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_10);

        visit.reschedule(visit.resident(), here.window(WEDNESDAY_8))
                .then()
                .statusCode(200)
                .body("status", equalTo("BOOKED"))
                .body("officer", nullValue())
                .body("window.startsAt", equalTo(WEDNESDAY_8));
        assertEquals(0, here.reserved(TUESDAY_10));
        assertEquals(45, here.reserved(WEDNESDAY_8));
    }

    @Test
    void movingToTheSameWindowChangesNothing() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_10);

        visit.reschedule(visit.resident(), here.window(TUESDAY_10))
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"));
        assertEquals(45, here.reserved(TUESDAY_10));
    }

    @Test
    void afterTheCutOffTheResidentCannotMoveTheVisitAnyMore() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);
        clock.set("2026-11-24T08:01:00+08:00");

        visit.reschedule(visit.resident(), here.window(WEDNESDAY_8))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("allowed", contains("CANCELLED"));
    }

    @Test
    void aFullWindowIsRefusedAndTheOldOneIsKept() {
        var here = scene.set();
        here.booked(TUESDAY_8);
        here.booked(TUESDAY_8);
        var visit = here.booked(TUESDAY_10);

        visit.reschedule(visit.resident(), here.window(TUESDAY_8))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/window-full"))
                .body("alternatives", not(empty()));
        assertEquals(45, here.reserved(TUESDAY_10));
    }

    @Test
    void cancellingGivesTheMinutesBack() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);

        visit.cancel()
                .then()
                .statusCode(200)
                .body("reason", equalTo("PLANS_CHANGED"))
                .body("next", empty());
        assertEquals(0, here.reserved(TUESDAY_10));
    }

    @Test
    void cancellingNeedsAReasonOfTheResidents() {
        var visit = scene.set().booked(TUESDAY_10);

        visit.move(visit.resident(), Map.of("to", "CANCELLED", "reason", "STAFF_SHORTAGE"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void aRepeatedCancellationWithItsKeyAnswersTheSame() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);
        var key = Api.key();
        var move = Map.of("to", "CANCELLED", "reason", "PLANS_CHANGED");
        var first = visit.move(visit.resident().header("Idempotency-Key", key), move);

        var again = visit.move(visit.resident().header("Idempotency-Key", key), move);

        assertEquals(200, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(0, here.reserved(TUESDAY_10));
    }

    @Test
    void aStaleFormDoesNotOverwrite() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);
        var seen = visit.read(visit.resident()).header("ETag");
        visit.assign(here.station.dispatcher(), here.officer);

        visit.reschedule(visit.resident().header("If-Match", seen), here.window(WEDNESDAY_8))
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() {
        var visit = scene.set().booked(TUESDAY_10);
        var seen = visit.read(visit.resident()).header("ETag");

        visit.read(visit.resident().header("If-None-Match", seen)).then().statusCode(304);
    }
}
