package org.doorstep.appointment;

import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.doorstep.Staff;
import org.doorstep.appointment.Scene.Visit;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** An officer with one thumb. */
@QuarkusTest
class OfficersDayTest {

    @Inject
    Scene scene;

    @Inject
    SettableClock clock;

    @Test
    void theOfficerSeesTheirOwnVisitsWholeAndNobodyElses() {
        var here = scene.set();
        var mine = here.assigned(TUESDAY_10);
        here.booked(TUESDAY_8);

        as(here.officer.account)
                .get("/appointments?officerId=me&date=2026-11-24")
                .then()
                .statusCode(200)
                .body("items.reference", contains(mine.reference()))
                .body("items[0].masked", equalTo(false))
                .body("items[0].address", equalTo("3 幢 2 单元 501"))
                .body("items[0].next", contains("EN_ROUTE"));
    }

    @Test
    void aFinishedVisitNoLongerShowsWhereSomebodyLives() {
        var here = scene.set();
        var visit = here.completed(TUESDAY_10);

        visit.read(as(here.officer.account))
                .then()
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("address", equalTo("***"))
                .body("resident.name", equalTo("示*"))
                .body("note", nullValue());
    }

    @Test
    void completingNeedsAnOutcome() {
        var here = scene.set();
        var visit = arrived(here);

        visit.move(here.officer.account, "COMPLETED")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/outcome"));
    }

    @Test
    void anOutcomeGoesWithCompletionAlone() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_10);

        visit.move(as(here.officer.account), Map.of("to", "EN_ROUTE", "outcome", "FINISHED"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/outcome"));
    }

    @Test
    void noOneHomeNeedsAReasonOfItsOwn() {
        var here = scene.set();
        var visit = arrived(here);

        visit.move(as(here.officer.account), Map.of("to", "NO_ONE_HOME", "reason", "EMERGENCY"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reason"));
    }

    @Test
    void theLastMoveCanBeTakenBackForTwoMinutes() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_10);
        visit.move(here.officer.account, "EN_ROUTE").then().body("undoableUntil", notNullValue());
        clock.advance(Duration.ofMinutes(2).minusSeconds(1));

        undo(visit, here.officer.account).then().statusCode(200).body("status", equalTo("ASSIGNED"));
    }

    @Test
    void afterTwoMinutesItStands() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_10);
        visit.move(here.officer.account, "EN_ROUTE");
        clock.advance(Duration.ofMinutes(2).plusSeconds(1));

        undo(visit, here.officer.account)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"))
                .body("allowed", contains("ARRIVED"));
    }

    @Test
    void onlyOneMoveIsTakenBack() {
        var here = scene.set();
        var visit = arrived(here);
        undo(visit, here.officer.account).then().statusCode(200);

        undo(visit, here.officer.account).then().statusCode(409);
    }

    @Test
    void aCompletionThatIsTakenBackLeavesNoOutcome() {
        var here = scene.set();
        var visit = here.completed(TUESDAY_10);

        undo(visit, here.officer.account)
                .then()
                .statusCode(200)
                .body("status", equalTo("ARRIVED"))
                .body("outcome", nullValue());
    }

    @Test
    void nobodyTakesBackTheMoveOfAnother() {
        var here = scene.set();
        var visit = here.completed(TUESDAY_10);

        undo(visit, here.station.dispatcher()).then().statusCode(403);
    }

    @Test
    void aRatedVisitStands() {
        var here = scene.set();
        var visit = here.completed(TUESDAY_10);
        visit.rate(visit.resident(), Map.of("score", 5));

        undo(visit, here.officer.account).then().statusCode(409);
    }

    @Test
    void minutesOfAVisitThatWasMadeAreNotGivenBack() {
        var here = scene.set();
        here.completed(TUESDAY_10);

        assertEquals(45, here.reserved(TUESDAY_10));
    }

    @Test
    void someoneWhoIsNoOfficerHasNoDay() {
        var here = scene.set();
        here.assigned(TUESDAY_10);

        as(here.station.dispatcher())
                .get("/appointments?officerId=me")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private static Visit arrived(Scene.Here here) {
        var visit = here.assigned(TUESDAY_10);
        visit.move(here.officer.account, "EN_ROUTE").then().statusCode(200);
        visit.move(here.officer.account, "ARRIVED").then().statusCode(200);
        return visit;
    }

    private static Response undo(Visit visit, Staff who) {
        return as(who).post("/appointments/" + visit.reference() + "/undo");
    }
}
