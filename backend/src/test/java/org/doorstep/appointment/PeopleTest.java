package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.District;
import org.doorstep.Staff;
import org.doorstep.appointment.Scene.Visit;
import org.junit.jupiter.api.Test;

/** Who sees people whole, and that it is written down. */
@QuarkusTest
class PeopleTest {

    @Inject
    Scene scene;

    @Inject
    District district;

    private static Response reveal(Staff who, Visit visit) {
        return as(who).contentType(ContentType.JSON)
                .body(Map.of("reason", "CALL_RESIDENT"))
                .post("/appointments/" + visit.reference() + "/reveals");
    }

    private static Response search(RequestSpecification who, String phone) {
        return who.contentType(ContentType.JSON).body(Map.of("phone", phone)).post("/appointments/searches");
    }

    private Response trail() {
        return as(district.supervisor()).get("/audit-entries");
    }

    @Test
    void theStationSeesAVisitMasked() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_10);

        visit.read(as(here.station.dispatcher()))
                .then()
                .body("masked", equalTo(true))
                .body("address", equalTo("***"))
                .body("resident.name", equalTo("示*"))
                .body("note", nullValue());
    }

    @Test
    void theStationSeesItWholeForAReason() {
        var here = scene.set();
        var visit = Scene.visit(here.book(here.request(here.window(TUESDAY_10), "13855550123")));

        reveal(here.station.dispatcher(), visit)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .body("resident.name", equalTo("示例居民"))
                .body("resident.phone", equalTo("13855550123"))
                .body("address", equalTo("3 幢 2 单元 501"));
    }

    @Test
    void eachTimeIsWrittenDownWithWhoAndWhy() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);
        var dispatcher = here.station.dispatcher();

        reveal(dispatcher, visit).then().statusCode(200);
        reveal(dispatcher, visit).then().statusCode(200);

        trail().then()
                .statusCode(200)
                .body("items.action", contains("REVEALED", "REVEALED"))
                .body("items.reason", everyItem(equalTo("CALL_RESIDENT")))
                .body("items.username", everyItem(equalTo(dispatcher.username)))
                .body("items.role", everyItem(equalTo("DISPATCHER")))
                .body("items.reference", everyItem(equalTo(visit.reference())));
    }

    @Test
    void withoutAReasonNothingIsShown() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);

        as(here.station.dispatcher())
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "CURIOSITY"))
                .post("/appointments/" + visit.reference() + "/reveals")
                .then()
                .statusCode(400);
        assertEquals(0, district.count("audit_entry"));
    }

    @Test
    void anOfficerWhoLooksEveryHalfMinuteLeavesOneEntryForEachState() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_10);
        for (var i = 0; i < 3; i++) {
            as(here.officer.account)
                    .get("/appointments?officerId=me&date=2026-11-24")
                    .then()
                    .body("items[0].masked", equalTo(false));
            visit.read(as(here.officer.account)).then().body("masked", equalTo(false));
        }

        visit.move(here.officer.account, "EN_ROUTE").then().body("masked", equalTo(false));

        trail().then()
                .body("items.reason", contains("ASSIGNED_OFFICER", "ASSIGNED_OFFICER"))
                .body("items.detail", contains("EN_ROUTE", "ASSIGNED"))
                .body("items.username", everyItem(equalTo(here.officer.account.username)));
    }

    @Test
    void anOfficerOfTheSameStationSeesTheVisitOfAColleagueMasked() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_10);

        visit.read(as(here.station.officer().account)).then().body("masked", equalTo(true));
        assertEquals(0, district.count("audit_entry"));
    }

    @Test
    void theTrailIsNarrowedToAVisitAnAccountAndDays() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);
        var other = here.booked(TUESDAY_8);
        var dispatcher = here.station.dispatcher();
        reveal(dispatcher, visit).then().statusCode(200);
        reveal(here.station.dispatcher(), other).then().statusCode(200);

        as(district.admin())
                .get("/audit-entries?from=2026-11-23&to=2026-11-23&accountId=" + dispatcher.accountId)
                .then()
                .body("items.reference", contains(visit.reference()));
        as(district.admin())
                .get("/audit-entries?reference=" + other.reference())
                .then()
                .body("items.reference", contains(other.reference()));
        as(district.admin()).get("/audit-entries?from=2026-11-24").then().body("items", empty());
    }

    @Test
    void aTelephoneIsFoundHoweverItIsWritten() {
        var here = scene.set();
        var first = Scene.visit(here.book(here.request(here.window(TUESDAY_10), "13855550123")));
        var second = Scene.visit(here.book(here.request(here.window(TUESDAY_8), "+86 138 5555 0123")));
        here.booked(TUESDAY_10);

        search(as(here.station.dispatcher()), "138-5555-0123")
                .then()
                .statusCode(200)
                .body("items.reference", contains(second.reference(), first.reference()))
                .body("items.masked", everyItem(equalTo(true)));
    }

    @Test
    void aVisitThatIsShownWholeAmongTheFoundIsWrittenDown() {
        var here = scene.set();
        var visit = Scene.visit(here.book(here.request(here.window(TUESDAY_10), "13855550123")));
        visit.assign(here.station.dispatcher(), here.officer).then().statusCode(200);
        district.execute("update account set role = 'DISPATCHER' where id = ?", here.officer.account.accountId);

        search(as(here.officer.account), "13855550123").then().body("items.masked", contains(false));

        trail().then()
                .body("items.reference", contains(visit.reference()), "items.reason", contains("ASSIGNED_OFFICER"));
    }

    @Test
    void aTelephoneIsFoundAtOnesOwnStationOnly() {
        var here = scene.set();
        var there = scene.set();
        var visit = Scene.visit(here.book(here.request(here.window(TUESDAY_10), "13855550123")));
        var other = Scene.visit(there.book(there.request(there.window(TUESDAY_10), "13855550123")));

        search(as(there.station.dispatcher()), "13855550123")
                .then()
                .body("items.reference", contains(other.reference()));
        search(as(district.supervisor()), "13855550123")
                .then()
                .body("items.reference", containsInAnyOrder(visit.reference(), other.reference()));
    }

    @Test
    void whatIsNoTelephoneIsNotLookedFor() {
        search(as(scene.set().station.dispatcher()), "1385555")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/phone"));
    }

    @Test
    void aResidentTakesEverythingAlong() {
        var here = scene.set();
        var request = here.request(here.window(TUESDAY_10), "13855550123");
        request.put("note", "请勿按铃");
        var visit = Scene.visit(here.book(request));
        reveal(here.station.dispatcher(), visit).then().statusCode(200);

        visit.resident()
                .get("/appointments/" + visit.reference() + "/export")
                .then()
                .statusCode(200)
                .body("visit.resident.phone", equalTo("13855550123"))
                .body("visit.note", equalTo("请勿按铃"))
                .body("timeline.kind", contains("BOOKED"))
                .body("accesses.action", contains("REVEALED", "EXPORTED"))
                .body("accesses[0].role", equalTo("DISPATCHER"))
                .body("accesses[0].username", nullValue());
    }

    @Test
    void aFinishedVisitIsErasedAtOnce() {
        var here = scene.set();
        var visit = here.completed(TUESDAY_10);
        visit.rate(visit.resident(), Map.of("score", 4, "comment", "很好")).then().statusCode(200);

        erase(visit).then().statusCode(204);

        visit.read(visit.resident()).then().statusCode(404);
        visit.read(as(here.officer.account))
                .then()
                .statusCode(200)
                .body("masked", equalTo(true))
                .body("anonymous", equalTo(true))
                .body("resident.name", equalTo("*"))
                .body("status", equalTo("COMPLETED"))
                .body("rating.score", equalTo(4))
                .body("rating.comment", nullValue())
                .body("undoableUntil", nullValue());
        as(here.station.dispatcher())
                .get("/appointments?date=2026-11-24")
                .then()
                .statusCode(200)
                .body("items.reference", contains(visit.reference()));
        reveal(here.station.dispatcher(), visit).then().statusCode(200).body("address", equalTo("***"));
        as(here.officer.account)
                .post("/appointments/" + visit.reference() + "/undo")
                .then()
                .statusCode(409);
    }

    @Test
    void anActiveVisitIsNotErased() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);

        erase(visit).then().statusCode(409).body("allowed", contains("CANCELLED"));
        visit.read(visit.resident()).then().body("resident.name", equalTo("示例居民"));
    }

    private static Response erase(Visit visit) {
        return anonymous()
                .header("Manage-Token", visit.token())
                .post("/appointments/" + visit.reference() + "/erasure");
    }
}
