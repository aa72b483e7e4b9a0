package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.key;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.doorstep.District;
import org.doorstep.WithDefences;
import org.doorstep.identity.Challenges;
import org.doorstep.platform.Digest;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A public booking costs its sender some work, and an address or a phone books so often and no more. */
@QuarkusTest
@TestProfile(WithDefences.class)
class BotDefenceTest {

    @Inject
    Scene scene;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Inject
    Challenges challenges;

    private Scene.Here here;

    @BeforeEach
    void set() {
        here = scene.set();
    }

    private static JsonPath challenge() {
        return anonymous().get("/challenges").then().statusCode(200).extract().jsonPath();
    }

    private static String solution() {
        var challenge = challenge();
        return solution(challenge, challenge.getString("salt"), number(challenge));
    }

    /** By trying, as the contract says. */
    private static long number(JsonPath challenge) {
        return LongStream.rangeClosed(0, challenge.getLong("maxnumber"))
                .filter(number -> HexFormat.of()
                        .formatHex(Digest.sha256(challenge.getString("salt") + number))
                        .equals(challenge.getString("challenge")))
                .findFirst()
                .orElseThrow();
    }

    private static String solution(JsonPath challenge, String salt, long number) {
        return Base64.getEncoder().encodeToString("""
                        {"algorithm": "SHA-256", "challenge": "%s", "number": %d, "salt": "%s", "signature": "%s", "took": 12}""".formatted(
                        challenge.getString("challenge"), number, salt, challenge.getString("signature"))
                .getBytes(StandardCharsets.UTF_8));
    }

    private static Response book(RequestSpecification caller, String key, Map<String, Object> request) {
        return caller.header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(request)
                .post("/appointments");
    }

    private Response book(String solution) {
        return book(with(solution), key(), here.request(here.window(TUESDAY_10)));
    }

    private static RequestSpecification with(String solution) {
        return anonymous().header("Challenge-Solution", solution);
    }

    private static ValidatableResponse isRefused(Response booking) {
        return booking.then().statusCode(400).body("errors.pointer", contains("/Challenge-Solution"));
    }

    @Test
    void aBookingWithASolutionIsTaken() {
        book(solution()).then().statusCode(201);
    }

    @Test
    void aBookingWithoutOneIsRefused() {
        isRefused(book(anonymous(), key(), here.request(here.window(TUESDAY_10))));
    }

    @Test
    void aSolutionIsUsedOnce() {
        var solution = solution();
        book(solution).then().statusCode(201);

        isRefused(book(solution));
    }

    @Test
    void aBookingThatIsRefusedForAnotherReasonMayPresentItAgain() {
        var solution = solution();
        var unconsented = here.request(here.window(TUESDAY_10));
        unconsented.put("consent", false);
        book(with(solution), key(), unconsented).then().statusCode(400).body("errors.pointer", contains("/consent"));

        book(solution).then().statusCode(201);
    }

    @Test
    void aRetriedBookingIsAnsweredAsTheFirstWithTheSameSolution() {
        var solution = solution();
        var key = key();
        var request = here.request(here.window(TUESDAY_10));
        var first = book(with(solution), key, request).asString();

        assertEquals(first, book(with(solution), key, request).asString());
    }

    @Test
    void afterAnHourAChallengeHasExpired() {
        var solution = solution();

        clock.advance(Duration.ofMinutes(61));
        isRefused(book(solution));
    }

    @Test
    void aWrongNumberIsRefused() {
        var challenge = challenge();

        isRefused(book(solution(challenge, challenge.getString("salt"), number(challenge) + 1)));
    }

    @Test
    void theTimeOfAChallengeCannotBeStretched() {
        // The salt ends with the time it expires: digits must not be moved from the number to that time.
        var challenge = challenge();
        var number = String.valueOf(number(challenge));

        var salt = challenge.getString("salt") + number.charAt(0);
        var rest = number.length() > 1 ? Long.parseLong(number.substring(1)) : 0;
        var stretched = solution(challenge, salt, rest);
        clock.advance(Duration.ofHours(2));
        isRefused(book(stretched));
    }

    @Test
    void aChallengeThatWeDidNotPoseIsRefused() {
        var challenge = new JsonPath("""
                {"challenge": "%s", "salt": "x?expires=4102444800&", "signature": "00", "maxnumber": 1}""".formatted(HexFormat.of().formatHex(Digest.sha256("x?expires=4102444800&1"))));

        isRefused(book(solution(challenge, "x?expires=4102444800&", 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "bnVsbA==", "e30=", "W10=", "eyJudW1iZXIiOiAieCJ9", "eyJhbGdvcml0aG0iOiJTSEEtMjU2In0="})
    void whatIsNoSolutionIsRefused(String gibberish) {
        isRefused(book(gibberish));
    }

    @Test
    void staffNeedNoSolution() {
        book(as(here.station.dispatcher()), key(), here.request(here.window(TUESDAY_10)))
                .then()
                .statusCode(201);
    }

    @Test
    void usedSolutionsAreForgottenWhenTheyHaveExpired() {
        book(solution());

        clock.advance(Duration.ofMinutes(61));
        challenges.forgetExpired();
        assertEquals(0, district.count("used_challenge"));
    }

    @Test
    void anAddressThatBooksTooOftenWaits() {
        for (var booking = 0; booking < 5; booking++) {
            book(anonymous(), key(), Map.of());
        }

        book(solution())
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("720"))
                .body("type", equalTo("/problems/too-many-requests"));
    }

    @Test
    void itsNeighboursDoNotWait() {
        for (var booking = 0; booking < 5; booking++) {
            book(anonymous(), key(), Map.of());
        }

        book(with(solution()).header("X-Forwarded-For", "203.0.113.7"), key(), here.request(here.window(TUESDAY_10)))
                .then()
                .statusCode(201);
    }

    @Test
    void staffBehindTheSameAddressDoNotWait() {
        for (var booking = 0; booking < 5; booking++) {
            book(anonymous(), key(), Map.of());
        }

        book(as(here.station.dispatcher()), key(), here.request(here.window(TUESDAY_10)))
                .then()
                .statusCode(201);
    }

    @Test
    void aPhoneIsNotBookedForAgainAndAgain() {
        for (var startsAt : new String[] {TUESDAY_8, TUESDAY_10}) {
            var visit = Scene.visit(book(with(solution()), key(), here.request(here.window(startsAt), "13900000001")));
            visit.cancel().then().statusCode(200);
        }

        book(with(solution()), key(), here.request(here.window(TUESDAY_10), "13900000001"))
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("43200|43199"));
    }

    @Test
    void aRefusedBookingDoesNotCountAgainstThePhone() {
        for (var booking = 0; booking < 3; booking++) {
            var unknown = here.request(1, "13900000001");
            book(with(solution()), key(), unknown).then().statusCode(400);
        }

        book(with(solution()), key(), here.request(here.window(TUESDAY_10), "13900000001"))
                .then()
                .statusCode(201);
    }

    @Test
    void thePhoneOfAQuotaCannotBeReadInTheDatabase() {
        book(solution());

        assertEquals(
                0L, Objects.requireNonNull(district.value("select count(*) from quota where octet_length(key) <> 16")));
    }
}
