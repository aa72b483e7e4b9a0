package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event knows whom it visits, and the planner does not suggest them again. */
@QuarkusTest
class PlannedVisitsTest {

    @Inject
    Hall hall;

    @Inject
    Storeroom storeroom;

    @Inject
    District district;

    private Here here;

    @BeforeEach
    void set() {
        here = hall.set();
    }

    private Response plan(String kind, long profile) {
        return Api.create(as(here.clerk), "/events", here.input(Map.of("kind", kind, "profileId", profile)));
    }

    private Announced planned(long profile) {
        return new Announced(plan("ENTERPRISE_VISIT", profile)
                .then()
                .statusCode(201)
                .extract()
                .path("reference"));
    }

    private Response suggestions() {
        return as(here.organiser).get("/visit-suggestions?from=2026-12-05&until=2026-12-06");
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE_VISIT, ENTERPRISE, WEEKEND", "CAMPUS_VISIT, CAMPUS,"})
    void aVisitSaysToColleaguesAloneWhomItIsTo(String kind, String of, String visitTime) {
        var profile = storeroom.profile(here.station, of, visitTime);
        var event = new Announced(plan(kind, profile)
                .then()
                .statusCode(201)
                .body("profileId", equalTo((int) profile))
                .extract()
                .path("reference"));
        event.move(here.clerk, "PUBLISHED").then().statusCode(200);

        as(here.organiser).get(event.path()).then().body("profileId", equalTo((int) profile));
        as(hall.set().clerk).get(event.path()).then().statusCode(200).body("profileId", nullValue());
        anonymous().get(event.path()).then().statusCode(200).body("profileId", nullValue());
        anonymous()
                .get("/published-events")
                .then()
                .body("items.reference", hasItem(event.reference()))
                .body("items.profileId", contains(nullValue()));
    }

    @ParameterizedTest
    @CsvSource({"OPEN_DAY", "CAMPUS_VISIT"})
    void whatDoesNotVisitAnEnterpriseIsToNone(String kind) {
        plan(kind, storeroom.profile(here.station, "ENTERPRISE", "WEEKEND"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/profileId"));
    }

    @Test
    void anotherStationsEnterpriseIsNotVisited() {
        plan("ENTERPRISE_VISIT", storeroom.profile(hall.set().station, "ENTERPRISE", "WEEKEND"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/profileId"))
                .body("errors.detail", contains("只有走访企业、走访校园的活动才有走访对象，而且要是本所的企业或校园档案"));
    }

    @Test
    void ofASeriesTheFirstAloneVisitsThem() {
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        var first = here.input(Map.of("kind", "ENTERPRISE_VISIT", "profileId", profile));
        var references = Api.create(
                        as(here.clerk), "/event-series", Map.of("rule", "FREQ=WEEKLY;COUNT=2", "first", first))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .<String>getList("events.reference");

        as(here.clerk).get("/events/" + references.getFirst()).then().body("profileId", equalTo((int) profile));
        as(here.clerk).get("/events/" + references.getLast()).then().body("profileId", nullValue());
    }

    @Test
    void whoIsToBeVisitedIsNotSuggestedAndTheTimeIsTaken() {
        var visited = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        var other = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        suggestions().then().statusCode(200).body("items.id", contains(visited, other));

        planned(visited); // on Saturday from 9:00 to 11:30

        suggestions()
                .then()
                .body("items.id", contains(other))
                .body("items.startsAt", contains("2026-12-05T14:00:00+08:00"));
    }

    @Test
    void whatIsPutOffIsStillToComeAndLeavesItsTime() {
        var visited = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        var other = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        var event = planned(visited);
        event.move(here.clerk, "PUBLISHED").then().statusCode(200);
        event.move(here.clerk, "POSTPONED", "企业停产检修").then().statusCode(200);

        suggestions()
                .then()
                .body("items.id", contains(other))
                .body("items.startsAt", contains("2026-12-05T10:00:00+08:00"));
    }

    @Test
    void whoseVisitWasCalledOffOrIsOverIsSuggestedAgain() {
        var calledOff = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        planned(calledOff).move(here.clerk, "CANCELLED", "企业停产检修").then().statusCode(200);
        var over = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        district.execute("""
                update event set starts_at = '2026-11-22T09:00:00+08:00', ends_at = '2026-11-22T11:00:00+08:00',
                    registration_closes_at = '2026-11-22T09:00:00+08:00', registration_opens_at = '2026-11-20T09:00:00+08:00'
                where reference = ?""", planned(over).reference());

        suggestions().then().body("items.id", contains(calledOff, over));
    }
}
