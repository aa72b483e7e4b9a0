package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.key;
import static org.doorstep.Solution.challenge;
import static org.doorstep.Solution.number;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.doorstep.District;
import org.doorstep.Solution;
import org.doorstep.WithDefences;
import org.doorstep.identity.Challenges;
import org.doorstep.platform.Digest;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A public booking costs its sender some work, once, and no way leads round it. {@link org.doorstep.PublicFormsTest} asks every form. */
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
    void aSolutionIsUsedOnce() {
        var solution = Solution.found();
        book(solution).then().statusCode(201);

        isRefused(book(solution));
    }

    @Test
    void aBookingThatIsRefusedForAnotherReasonMayPresentItAgain() {
        var solution = Solution.found();
        var unconsented = here.request(here.window(TUESDAY_10));
        unconsented.put("consent", false);
        book(with(solution), key(), unconsented).then().statusCode(400).body("errors.pointer", contains("/consent"));

        book(solution).then().statusCode(201);
    }

    @Test
    void aRetriedBookingIsAnsweredAsTheFirstWithTheSameSolution() {
        var solution = Solution.found();
        var key = key();
        var request = here.request(here.window(TUESDAY_10));
        var first = book(with(solution), key, request).asString();

        assertEquals(first, book(with(solution), key, request).asString());
    }

    @Test
    void afterAnHourAChallengeHasExpired() {
        var solution = Solution.found();

        clock.advance(Duration.ofMinutes(61));
        isRefused(book(solution));
    }

    @Test
    void aWrongNumberIsRefused() {
        var challenge = challenge();

        isRefused(book(Solution.of(challenge, challenge.getString("salt"), number(challenge) + 1)));
    }

    @Test
    void theTimeOfAChallengeCannotBeStretched() {
        // The salt ends with the time it expires: digits must not be moved from the number to that time.
        var challenge = challenge();
        var number = String.valueOf(number(challenge));

        var salt = challenge.getString("salt") + number.charAt(0);
        var rest = number.length() > 1 ? Long.parseLong(number.substring(1)) : 0;
        var stretched = Solution.of(challenge, salt, rest);
        clock.advance(Duration.ofHours(2));
        isRefused(book(stretched));
    }

    @Test
    void aChallengeThatWeDidNotPoseIsRefused() {
        var challenge = new JsonPath("""
                {"challenge": "%s", "salt": "x?expires=4102444800&", "signature": "00", "maxnumber": 1}""".formatted(HexFormat.of().formatHex(Digest.sha256("x?expires=4102444800&1"))));

        isRefused(book(Solution.of(challenge, "x?expires=4102444800&", 1)));
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
        book(Solution.found());

        clock.advance(Duration.ofMinutes(61));
        challenges.forgetExpired();
        assertEquals(0, district.count("used_challenge"));
    }

    @Test
    void itsNeighboursDoNotWait() {
        for (var booking = 0; booking < 5; booking++) {
            book(anonymous(), key(), Map.of());
        }

        book(
                        with(Solution.found()).header("X-Forwarded-For", "203.0.113.7"),
                        key(),
                        here.request(here.window(TUESDAY_10)))
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
    void aRefusedBookingDoesNotCountAgainstThePhone() {
        for (var booking = 0; booking < 3; booking++) {
            var unknown = here.request(1, "13900000001");
            book(with(Solution.found()), key(), unknown).then().statusCode(400);
        }

        book(with(Solution.found()), key(), here.request(here.window(TUESDAY_10), "13900000001"))
                .then()
                .statusCode(201);
    }

    @Test
    void thePhoneOfAQuotaCannotBeReadInTheDatabase() {
        book(Solution.found());

        assertEquals(
                0L, Objects.requireNonNull(district.value("select count(*) from quota where octet_length(key) <> 16")));
    }
}
