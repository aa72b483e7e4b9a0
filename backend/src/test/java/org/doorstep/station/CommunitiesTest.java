package org.doorstep.station;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CommunitiesTest {

    @Inject
    District district;

    private static String cuihe(long stationId) {
        return """
                {"stationId": %d, "name": {"zh-CN": "翠和社区", "en": "Cuihe 100%%_"},
                 "latitude": 25.5061, "longitude": 103.7991, "travelMinutes": 15, "active": true}""".formatted(stationId);
    }

    @Test
    void anAdministratorAddsACommunity() {
        var station = district.station();

        Api.create(as(district.admin()), "/communities", cuihe(station.id))
                .then()
                .statusCode(201)
                .body("stationId", equalTo((int) station.id), "travelMinutes", equalTo(15));
    }

    @Test
    void anotherStationCanTakeItOver() {
        var community = district.station().community();
        var other = district.station();

        put(as(district.admin()), "/communities/" + community, cuihe(other.id))
                .then()
                .statusCode(200)
                .body("stationId", equalTo((int) other.id));
    }

    @Test
    void aStationThatIsNotThereCannotServeIt() {
        Api.create(as(district.admin()), "/communities", cuihe(999_999_999))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/stationId"), "errors.detail", contains("没有这个派出所"));
    }

    @Test
    void theWayTakesAtMostTwoHours() {
        var station = district.station();

        Api.create(as(district.admin()), "/communities", cuihe(station.id).replace(": 15", ": 121"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/travelMinutes"));
    }

    @Test
    void twoCommunitiesDoNotShareAName() {
        var station = district.station();
        Api.create(as(district.admin()), "/communities", cuihe(station.id));

        Api.create(as(district.admin()), "/communities", cuihe(station.id))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"翠和", "社区", "cUIHe", "100%_"})
    void aPartOfTheNameInEitherLanguageFindsIt(String part) {
        var station = district.station();
        Api.create(as(district.admin()), "/communities", cuihe(station.id));

        anonymous()
                .queryParam("q", part)
                .get("/communities")
                .then()
                .statusCode(200)
                .body("items.name.'zh-CN'", contains("翠和社区"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"示例_", "%", "!", "\\", "'"})
    void noCharacterOfASearchIsSpecial(String part) {
        district.station().community();

        anonymous()
                .queryParam("q", part)
                .get("/communities")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void oneStationsCommunitiesCanBeListedAlone() {
        var station = district.station();
        station.community();
        station.community();
        district.station().community();

        anonymous()
                .queryParam("stationId", station.id)
                .get("/communities")
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
    }

    @Test
    void thePublicSeesOnlyWhatIsServed() {
        var station = district.station();
        station.community();
        district.execute("update station set active = false where id = ?", station.id);

        anonymous().get("/communities").then().statusCode(200).body("items", empty());
    }

    @Test
    void aSearchForWhatCannotBeStoredIsRefused() {
        anonymous().queryParam("q", "\0").get("/communities").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "0", "-1", "1.5", "99999999999999999999"})
    void aStationNumberIsANumber(String number) {
        anonymous()
                .queryParam("stationId", number)
                .get("/communities")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/stationId"));
    }
}
