package org.doorstep.platform;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is sent twice, nothing newer is overwritten. */
@QuarkusTest
class ConditionalTest {

    private static final String STATION = """
            {"name": {"zh-CN": "翠峰派出所"}, "address": {"zh-CN": "翠峰路 1 号"}, "phone": "0874-3120001",
             "latitude": 25.5, "longitude": 103.8, "active": true}""";

    @Inject
    District district;

    @ParameterizedTest
    @ValueSource(strings = {"/stations", "/stations/%d"})
    void whatTheClientHasIsNotSentAgain(String template) {
        var path = template.formatted(district.station().id);
        var tag = anonymous().get(path).header("ETag");

        anonymous()
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
    }

    @Test
    void aListThatChangedIsSentWhole() {
        district.station();
        var tag = anonymous().get("/stations").header("ETag");
        district.station();

        anonymous()
                .header("If-None-Match", tag)
                .get("/stations")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
    }

    @Test
    void aChangeOfWhatIsThereIsMade() {
        var station = district.station();

        put(as(district.admin()).header("If-Match", "\"0\""), "/stations/" + station.id, STATION)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "\"nonsense\"", "W/\"0\""})
    void aChangeOfWhatIsNoLongerThereIsRefused(String tag) {
        var station = district.station();

        put(as(district.admin()).header("If-Match", tag), "/stations/" + station.id, STATION)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
    }

    @Test
    void aChangeWithoutAConditionIsMadeOnWhateverIsThere() {
        var station = district.station();

        put(as(district.admin()), "/stations/" + station.id, STATION).then().statusCode(200);
    }

    @Test
    void ofManyChangesOfOneStateOneIsMade() {
        var station = district.station();
        var admin = district.admin();
        as(admin);

        var statuses = InParallel.times(
                16,
                () -> put(as(admin).header("If-Match", "\"0\""), "/stations/" + station.id, STATION)
                        .statusCode());
        assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
        assertEquals(15, Collections.frequency(statuses, 412), statuses.toString());
    }

    @Test
    void manyChangesWithoutAConditionFollowOneAnother() {
        var station = district.station();
        var admin = district.admin();
        as(admin);

        var statuses = InParallel.all(
                List.of(1, 2, 3, 4),
                number -> put(as(admin), "/stations/" + station.id, STATION.replace("25.5", "25." + number))
                        .statusCode());
        assertEquals(Set.of(200), Set.copyOf(statuses));
    }
}
