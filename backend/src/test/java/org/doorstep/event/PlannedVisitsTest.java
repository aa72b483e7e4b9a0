package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An event knows whom it visits, the public knows of none of it, and the planner does not suggest them again. */
@QuarkusTest
class PlannedVisitsTest {

    @Inject
    Hall hall;

    @Inject
    Storeroom storeroom;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    private Here here;

    @BeforeEach
    void set() {
        here = hall.set();
    }

    private Map<String, Object> visit(String kind, long profile) {
        var input = here.input(Map.of("kind", kind, "profileId", profile));
        input.remove("registration");
        return input;
    }

    private Response plan(String kind, long profile) {
        return Api.create(as(here.clerk), "/events", visit(kind, profile));
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

    /** On a day that is to come, as far as it goes before it is held. */
    private Announced settled(String kind, long profile) {
        var event = new Announced(
                plan(kind, profile).then().statusCode(201).extract().path("reference"));
        event.move(here.clerk, "PUBLISHED").then().statusCode(200);
        return event;
    }

    /** On Saturday. */
    private void held(String kind, long profile) {
        var event = settled(kind, profile);
        clock.set("2026-12-05T12:00:00+08:00");
        event.move(here.organiser, "HELD").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"ENTERPRISE_VISIT, ENTERPRISE, WEEKEND", "CAMPUS_VISIT, CAMPUS,"})
    void whomItIsToIsKnownAtTheStationAlone(String kind, String of, String visitTime) {
        var profile = storeroom.profile(here.station, of, visitTime);

        var event = settled(kind, profile);

        as(here.organiser).get(event.path()).then().statusCode(200).body("profileId", equalTo((int) profile));
        as(hall.set().clerk).get(event.path()).then().statusCode(404);
        for (var path : List.of("", "/availability", "/calendar.ics", "/json-ld")) {
            anonymous().get(event.path() + path).then().statusCode(404);
        }
    }

    @Test
    void noVisitIsInWhatThePublicReads() {
        var event = settled("ENTERPRISE_VISIT", storeroom.profile(here.station, "ENTERPRISE", "WEEKEND"));
        var open = here.event("PUBLISHED", 40);

        for (var path : List.of("", "/days?month=2026-12", "/feed.ics")) {
            anonymous()
                    .get("/published-events" + path)
                    .then()
                    .statusCode(200)
                    .body(allOf(containsString(open.reference()), not(containsString(event.reference()))));
        }
    }

    @Test
    void toResidentsWhoWantToRegisterThereIsNoVisit() {
        var event = settled("CAMPUS_VISIT", storeroom.profile(here.station, "CAMPUS", null));
        var unknown = Api.create(anonymous(), "/events/000000000/registrations", here.party(1));

        Api.create(anonymous(), event.path() + "/registrations", here.party(1))
                .then()
                .statusCode(404)
                .body("type", equalTo(unknown.path("type")), "detail", equalTo(unknown.path("detail")));
    }

    @Test
    void nobodyRegistersForAVisit() {
        Api.create(as(here.clerk), "/events", here.input(Map.of("kind", "CAMPUS_VISIT")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/registration"))
                .body("errors.detail", contains("走访不对外公布，不接受报名"));
    }

    @Test
    void whatTheStationSettledDoesNotBecomePublic() {
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        var event = settled("ENTERPRISE_VISIT", profile);
        var openDay = here.input(Map.of());

        Api.put(as(here.organiser), event.path(), openDay)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/kind"));
    }

    @Test
    void whatThePublicKnowsDoesNotBecomeAVisit() {
        var event = here.event("PUBLISHED", 40);
        var visit = visit("ENTERPRISE_VISIT", storeroom.profile(here.station, "ENTERPRISE", "WEEKEND"));

        Api.put(as(here.clerk), event.path(), visit).then().statusCode(400).body("errors.pointer", contains("/kind"));
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
        var first = visit("ENTERPRISE_VISIT", profile);
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
    void whoseVisitWasCalledOffOrNotHeldIsSuggestedAgain() {
        var calledOff = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        planned(calledOff).move(here.clerk, "CANCELLED", "企业停产检修").then().statusCode(200);
        var over = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        district.execute(
                "update event set starts_at = '2026-11-22T09:00:00+08:00', ends_at = '2026-11-22T11:00:00+08:00'"
                        + " where reference = ?",
                planned(over).reference());

        suggestions().then().body("items.id", contains(calledOff, over));
    }

    @Test
    void whoWasVisitedByAnEventComesAfterWhoWasNot() {
        var visited = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        var other = (int) storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");

        held("ENTERPRISE_VISIT", visited);

        as(here.organiser)
                .get("/visit-suggestions?from=2027-01-09&until=2027-01-10")
                .then()
                .statusCode(200)
                .body("items.id", contains(other, visited))
                .body("items.startsAt", contains("2027-01-09T10:00:00+08:00", "2027-01-09T14:00:00+08:00"));
    }

    @Test
    void anEnterpriseThatWasVisitedByAnEventIsLeftInPeaceForThirtyDays() {
        held("ENTERPRISE_VISIT", storeroom.profile(here.station, "ENTERPRISE", "WEEKEND"));

        as(here.organiser)
                .get("/visit-suggestions?from=2026-12-12&until=2027-01-10")
                .then()
                .statusCode(200)
                .body("items.startsAt", contains("2027-01-09T10:00:00+08:00"));
    }

    @Test
    void aCampusIsVisitedOnceInATerm() {
        storeroom.season("TERM", "2026-12-01", "2027-01-22");
        storeroom.season("TERM", "2027-03-01", "2027-07-09");
        var campus = storeroom.profile(here.station, "CAMPUS", null);

        held("CAMPUS_VISIT", campus);

        as(here.organiser)
                .get("/visit-suggestions?from=2026-12-06&until=2027-03-31")
                .then()
                .statusCode(200)
                .body("items.startsAt", contains("2027-03-01T14:00:00+08:00"));
    }

    @Test
    void theLastVisitIsTheLaterOfTheNoteAndTheEvent() {
        var profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        storeroom.visit(profile, "2026-11-20", here.organiser);
        var tag = as(here.organiser).get("/profiles/" + profile).header("ETag");

        held("ENTERPRISE_VISIT", profile);

        as(here.organiser)
                .header("If-None-Match", tag)
                .get("/profiles/" + profile)
                .then()
                .statusCode(200)
                .body("lastVisitedOn", equalTo("2026-12-05"));
    }
}
