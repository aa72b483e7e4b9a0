package org.doorstep.station;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class StationsTest {

    static final String CUIFENG = """
            {"name": {"zh-CN": "翠峰派出所", "en": "Cuifeng Police Station"},
             "address": {"zh-CN": "翠峰路 1 号", "en": "1 Cuifeng Road"},
             "phone": "0874-3120001", "latitude": 25.5032, "longitude": 103.7966, "active": true}""";

    @Inject
    District district;

    @Test
    void anAdministratorAddsAStation() {
        Api.create(as(district.admin()), "/stations", CUIFENG)
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/stations/"))
                .header("ETag", "\"0\"")
                .body("name.'zh-CN'", equalTo("翠峰派出所"), "latitude", equalTo(25.5032f), "active", equalTo(true));
    }

    @Test
    void twoStationsDoNotShareAName() {
        Api.create(as(district.admin()), "/stations", CUIFENG);

        Api.create(as(district.admin()), "/stations", CUIFENG)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"), "detail", equalTo("已经有同名的派出所。"));
    }

    @Test
    void aChangeReplacesWhatIsStored() {
        var station = district.station();

        put(as(district.admin()), "/stations/" + station.id, CUIFENG)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("name.en", equalTo("Cuifeng Police Station"));
    }

    @Test
    void thePublicSeesOnlyStationsInUse() {
        var open = district.station();
        district.execute("update station set active = false where id = ?", district.station().id);

        anonymous()
                .get("/stations")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("items.id", contains((int) open.id));
    }

    @Test
    void aStationMayBeKeptByACacheThatAsksWhetherItChanged() {
        var station = district.station();

        anonymous()
                .get("/stations/" + station.id)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("public, no-cache"))
                .header("ETag", notNullValue());
    }

    @Test
    void anAdministratorSeesThoseNoLongerInUseTooAndFresh() {
        district.station();
        district.execute("update station set active = false where id = ?", district.station().id);

        as(district.admin())
                .get("/stations")
                .then()
                .statusCode(200)
                .header("Cache-Control", not(containsString("public")))
                .header("Vary", containsString("Authorization"))
                .body("items", hasSize(2));
    }

    @Test
    void whatIsMissingIsNamedAtOnce() {
        Api.create(as(district.admin()), "/stations", "{}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/active", "/address", "/latitude", "/longitude", "/name", "/phone"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "103.7966 | 180.01 | /longitude",
                "103.7966 | 1e400 | /longitude",
                "103.7966 | \"103\" | /longitude",
                "25.5032 | -90.5 | /latitude",
                "25.5032 | null | /latitude",
                "\"active\": true | \"active\": \"yes\" | /active",
                "\"active\": true | \"active\": 1 | /active",
                "\"active\": true | \"active\": true, \"beds\": 3 | /beds",
                "0874-3120001 | 0874-31200010874-31200 | /phone",
                "\"en\": \"Cuifeng Police Station\" | \"en\": \"\" | /name/en",
                "\"zh-CN\": \"翠峰派出所\", | | /name/zh-CN",
            })
    void aWrongFieldIsNamed(String right, String wrong, String pointer) {
        Api.create(as(district.admin()), "/stations", CUIFENG.replace(right, wrong == null ? "" : wrong))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aCharacterThatCannotBeStoredIsRefused() {
        Api.create(as(district.admin()), "/stations", CUIFENG.replace("翠峰路", "翠\\u0000峰路"))
                .then()
                .statusCode(400)
                .body("errors.detail", contains("有不能保存的字符"));
    }

    @Test
    void anUnknownStationIsNotFound() {
        anonymous().get("/stations/999999999").then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }
}
