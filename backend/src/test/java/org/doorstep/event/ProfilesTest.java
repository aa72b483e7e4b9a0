package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ProfilesTest {

    @Inject
    Hall hall;

    @Inject
    Storeroom storeroom;

    @Inject
    District district;

    @Test
    void whomToAskForIsMasked() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");

        as(here.organiser)
                .get("/profiles/" + profile)
                .then()
                .statusCode(200)
                .body("contact.name", equalTo("示*"), "contact.phone", equalTo("138****01"), "employees", equalTo(120));
    }

    @Test
    void aRevealShowsItAndIsAccountedFor() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");

        as(here.organiser)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "ARRANGE_VISIT"))
                .post("/profiles/" + profile + "/reveals")
                .then()
                .statusCode(200)
                .body("phone", equalTo("13800000001"));

        assertEquals(
                1,
                district.count("audit_entry where reason = 'ARRANGE_VISIT' and subject = 'profile/" + profile + "'"));
    }

    @Test
    void theTrailTellsOfItByTheNumberOfTheProfile() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        as(here.organiser)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "ARRANGE_VISIT"))
                .post("/profiles/" + profile + "/reveals")
                .then()
                .statusCode(200);

        as(district.supervisor())
                .get("/audit-entries?reference=" + profile)
                .then()
                .statusCode(200)
                .body("items.kind", contains("PROFILE"), "items.reference", contains(String.valueOf(profile)));
    }

    @Test
    void theDatabaseAloneTellsNothing() {
        var here = hall.set();
        storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");

        assertEquals(0, district.count("profile where encode(known, 'escape') like '%13800000001%'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u0000", "", "150"})
    void aTextIsNoNumber(String employees) {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        var input = new HashMap<>(input(here, 150));
        input.put("employees", employees);

        Api.put(as(here.organiser), "/profiles/" + profile, input).then().statusCode(400);

        as(here.organiser).get("/profiles/" + profile).then().body("employees", equalTo(120));
    }

    @Test
    void aChangeKeepsWhoWhenAndWhatWasBefore() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        change(here, profile, 150).then().statusCode(200).body("employees", equalTo(150));

        as(here.clerk)
                .get("/profiles/" + profile + "/changes")
                .then()
                .statusCode(200)
                .body("items[0].by.id", equalTo((int) here.organiser.accountId))
                .body("items[0].fields", hasItem("employees"))
                .body("items[0].before.employees", equalTo(120))
                .body("items[0].before.contact.phone", equalTo("138****01"));
    }

    @Test
    void aChangeKeepsWhomToAskFor() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");

        change(here, profile, 150).then().statusCode(200).body("contact.phone", equalTo("138****01"));
    }

    @Test
    void anotherPersonToAskForIsAChangeToo() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "CAMPUS", null);
        Api.put(as(here.organiser), "/profiles/" + profile + "/contact", Map.of("phone", "13900000002"))
                .then()
                .statusCode(200)
                .body("contact.phone", equalTo("139****02"), "contact.name", nullValue());

        as(here.clerk)
                .get("/profiles/" + profile + "/changes")
                .then()
                .body("items[0].fields", hasItem("contact"), "items[0].before.contact.name", equalTo("示*"));
    }

    @Test
    void whatIsSavedUnchangedIsNoChange() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        change(here, profile, 150).then().statusCode(200);
        change(here, profile, 150).then().statusCode(200);

        assertEquals(1, district.count("profile_change"));
    }

    @Test
    void aStaleFormOverwritesNothing() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        change(here, profile, 150).then().statusCode(200);

        Api.put(as(here.organiser).header("If-Match", "\"0\""), "/profiles/" + profile, input(here, 160))
                .then()
                .statusCode(412);
    }

    @Test
    void aVisitIsWrittenDownAndShownWithTheProfile() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        Api.create(
                        as(here.organiser),
                        "/profiles/" + profile + "/visits",
                        Map.of("visitedOn", "2026-11-20", "note", "厂区外停车混乱"))
                .then()
                .statusCode(201);

        as(here.clerk)
                .header("If-None-Match", "\"0\"")
                .get("/profiles/" + profile)
                .then()
                .statusCode(200)
                .body("lastVisitedOn", equalTo("2026-11-20"));
    }

    @Test
    void aVisitOfTomorrowIsRefused() {
        var here = hall.set();
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");

        Api.create(
                        as(here.organiser),
                        "/profiles/" + profile + "/visits",
                        Map.of("visitedOn", "2026-11-24", "note", "厂区外停车混乱"))
                .then()
                .statusCode(400);
    }

    @Test
    void anotherStationHasNoSuchProfile() {
        var profile = storeroom.profile(hall.set().station, "ENTERPRISE", "WEEKEND");

        as(hall.set().clerk).get("/profiles/" + profile).then().statusCode(404);
    }

    private static Response change(Hall.Here here, long profile, int employees) {
        return Api.put(as(here.organiser), "/profiles/" + profile, input(here, employees));
    }

    private static Map<String, Object> input(Hall.Here here, int employees) {
        return Map.of(
                "kind", "ENTERPRISE",
                "stationId", here.station.id,
                "name", "示例机械有限公司",
                "visitTime", "WEEKEND",
                "active", true,
                "businessScope", "农机配件生产",
                "employees", employees);
    }
}
