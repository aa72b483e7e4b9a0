package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.doorstep.appointment.Scene.WEDNESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.PortalHere;
import org.doorstep.appointment.Scene.Here;
import org.doorstep.appointment.Scene.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal books, reads, reschedules and cancels visits of its own, and no others. */
@QuarkusTest
class PortalVisitsTest {

    @Inject
    Scene scene;

    @Inject
    District district;

    private final AtomicInteger people = new AtomicInteger();
    private Here here;
    private PortalHere portal;

    @BeforeEach
    void aPortal() {
        here = scene.set();
        portal = district.portalForEverything();
    }

    private Map<String, Object> order(String startsAt, String reference) {
        var request = here.request(here.window(startsAt));
        request.put("resident", Map.of("phone", "137%08d".formatted(people.incrementAndGet())));
        request.put("portalReference", reference);
        return request;
    }

    private Response book(PortalHere by, String startsAt, String reference) {
        return Api.create(as(by), "/appointments", order(startsAt, reference));
    }

    private Visit booked(PortalHere by, String startsAt, String reference) {
        return Scene.visit(book(by, startsAt, reference));
    }

    @Test
    void aPortalBooksWithItsOwnReferenceInsteadOfAName() {
        book(portal, TUESDAY_10, "ORDER-1")
                .then()
                .statusCode(201)
                .body("bookedBy", equalTo("PORTAL"))
                .body("portalReference", equalTo("ORDER-1"))
                .body("portalName", equalTo("示例平台"))
                .body("resident.name", nullValue())
                .body("resident.phone", notNullValue())
                .body("masked", equalTo(false))
                .body("next", contains("CANCELLED"));
    }

    @Test
    void aPortalMayGiveTheNameAsWell() {
        Api.create(as(portal), "/appointments", here.request(here.window(TUESDAY_10)))
                .then()
                .statusCode(201)
                .body("resident.name", equalTo("示例居民"));
    }

    @Test
    void nobodyElseMayLeaveOutTheName() {
        var request = order(TUESDAY_10, "ORDER-1");
        request.remove("portalReference");

        Api.create(anonymous(), "/appointments", request)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/resident/name"));
    }

