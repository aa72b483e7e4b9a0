package org.doorstep.station;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.District;
import org.doorstep.platform.KeepsItsData;
import org.doorstep.platform.WithSampleData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithSampleData.class)
@KeepsItsData
class SampleDistrictTest {

    @Inject
    District district;

    @Inject
    SampleDistrict sample;

    private static Response signIn(String username) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", "doorstep-demo"))
                .post("/sessions");
    }

    @Test
    void thereIsAPortalThatGetsAToken() {
        anonymous()
                .contentType(ContentType.URLENC)
                .auth()
                .preemptive()
                .basic("demo-portal", "doorstep-demo")
                .body("grant_type=client_credentials")
                .post("/oauth/token")
                .then()
                .statusCode(200)
                .body(
                        "scope",
                        equalTo(
                                "appointments:book appointments:read appointments:change suggestions:submit suggestions:read"));
    }

    @Test
    void thereAreSixStationsInBothLanguages() {
        anonymous()
                .get("/stations")
                .then()
                .statusCode(200)
                .body("items", hasSize(6), "items.name.en", everyItem(not(emptyOrNullString())));
    }

    @Test
    void everyStationServesSomewhere() {
        anonymous()
                .get("/communities")
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThanOrEqualTo(24)), "items.stationId.unique()", hasSize(6));
    }

    @Test
    void thereAreOfficersEnough() {
        assertEquals(24, district.count("officer"));
    }

    @Test
    void everyStationHasEveningsAndBothDaysOfTheWeekend() {
        assertEquals(6L, district.value("""
                select count(*) from (
                    select station_id from officer join shift on shift.officer_id = officer.id group by station_id
                    having bool_or(start_time >= '18:00') and bool_or(day_of_week = 'SATURDAY')
                        and bool_or(day_of_week = 'SUNDAY')) as station"""));
    }

    @Test
    void somebodyIsAbsent() {
        assertEquals(2, district.count("absence"));
    }

    @ParameterizedTest
    @CsvSource({"officer, OFFICER", "dispatcher, DISPATCHER", "supervisor, SUPERVISOR", "admin, ADMIN"})
    void thereIsAnAccountOfEachRole(String username, String role) {
        signIn(username).then().statusCode(201).body("account.role", equalTo(role));
    }

    @ParameterizedTest
    @ValueSource(strings = {"officer", "dispatcher"})
    void staffOfAStationAreOfTheFirst(String username) {
        int first = anonymous().get("/stations").path("items[0].id");

        signIn(username).then().body("account.stationId", equalTo(first));
    }

    @Test
    void theAccountOfTheOfficerIsThatOfAnOfficer() {
        assertEquals("080101", district.value("""
                        select badge_number from officer join account on account.id = account_id
                        where username = 'officer' and officer.station_id = account.station_id"""));
    }

    @Test
    void aSecondStartChangesNothing() {
        var before = everything();

        sample.load(new StartupEvent());
        assertEquals(before, everything());
    }

    private String everything() {
        return String.valueOf(district.value("""
                select md5(string_agg(line, '|' order by line)) from (
                    select station::text as line from station union all select community::text from community
                    union all select officer::text from officer union all select shift::text from shift
                    union all select absence::text from absence union all select account::text from account)"""));
    }
}
