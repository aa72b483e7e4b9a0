package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingTest {

    @Inject
    Scene scene;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Test
    void aResidentBooksAndGetsAReferenceAndAToken() {
        var here = scene.set();

        here.book(TUESDAY_10)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/v1/appointments/[0-9A-Z]{9}"))
                .header("ETag", notNullValue())
                .body("status", equalTo("BOOKED"))
                .body("manageToken", notNullValue())
                .body("station.id", equalTo((int) here.station.id))
                .body("window.startsAt", equalTo(TUESDAY_10))
                .body("changeableUntil", equalTo(TUESDAY_8))
                .body("next", contains("CANCELLED"));
    }

    @Test
    void theVisitTakesItsMinutesAndTheWay() {
        var here = scene.set();

        here.book(TUESDAY_10).then().statusCode(201);

        assertEquals(45, here.reserved(TUESDAY_10));
    }

    @Test
    void aFullWindowRefusesTheNextVisitAndOffersOthers() {
        var here = scene.set();
        here.booked(TUESDAY_8);
        here.booked(TUESDAY_8);

        here.book(TUESDAY_8)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/window-full"))
                .body("alternatives", hasSize(3))
                .body("alternatives[0].startsAt", equalTo(TUESDAY_10))
                .body("alternatives.available", contains(true, true, true));
    }

    @Test
    void theTokenIsStoredOnlyAsAHash() {
        var visit = scene.set().booked(TUESDAY_10);

        assertEquals(
                1L,
                district.value(
                        "select count(*) from appointment where reference = ? and encode(manage_token_hash, 'hex') = encode(sha256(?::bytea), 'hex')",
                        visit.reference(),
                        visit.token()));
    }

    @Test
    void anUnservedCommunityIsOutsideTheServiceArea() {
        var here = scene.set();
        district.execute("update community set active = false where id = ?", here.community);

        here.book(TUESDAY_10).then().statusCode(422).body("type", equalTo("/problems/outside-service-area"));
    }

    @Test
    void aWindowOfAnotherStationIsNotOffered() {
        var here = scene.set();
        var elsewhere = scene.set();

        here.book(here.request(elsewhere.window(TUESDAY_10)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/windowId"));
    }

    @Test
    void aWindowThatStartsTooSoonOffersLaterOnes() {
        var here = scene.set();
        clock.set("2026-11-24T08:30:00+08:00");

        here.book(TUESDAY_10)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/window-full"))
                .body("alternatives", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "23800000001", "1380000000", "08743120", "abcdefghijk"})
    void aPhoneNumberThatIsNoneIsRefused(String phone) {
        var here = scene.set();

        here.book(here.request(here.window(TUESDAY_10), phone))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/resident/phone"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800000001", "+86 138-0000-0001", "0874-3120001", "010 62345678", "(021)62345678"})
    void mobilesAndLandlinesAreTaken(String phone) {
        var here = scene.set();

        here.book(here.request(here.window(TUESDAY_10), phone)).then().statusCode(201);
    }

    @Test
    void aFourthActiveVisitOfOnePhoneIsRefusedHoweverItIsWritten() {
        var here = scene.set(5);
        for (var phone : List.of("13800000001", "138 0000 0001", "+8613800000001")) {
            here.book(here.request(here.window(TUESDAY_10), phone)).then().statusCode(201);
        }

        here.book(here.request(here.window(TUESDAY_8), "138-0000-0001"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"));
    }

    @Test
    void aCancelledVisitNoLongerCountsForItsPhone() {
        var here = scene.set(5);
        var window = here.window(TUESDAY_10);
        var first = Scene.visit(here.book(here.request(window, "13800000001")));
        here.book(here.request(window, "13800000001"));
        here.book(here.request(window, "13800000001"));
        first.cancel().then().statusCode(200);

        here.book(here.request(window, "13800000001")).then().statusCode(201);
    }

    @Test
    void nothingIsBookedWithoutConsent() {
        var here = scene.set();
        var request = here.request(here.window(TUESDAY_10));
        request.put("consent", false);

        here.book(request).then().statusCode(400).body("errors.pointer", contains("/consent"));
    }

    @Test
    void aProxyBooksForSomebodyWithTheirConsent() {
        var here = scene.set();
        var request = here.request(here.window(TUESDAY_10));
        request.put(
                "proxy",
                Map.of("name", "示例家属", "phone", "13900000001", "relation", "RELATIVE", "residentConsents", true));

        here.book(request)
                .then()
                .statusCode(201)
                .body("bookedBy", equalTo("PROXY"))
                .body("proxy.relation", equalTo("RELATIVE"));
    }

    @Test
    void aProxyWithoutTheResidentsConsentIsRefused() {
        var here = scene.set();
        var request = here.request(here.window(TUESDAY_10));
        request.put(
                "proxy",
                Map.of("name", "示例家属", "phone", "13900000001", "relation", "RELATIVE", "residentConsents", false));

        here.book(request).then().statusCode(400).body("errors.pointer", contains("/proxy/residentConsents"));
    }

    @Test
    void staffBookOnBehalfOfACaller() {
        var here = scene.set();

        Api.create(as(here.station.dispatcher()), "/appointments", here.request(here.window(TUESDAY_10)))
                .then()
                .statusCode(201)
                .body("bookedBy", equalTo("STAFF"))
                .body("manageToken", notNullValue());
    }

    @Test
    void onlyStaffArrangeAFollowUp() {
        var here = scene.set();
        var request = here.request(here.window(TUESDAY_10));
        request.put("followUpOf", "K7Q2M9XD4");

        here.book(request).then().statusCode(400).body("errors.pointer", contains("/followUpOf"));
    }

    @Test
    void aVisitThatCouldNotBeDoneIsFollowedUp() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_8);
        visit.move(here.officer.account, "EN_ROUTE");
        visit.move(here.officer.account, "ARRIVED");
        visit.move(as(here.officer.account), Map.of("to", "UNABLE", "reason", "DOCUMENTS_MISSING"));
        var request = here.request(here.window(TUESDAY_10));
        request.put("followUpOf", visit.reference());

        Api.create(as(here.station.dispatcher()), "/appointments", request)
                .then()
                .statusCode(201);
    }

    @Test
    void anUnknownFieldIsRefused() {
        var here = scene.set();
        var request = here.request(here.window(TUESDAY_10));
        request.put("status", "COMPLETED");

        here.book(request).then().statusCode(400).body("errors.pointer", contains("/status"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"windowId\":\"x\"}", "{\"resident\":null}", "{\"needs\":[\"X\"]}"})
    void brokenBodiesAreExplained(String body) {
        Api.keyed(anonymous())
                .contentType(ContentType.JSON)
                .body(body)
                .post("/appointments")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation"));
    }

    @Test
    void anotherContentTypeIsRefused() {
        Api.keyed(anonymous())
                .contentType("text/plain")
                .body("hello")
                .post("/appointments")
                .then()
                .statusCode(415)
                .body("type", endsWith("unsupported-media-type"));
    }
}