    @Test
    void nobodyElseHasAReferenceOfItsOwn() {
        var request = here.request(here.window(TUESDAY_10));
        request.put("portalReference", "ORDER-1");

        Api.create(as(here.station.dispatcher()), "/appointments", request)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/portalReference"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "订单一"})
    void aReferenceIsOneWordOfVisibleAscii(String reference) {
        book(portal, TUESDAY_10, reference)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/portalReference"));
    }

    @Test
    void aPortalDoesNotBookTwiceUnderOneReference() {
        booked(portal, TUESDAY_10, "ORDER-1");

        book(portal, TUESDAY_8, "ORDER-1")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"), "detail", equalTo("你已用这个编号预约过。"));
        assertEquals(45, here.reserved(TUESDAY_10) + here.reserved(TUESDAY_8));
    }

    @Test
    void ofManyBookingsUnderOneReferenceAtOnceOneIsMade() {
        var statuses = InParallel.statuses(InParallel.times(6, () -> book(portal, TUESDAY_10, "ORDER-1")));

        assertEquals(Map.of(201, 1L, 409, 5L), statuses);
        assertEquals(45, here.reserved(TUESDAY_10));
    }

    @Test
    void anotherPortalMayUseTheSameReference() {
        booked(portal, TUESDAY_10, "ORDER-1");

        book(district.portalForEverything(), TUESDAY_8, "ORDER-1").then().statusCode(201);
    }

    @Test
    void anIdempotencyKeyIsThePortalsOwn() {
        var other = district.portalForEverything();
        var key = "the-same-key-of-two-portals";
        var first = as(portal)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(order(TUESDAY_10, "ORDER-1"))
                .post("/appointments")
                .then()
                .statusCode(201)
                .extract();

        as(other)
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(order(TUESDAY_10, "ORDER-2"))
                .post("/appointments")
                .then()
                .statusCode(201)
                .body("reference", not(equalTo(first.path("reference"))));
    }

    @Test
    void aPortalReadsItsVisitWithoutTheManageToken() {
        var visit = booked(portal, TUESDAY_10, "ORDER-1");

        as(portal)
                .get("/appointments/" + visit.reference())
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("portalReference", equalTo("ORDER-1"), "address", equalTo("3 幢 2 单元 501"));
    }

    @Test
    void theResidentFollowsAPortalsVisitWithTheManageToken() {
        var visit = booked(portal, TUESDAY_10, "ORDER-1");

        visit.read(visit.resident()).then().statusCode(200).body("portalName", equalTo("示例平台"));
    }

    @Test
    void aPortalReschedulesAndCancelsItsVisit() {
        var visit = booked(portal, TUESDAY_10, "ORDER-1");

        visit.reschedule(as(portal), here.window(WEDNESDAY_8)).then().statusCode(200);
        visit.move(as(portal), Map.of("to", "CANCELLED", "reason", "PLANS_CHANGED"))
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"));

        assertEquals(0, here.reserved(TUESDAY_10) + here.reserved(WEDNESDAY_8));
        as(portal)
                .get("/appointments/" + visit.reference() + "/timeline")
                .then()
                .statusCode(200)
                .body("items.by", contains("PORTAL", "PORTAL", "PORTAL"));
    }

    @Test
    void aPortalMakesNoMoveOfTheStations() {
        var visit = booked(portal, TUESDAY_10, "ORDER-1");

        visit.move(as(portal), Map.of("to", "REJECTED", "reason", "OTHER"))
                .then()
                .statusCode(403);
        visit.rate(as(portal), Map.of("score", 5)).then().statusCode(403);
    }

    @Test
    void remarksOfColleaguesAreNotForPortals() {
        var visit = booked(portal, TUESDAY_10, "ORDER-1");
        visit.move(as(here.station.dispatcher()), Map.of("to", "CANCELLED", "reason", "EMERGENCY", "note", "内部说明"))
                .then()
                .statusCode(200);

        as(portal)
                .get("/appointments/" + visit.reference() + "/timeline")
                .then()
                .body("items[1].reason", equalTo("EMERGENCY"))
                .body("items[1]", not(hasKey("note")));
    }

    @Test
    void anotherPortalsVisitAndAResidentsDoNotExistForAPortal() {
        var other = district.portalForEverything();
        for (var visit : List.of(booked(other, TUESDAY_10, "ORDER-1"), here.booked(TUESDAY_8))) {
            var path = "/appointments/" + visit.reference();

            as(portal).get(path).then().statusCode(404);
            as(portal).header("Manage-Token", visit.token()).get(path).then().statusCode(404);
            as(portal).get(path + "/timeline").then().statusCode(404);
            as(portal).get(path + "/calendar.ics").then().statusCode(404);
            visit.reschedule(as(portal), here.window(WEDNESDAY_8)).then().statusCode(404);
            visit.move(as(portal), Map.of("to", "CANCELLED", "reason", "OTHER"))
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aPortalListsItsOwnVisitsOfAllStations() {
        var elsewhere = scene.set();
        var first = booked(portal, TUESDAY_8, "ORDER-1");
        var second =
                Scene.visit(Api.create(as(portal), "/appointments", elsewhere.request(elsewhere.window(TUESDAY_10))));
        booked(district.portalForEverything(), TUESDAY_8, "ORDER-1");
        here.booked(TUESDAY_10);

        as(portal)
                .get("/appointments")
                .then()
                .statusCode(200)
                .body("items.reference", contains(first.reference(), second.reference()))
                .body("items[0].masked", equalTo(true));
    }

    @Test
    void aPortalFindsAVisitByItsOwnReference() {
        var visit = booked(portal, TUESDAY_8, "ORDER-1");
        booked(portal, TUESDAY_10, "ORDER-2");
        booked(district.portalForEverything(), TUESDAY_10, "ORDER-1");

        as(portal)
                .get("/appointments?portalReference=ORDER-1")
                .then()
                .statusCode(200)
                .body("items.reference", contains(visit.reference()));
    }

    @Test
    void aPortalPagesThroughItsList() {
        booked(portal, TUESDAY_8, "ORDER-1");
        booked(portal, TUESDAY_10, "ORDER-2");

        String next = as(portal).get("/appointments?limit=1").path("next");

        as(portal)
                .get("/appointments?limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.portalReference", contains("ORDER-2"))
                .body("$", not(hasKey("next")));
    }

    @Test
    void withoutTheScopeAPortalMayNot() {
        var visit = booked(portal, TUESDAY_10, "ORDER-1");
        district.execute("update portal set scopes = '{APPOINTMENTS_BOOK}' where id = ?", portal.id);
        var path = "/appointments/" + visit.reference();

        as(portal).get("/appointments").then().statusCode(403);
        as(portal).get(path).then().statusCode(403);
        as(portal).get(path + "/timeline").then().statusCode(403);
        as(portal).get(path + "/calendar.ics").then().statusCode(403);
        visit.reschedule(as(portal), here.window(WEDNESDAY_8)).then().statusCode(403);
        visit.move(as(portal), Map.of("to", "CANCELLED", "reason", "OTHER"))
                .then()
                .statusCode(403);
        district.execute("update portal set scopes = '{APPOINTMENTS_READ}' where id = ?", portal.id);
        book(portal, TUESDAY_8, "ORDER-2").then().statusCode(403);
    }

    @Test
    void aPortalOutOfUseBooksNothing() {
        portal.accessToken();
        district.execute("update portal set active = false where id = ?", portal.id);

        book(portal, TUESDAY_10, "ORDER-1").then().statusCode(401);
        assertEquals(0, district.count("appointment"));
    }

    @Test
    void staffSeeWhichPortalBooked() {
        var visit = booked(portal, TUESDAY_10, "ORDER-1");

        visit.read(as(here.station.dispatcher()))
                .then()
                .statusCode(200)
                .body("bookedBy", equalTo("PORTAL"), "portalName", equalTo("示例平台"))
                .body("portalReference", equalTo("ORDER-1"));
        as(here.station.dispatcher())
                .get("/appointments?portalReference=ORDER-1")
                .then()
                .body("items", hasSize(1));
    }

    @Test
    void aPhoneHasThreeActiveVisitsAlsoThroughPortals() {
        var phone = "13900000009";
        for (var startsAt : List.of(TUESDAY_8, TUESDAY_10, WEDNESDAY_8)) {
            Api.create(as(portal), "/appointments", here.request(here.window(startsAt), phone))
                    .then()
                    .statusCode(201);
        }

        Api.create(as(portal), "/appointments", here.request(here.window(TUESDAY_8), phone))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"));
    }
}
