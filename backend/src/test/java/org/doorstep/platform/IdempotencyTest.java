package org.doorstep.platform;

import static org.doorstep.Api.as;
import static org.doorstep.Api.key;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is sent again is done once. */
@QuarkusTest
class IdempotencyTest {

    private static final String STATION = """
            {"name": {"zh-CN": "翠峰派出所"}, "address": {"zh-CN": "翠峰路 1 号"}, "phone": "0874-3120001",
             "latitude": 25.5, "longitude": 103.8, "active": true}""";

    @Inject
    District district;

    @Inject
    Idempotency idempotency;

    @Inject
    SettableClock clock;

    private Staff admin;

    @BeforeEach
    void signIn() {
        admin = district.admin();
    }

    private static Response send(Staff who, String key, String body) {
        return as(who).header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/stations");
    }

    @Test
    void theSameRequestGetsTheSameAnswer() {
        var key = key();
        var first = send(admin, key, STATION);

        var second = send(admin, key, STATION);
        assertEquals(everything(first), everything(second));
        assertEquals(1, district.count("station"));
    }

    @Test
    void aBodyThatSaysTheSameInAnotherWayIsTheSameRequest() {
        var key = key();
        send(admin, key, STATION);

        send(admin, key, STATION.replace("\"latitude\": 25.5, ", "").replace("103.8,", "103.8, \"latitude\": 25.50,"))
                .then()
                .statusCode(201);
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        var key = key();
        send(admin, key, STATION);

        send(admin, key, STATION.replace("翠峰", "翠和"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void aRefusedRequestCanBeCorrectedUnderItsKey() {
        var key = key();
        send(admin, key, STATION.replace("25.5", "255"));

        send(admin, key, STATION).then().statusCode(201);
    }

    @Test
    void theKeysOfTwoCallersDoNotMeet() {
        var key = key();
        send(admin, key, STATION);

        send(district.admin(), key, STATION.replace("翠峰", "翠和")).then().statusCode(201);
    }

    @Test
    void aCreationWithoutAKeyIsRefused() {
        as(admin)
                .contentType(ContentType.JSON)
                .body(STATION)
                .post("/stations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fifteen-letters", "has a space in it, twice"})
    void aKeyThatCanBeGuessedOrNotSentIsRefused(String key) {
        send(admin, key, STATION).then().statusCode(400).body("errors.pointer", contains("/Idempotency-Key"));
    }

    @Test
    void oneKeySentManyTimesAtOnceIsDoneOnce() {
        var key = key();

        var answers = InParallel.times(32, () -> everything(send(admin, key, STATION)));
        assertEquals(1, Set.copyOf(answers).size(), answers.toString());
        assertEquals(1, district.count("station"));
    }

    @Test
    void withoutTheKeyTheSameRaceIsLost() {
        // The control: were it not for the key, the second request would be a duplicate and not the first one's answer.
        var statuses = InParallel.times(32, () -> send(admin, key(), STATION).statusCode());

        assertEquals(Set.of(201, 409), Set.copyOf(statuses));
    }

    @Test
    void afterADayTheKeyIsForgotten() {
        var key = key();
        send(admin, key, STATION);

        clock.advance(Duration.ofHours(25));
        idempotency.forgetOldKeys();
        assertEquals(0, district.count("idempotency_key"));
    }

    @Test
    void neitherTheKeyNorTheAnswerCanBeReadInTheDatabase() {
        var key = key();
        send(admin, key, STATION);

        var row = String.valueOf(
                district.value("select encode(response || key_hash || fingerprint, 'escape') from idempotency_key"));
        assertThat(row, both(not(containsString("phone"))).and(not(containsString(key))));
    }

    private static String everything(Response response) {
        return response.statusCode() + " " + response.header("Location") + " " + response.header("ETag") + " "
                + response.asString();
    }
}
