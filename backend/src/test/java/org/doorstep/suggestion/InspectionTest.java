package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

/** Unannounced inspections: a station learns of one when it is released, and nobody else than the inspector writes it. */
@QuarkusTest
class InspectionTest {

    @Inject
    Shelf shelf;

    @Inject
    District district;

    @Test
    void theStationDoesNotSeeItComing() {
        var here = shelf.set();

        as(here.clerk).get(here.planned()).then().statusCode(404);
    }

    @Test
    void norInAList() {
        var here = shelf.set();
        here.seen(1, 1);

        as(here.clerk).get("/inspections").then().statusCode(200).body("items", empty());
    }

    @Test
    void theStationSeesItOnceItIsReleased() {
        var here = shelf.set();
        var inspection = here.seen(1, 1);
        here.release(here.supervisor, inspection).then().statusCode(200).body("state", equalTo("RELEASED"));

        as(here.officer)
                .get("/inspections")
                .then()
                .body("items.state", contains("RELEASED"), "items[0].result.score", equalTo(90))
                .body("items[0].result.sighted", hasSize(1));
    }

    @Test
    void elsewhereItIsNeverSeen() {
        var here = shelf.set();
        var inspection = here.seen(1, 1);
        here.release(here.supervisor, inspection);

        as(shelf.set().clerk).get(inspection).then().statusCode(404);
    }

    @Test
    void aDispatcherPlansNone() {
        var here = shelf.set();

        Api.create(as(here.clerk), "/inspections", Map.of("stationId", here.station.id, "plannedFor", "2026-11-23"))
                .then()
                .statusCode(403);
    }

    @Test
    void anotherSupervisorDoesNotRecordIt() {
        var here = shelf.set();

        here.record(district.supervisor(), here.planned(), here.result(1, 1))
                .then()
                .statusCode(403);
    }

    @Test
    void anAdministratorStandsIn() {
        var here = shelf.set();

        here.record(district.admin(), here.planned(), here.result(1, 1))
                .then()
                .statusCode(200)
                .body("state", equalTo("RECORDED"));
    }

    @Test
    void whatWasSeenIsReplaced() {
        var here = shelf.set();
        var inspection = here.seen(1, 1);

        here.record(here.supervisor, inspection, here.result(2, 5))
                .then()
                .statusCode(200)
                .body("result.sighted.page", contains(2), "result.sighted.line", contains(5));
    }

    @Test
    void aBookOfAnotherStationWasNotSeenHere() {
        var here = shelf.set();
        var result = here.result(1, 1);
        result.put("sighted", List.of(Map.of("bookId", shelf.set().book, "page", 1, "line", 1)));

        here.record(here.supervisor, here.planned(), result)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/sighted"));
    }

    @Test
    void tomorrowWasNotInspectedYet() {
        var here = shelf.set();
        var result = here.result(1, 1);
        result.put("inspectedOn", "2026-11-24");

        here.record(here.supervisor, here.planned(), result).then().statusCode(400);
    }

    @Test
    void isNotReleasedWithoutAResult() {
        var here = shelf.set();

        here.release(here.supervisor, here.planned())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void doesNotChangeAnyMoreOnceItIsReleased() {
        var here = shelf.set();
        var inspection = here.seen(1, 1);
        here.release(here.supervisor, inspection);

        here.record(here.supervisor, inspection, here.result(1, 2)).then().statusCode(409);
    }

    @Test
    void aStaleResultIsRefused() {
        var here = shelf.set();
        var inspection = here.planned();

        as(here.supervisor)
                .header("If-Match", "\"7\"")
                .contentType("application/json")
                .body(here.result(1, 1))
                .put(inspection + "/result")
                .then()
                .statusCode(412);
    }

    @Test
    void areListedLatestFirstPageByPage() {
        var here = shelf.set();
        for (var day : List.of("2026-11-20", "2026-11-25", "2026-11-23")) {
            Api.create(as(here.supervisor), "/inspections", Map.of("stationId", here.station.id, "plannedFor", day));
        }
        var list = "/inspections?limit=2&stationId=" + here.station.id;
        var first = as(here.supervisor).get(list).then().extract().jsonPath();

        as(here.supervisor)
                .get(list + "&cursor=" + first.getString("next"))
                .then()
                .body("items.plannedFor", contains("2026-11-20"));
    }
}
