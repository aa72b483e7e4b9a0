package org.doorstep.identity;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.doorstep.Api.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Strict"))
                .header("Set-Cookie", containsString("Path=/api/v1/sessions"))
                .header("Set-Cookie", containsString("Max-Age=43200"));
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

        renew(token).then().statusCode(401);
    }

    @Test
    void theNextRefreshTokenWorks() {
        var token = renew(refreshTokenOf(district.supervisor())).cookie("refresh");

        renew(token).then().statusCode(200);
    }

    @Test
    void aRefreshTokenUsedTwiceAtOnceWorksOnce() {
        var token = refreshTokenOf(district.supervisor());

        var statuses = InParallel.times(8, () -> renew(token).statusCode());
        assertEquals(1, Collections.frequency(statuses, 200), statuses.toString());
        assertEquals(7, Collections.frequency(statuses, 401), statuses.toString());
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
        String token;
        try {
            token = refreshTokenOf(staff);
            renew(token);
            signIn(Map.of("username", staff.username, "password", "a wrong password"));
            signIn(Map.of("username", "", "password", "a wrong password"));
        } finally {
            Logger.getLogger("").removeHandler(listener);
        }

        var log = String.join("\n", logged);
        assertFalse(log.contains(token), log);
        assertFalse(log.contains("a wrong password"), log);
        assertFalse(log.contains(String.valueOf(staff.credentials().get("password"))), log);
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
