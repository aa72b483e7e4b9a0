package org.doorstep.identity;

import static io.restassured.matcher.RestAssuredMatchers.detailedCookie;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.matcher.DetailedCookieMatcher;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.Staff;
import org.doorstep.platform.SettableClock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionsTest {

    /** Within 10 seconds a token may come again: its answer was lost. */
    private static final Duration AFTER_GRACE = Duration.ofSeconds(11);

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Inject
    @ConfigProperty(name = "doorstep.token-key")
    String tokenKey;

    private static Response signIn(Map<String, String> credentials) {
        return anonymous().contentType(ContentType.JSON).body(credentials).post("/sessions");
    }

    private static String refreshTokenOf(Staff staff) {
        return signIn(staff.credentials()).cookie("refresh");
    }

    private static Response renew(String refreshToken) {
        return anonymous().cookie("refresh", refreshToken).post("/sessions/refreshes");
    }

    @Test
    void staffSignInWithTheirPassword() {
        var staff = district.supervisor();

        signIn(staff.credentials())
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("expiresInSeconds", equalTo(600), "account.username", equalTo(staff.username));
    }

    @Test
    void theRefreshTokenIsOutOfReachOfScriptsAndOtherSites() {
        signIn(district.supervisor().credentials())
                .then()
                .cookie("refresh", outOfReach(43_200))
                .cookie("device", outOfReach(180 * 24 * 3600));
    }

    private static DetailedCookieMatcher outOfReach(int seconds) {
        return detailedCookie()
                .httpOnly(true)
                .sameSite("Strict")
                .path("/api/v1/sessions")
                .maxAge(seconds);
    }

    @Test
    void aWrongPasswordAndAnUnknownUserGetTheSameAnswer() {
        var staff = district.supervisor();
        var wrong = signIn(Map.of("username", staff.username, "password", "wrong"));

        var unknown = signIn(Map.of("username", "nobody", "password", "wrong"));
        assertEquals(401, wrong.statusCode());
        assertEquals(wrong.asString(), unknown.asString());
        assertEquals(wrong.statusCode(), unknown.statusCode());
    }

    @Test
    void anAccountThatWasClosedCannotSignIn() {
        var staff = district.supervisor();
        district.execute("update account set active = false where id = ?", staff.accountId);

        signIn(staff.credentials()).then().statusCode(401);
    }

    @Test
    void aSessionIsRenewedWithTheCookie() {
        var staff = district.supervisor();

        renew(refreshTokenOf(staff)).then().statusCode(200).body("account.username", equalTo(staff.username));
    }

    @Test
    void aRefreshTokenWorksOnce() {
        var token = refreshTokenOf(district.supervisor());
        renew(token);
        clock.advance(AFTER_GRACE);

        renew(token).then().statusCode(401);
    }

    @Test
    void theNextRefreshTokenWorks() {
        var token = renew(refreshTokenOf(district.supervisor())).cookie("refresh");

        renew(token).then().statusCode(200);
    }

    @Test
    void aRefreshTokenThatComesBackEndsItsSession() {
        var stolen = refreshTokenOf(district.supervisor());
        var owners = renew(stolen).cookie("refresh");
        clock.advance(AFTER_GRACE);
        renew(stolen);

        renew(owners).then().statusCode(401);
    }

    @Test
    void howeverOldItIsARefreshTokenThatComesBackEndsItsSession() {
        var stolen = refreshTokenOf(district.supervisor());
        var owners =
                renew(renew(renew(stolen).cookie("refresh")).cookie("refresh")).cookie("refresh");
        renew(stolen);

        renew(owners).then().statusCode(401);
    }

    @Test
    void anotherSessionOfTheAccountGoesOnWhenOneEnds() {
        var staff = district.supervisor();
        var other = refreshTokenOf(staff);
        var stolen = refreshTokenOf(staff);
        renew(stolen);
        clock.advance(AFTER_GRACE);
        renew(stolen);

        renew(other).then().statusCode(200);
    }

    @Test
    void theReturnOfARefreshTokenIsWrittenDown() {
        var staff = district.supervisor();
        var stolen = refreshTokenOf(staff);
        renew(stolen);
        clock.advance(AFTER_GRACE);

        var log = logOf(() -> renew(stolen));
        assertTrue(log.contains("a refresh token that was used before came again"), log);
        assertFalse(log.contains(stolen), log);
    }

    @Test
    void whoseAnswerWasLostGetsItAgain() {
        var token = refreshTokenOf(district.supervisor());
        var lost = renew(token).cookie("refresh");

        assertEquals(lost, renew(token).then().statusCode(200).extract().cookie("refresh"));
    }

    @Test
    void aRefreshTokenUsedManyTimesAtOnceIsOneRenewal() {
        var token = refreshTokenOf(district.supervisor());

        var answers = InParallel.times(8, () -> renew(token));
        assertEquals(Map.of(200, 8L), InParallel.statuses(answers));
        assertEquals(
                1,
                Set.copyOf(answers.stream()
                                .map(answer -> answer.cookie("refresh"))
                                .toList())
                        .size());
    }

    @Test
    void ofManyThatComeBackAtOnceNoneGetsThrough() {
        var token = refreshTokenOf(district.supervisor());
        renew(token);
        clock.advance(AFTER_GRACE);

        var answers = InParallel.times(8, () -> renew(token));
        assertEquals(Map.of(401, 8L), InParallel.statuses(answers));
        assertEquals(0, district.count("session"));
    }

    @Test
    void halfARefreshTokenRenewsNothing() {
        var token = refreshTokenOf(district.supervisor());

        renew(token.substring(0, token.indexOf('.'))).then().statusCode(401);
    }

    @Test
    void whoSignsOutEverywhereIsSignedOutEverywhere() {
        var staff = district.supervisor();
        var elsewhere = refreshTokenOf(staff);
        as(staff).delete("/sessions").then().statusCode(204).header("Set-Cookie", containsString("Max-Age=0"));

        renew(elsewhere).then().statusCode(401);
    }

    @Test
    void nobodySignsOthersOut() {
        var other = refreshTokenOf(district.admin());
        as(district.supervisor()).delete("/sessions");

        renew(other).then().statusCode(200);
    }

    @Test
    void signingOutEverywhereTakesASignIn() {
        anonymous().delete("/sessions").then().statusCode(401);
    }

    @Test
    void aSessionEndsAfterTwelveHours() {
        var token = refreshTokenOf(district.supervisor());
        clock.advance(Duration.ofHours(12));

        renew(token).then().statusCode(401);
    }

    @Test
    void aClosedAccountIsSignedOutAtTheNextRenewal() {
        var staff = district.supervisor();
        var token = refreshTokenOf(staff);
        district.execute("update account set active = false where id = ?", staff.accountId);

        renew(token).then().statusCode(401);
    }

    @Test
    void nothingIsRenewedWithoutACookie() {
        anonymous().post("/sessions/refreshes").then().statusCode(401);
    }

    @Test
    void whoSignedOutCannotRenew() {
        var token = refreshTokenOf(district.supervisor());
        anonymous().cookie("refresh", token).delete("/sessions/current");

        renew(token).then().statusCode(401);
    }

    @Test
    void signingOutClearsTheCookie() {
        anonymous()
                .cookie("refresh", refreshTokenOf(district.supervisor()))
                .delete("/sessions/current")
                .then()
                .statusCode(204)
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void signingOutTwiceIsFine() {
        anonymous().delete("/sessions/current").then().statusCode(204);
    }

    @Test
    void theRefreshTokenIsNotInTheDatabase() {
        var token = refreshTokenOf(district.supervisor());

        var row = String.valueOf(district.value("select encode(token_hash, 'escape') from session"));
        assertFalse(row.contains(token), row);
    }

    @Test
    void anAccessTokenThatExpiredIsRefused() {
        var staff = district.admin();
        var token = token(staff, Instant.now().minusSeconds(3600), Instant.now().minusSeconds(300));

        withToken(token).then().statusCode(401).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void anAccessTokenOfOurKeyIsTaken() {
        // The control for its neighbours: the tokens they make are wrong in one thing only.
        withToken(token(district.admin(), Instant.now(), Instant.now().plusSeconds(60)))
                .then()
                .statusCode(200);
    }

    @Test
    void anAccessTokenOfAnotherKeyIsRefused() {
        var another = Base64.getEncoder().encodeToString(new byte[32]);

        withToken(token(another, district.admin(), Instant.now(), Instant.now().plusSeconds(60)))
                .then()
                .statusCode(401);
    }

    @Test
    void anUnsignedAccessTokenIsRefused() {
        var token = token(district.admin(), Instant.now(), Instant.now().plusSeconds(60));
        var header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(US_ASCII));

        withToken(header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1))
                .then()
                .statusCode(401);
    }

    @Test
    void nonsenseIsRefused() {
        withToken("nonsense").then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
    }

    @Test
    void noPasswordAndNoTokenIsEverLogged() {
        var staff = district.supervisor();
        var token = refreshTokenOf(staff);
        var log = logOf(() -> {
            renew(token);
            signIn(Map.of("username", staff.username, "password", "a wrong password"));
            signIn(Map.of("username", "", "password", "a wrong password"));
        });

        assertFalse(log.contains(token), log);
        assertFalse(log.contains("a wrong password"), log);
        assertFalse(log.contains(String.valueOf(staff.credentials().get("password"))), log);
    }

    private static String logOf(Runnable calls) {
        var logged = new ArrayList<String>();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage() + " "
                        + List.of(line.getParameters() == null ? new Object[0] : line.getParameters()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(listener);
        try {
            calls.run();
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }
        return String.join("\n", logged);
    }

    @Test
    void theAnswerToSomebodyUnknownHasNoCookie() {
        signIn(Map.of("username", "nobody", "password", "wrong"))
                .then()
                .header("Set-Cookie", nullValue())
                .body(not(containsString("nobody")));
    }

    private Response withToken(String token) {
        return anonymous().header("Authorization", "Bearer " + token).get("/accounts");
    }

    private String token(Staff staff, Instant from, Instant until) {
        return token(tokenKey, staff, from, until);
    }

    private static String token(String key, Staff staff, Instant from, Instant until) {
        return Jwt.subject(String.valueOf(staff.accountId))
                .issuer("doorstep")
                .upn(staff.username)
                .groups("ADMIN")
                .issuedAt(from)
                .expiresAt(until)
                .sign(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
    }
}
