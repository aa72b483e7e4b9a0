package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ActivityPlansTest {

    @Inject
    Hall hall;

    @Inject
    District district;

    @Test
    void progressIsCountedFromTheEvents() {
        var here = hall.set();
        var plan = plan(here, "社区警务队");
        for (var status : List.of("DRAFT", "PUBLISHED", "HELD", "CLOSED", "CLOSED", "CANCELLED")) {
            counted(here.event(status, 40), plan);
        }

        as(here.organiser)
                .get("/activity-plans/" + plan)
                .then()
                .statusCode(200)
                .body("goals[0].target", equalTo(6), "goals[0].planned", equalTo(2), "goals[0].held", equalTo(3));
    }

    @Test
    void aDepartmentHasOnePlanAtATime() {
        var here = hall.set();
        plan(here, "社区警务队");

        create(here, "社区警务队").then().statusCode(409);
    }

    @Test
    void anEventOutsideThePeriodDoesNotCount() {
        var here = hall.set();
        var plan = plan(here, "社区警务队");

        Api.create(
                        as(here.organiser),
                        "/events",
                        here.input(Map.of(
                                "activityPlanId",
                                plan,
                                "startsAt",
                                "2027-01-05T09:00:00+08:00",
                                "endsAt",
                                "2027-01-05T11:00:00+08:00")))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/activityPlanId"));
    }

    @Test
    void theLeaderOfTheAreaAnswersForAnEventThere() {
        var here = hall.set();
        var area = area(here, here.station.community());

        Api.create(as(here.organiser), "/events", here.input(Map.of("areaId", area)))
                .then()
                .statusCode(201)
                .body("leader.id", equalTo((int) here.clerk.accountId), "areaId", equalTo(area));
    }

    @Test
    void anotherStationsAreaIsRefused() {
        var here = hall.set();
        var elsewhere = hall.set();
        var area = area(elsewhere, elsewhere.station.community());

        Api.create(as(here.organiser), "/events", here.input(Map.of("areaId", area)))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/areaId"));
    }

    @Test
    void aCommunityIsInOneArea() {
        var here = hall.set();
        var community = here.station.community();
        area(here, community);

        Api.create(
                        as(here.clerk),
                        "/areas",
                        Map.of(
                                "stationId",
                                here.station.id,
                                "name",
                                "二片",
                                "leaderId",
                                here.clerk.accountId,
                                "communityIds",
                                List.of(community)))
                .then()
                .statusCode(409);
    }

    @Test
    void eachEventOfASeriesIsInThePeriodOfItsPlan() {
        var here = hall.set();
        var plan = plan(here, "社区警务队");
        var first = here.input(Map.of(
                "activityPlanId",
                plan,
                "startsAt",
                "2026-12-26T09:00:00+08:00",
                "endsAt",
                "2026-12-26T11:30:00+08:00",
                "registration",
                Map.of(
                        "opensAt",
                        "2026-12-01T08:00:00+08:00",
                        "closesAt",
                        "2026-12-25T18:00:00+08:00",
                        "approval",
                        false)));

        Api.create(as(here.organiser), "/event-series", Map.of("rule", "FREQ=WEEKLY;COUNT=3", "first", first))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/first/activityPlanId"));
    }

    private int area(Hall.Here here, long community) {
        return Api.create(
                        as(here.clerk),
                        "/areas",
                        Map.of(
                                "stationId",
                                here.station.id,
                                "name",
                                "一片",
                                "leaderId",
                                here.clerk.accountId,
                                "communityIds",
                                List.of(community)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void counted(Hall.Announced event, int plan) {
        district.execute("update event set activity_plan_id = ? where reference = ?", plan, event.reference());
    }

    private static int plan(Hall.Here here, String department) {
        return create(here, department).then().statusCode(201).extract().path("id");
    }

    private static Response create(Hall.Here here, String department) {
        return Api.create(
                as(here.clerk),
                "/activity-plans",
                Map.of(
                        "stationId",
                        here.station.id,
                        "department",
                        department,
                        "startsOn",
                        "2026-10-01",
                        "endsOn",
                        "2026-12-31",
                        "goals",
                        List.of(Map.of("kind", "OPEN_DAY", "target", 6))));
    }
}
