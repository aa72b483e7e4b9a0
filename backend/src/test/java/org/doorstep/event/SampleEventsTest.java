package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.doorstep.platform.KeepsItsData;
import org.doorstep.platform.WithSampleData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures of the bureau's report (SOURCE S2, S3, S7, S9) are counted from the events of the sample district. */
@QuarkusTest
@TestProfile(WithSampleData.class)
@KeepsItsData
class SampleEventsTest {

    private String token = "";

    @BeforeEach
    void signIn() {
        token = anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", "supervisor", "password", "doorstep-demo"))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("accessToken");
    }

    @Test
    void threeOpenDaysHadAHundredAndNineteenParticipantsAndSolvedFourProblems() {
        var reports = reports("OPEN_DAY");

        assertEquals(3, reports.size());
        assertEquals(119, sum(reports, "checkedIn") + sum(reports, "walkedIn"));
        assertEquals(4, sum(reports, "problemsSolved"));
        assertThat("one is not solved yet", sum(reports, "problems"), greaterThan(4));
        assertThat("some did not come", sum(reports, "noShows"), greaterThan(0));
        reports.forEach(one -> assertThat(one.getList("materials"), hasSize(1)));
    }

    @Test
    void talksGaveOverAHundredAndFiftyOpinions() {
        assertThat(sum(reports("TALK"), "opinions"), greaterThan(150));
    }

    @Test
    void thereWereLecturesAndVisits() {
        assertThat(reports("LECTURE").size(), greaterThanOrEqualTo(3));
        assertThat(reports("ENTERPRISE_VISIT").size(), greaterThanOrEqualTo(3));
        assertThat(reports("CAMPUS_VISIT").size(), greaterThanOrEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTERPRISE_VISIT", "CAMPUS_VISIT"})
    void eachVisitIsToOneOfTheProfiles(String kind) {
        staff().get("/events?status=CLOSED&limit=200&kind=" + kind)
                .then()
                .statusCode(200)
                .body("items", not(hasSize(0)), "items.profileId", everyItem(notNullValue()));
    }

    @Test
    void eachIsInAnAreaAndPlansCountTheirs() {
        staff().get("/events?status=CLOSED&limit=200")
                .then()
                .statusCode(200)
                .body("items.areaId", everyItem(notNullValue()), "items.leader.id", everyItem(notNullValue()));
        staff().get("/activity-plans").then().statusCode(200).body("items.goals.flatten().held.sum()", greaterThan(5));
    }

    @Test
    void someAreToComeAndOneIsFull() {
        var coming = anonymous()
                .get("/published-events")
                .then()
                .statusCode(200)
                .body("items.size()", greaterThanOrEqualTo(4))
                .extract()
                .jsonPath()
                .<String>getList("items.reference");
        var places = coming.stream()
                .map(one -> anonymous().get("/events/" + one + "/availability").jsonPath())
                .toList();

        assertThat(places.stream().map(one -> one.getBoolean("open")).toList(), hasItem(true));
        var full = places.stream()
                .filter(one -> one.get("remaining") != null && one.getInt("remaining") == 0)
                .toList();
        assertThat(full, hasSize(1));
        assertThat(full.getFirst().getInt("waiting"), greaterThan(0));
    }

    @Test
    void nobodyIsNamedWhoLives() {
        var event =
                staff().get("/events?status=PUBLISHED&kind=LECTURE").jsonPath().getString("items[0].reference");

        staff().get("/events/" + event + "/registrations?limit=200")
                .then()
                .statusCode(200)
                .body("items", not(hasSize(0)), "items.registrant.name", everyItem(matchesRegex("示\\*+")));
    }

    private List<JsonPath> reports(String kind) {
        return staff()
                .get("/events?limit=200&status=CLOSED&kind=" + kind)
                .jsonPath()
                .<String>getList("items.reference")
                .stream()
                .map(one -> staff().get("/events/" + one + "/report")
                        .then()
                        .statusCode(200)
                        .body("text", notNullValue(), "by.id", notNullValue())
                        .extract()
                        .jsonPath())
                .toList();
    }

    private static int sum(List<JsonPath> reports, String figure) {
        return reports.stream().mapToInt(one -> one.getInt("figures." + figure)).sum();
    }

    private RequestSpecification staff() {
        return anonymous().header("Authorization", "Bearer " + token);
    }
}
