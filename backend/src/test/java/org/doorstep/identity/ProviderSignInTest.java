package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the bureau has an OpenID Connect provider, its tokens are the only way in for staff. */
@QuarkusTest
@TestProfile(ProviderSignInTest.WithProvider.class)
class ProviderSignInTest {

    /** As an operator sets it up. */
    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(TestProvider.class));
        }
    }

    @Inject
    District district;

    @Inject
    @ConfigProperty(name = "doorstep.token-key")
    String tokenKey;

    /** A supervisor's token, with which nothing is wrong. */
    private static JwtClaims claims() {
        var claims = new JwtClaims();
        claims.setIssuer(TestProvider.issuer());
        claims.setAudience("doorstep-api", "account");
        claims.setSubject("0b5f6a0e-1");
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setClaim("preferred_username", "zhang.san");
        claims.setClaim("name", "张三");
        claims.setClaim("realm_access", Map.of("roles", List.of("offline_access", "supervisor")));
        return claims;
    }

    private static JwtClaims claims(String name, Object value) {
        var claims = claims();
        claims.setClaim(name, value);
        return claims;
    }

    private static JwtClaims ofStation(String role, long station) {
        var claims = claims("station", station);
        claims.setClaim("realm_access", Map.of("roles", List.of(role)));
        return claims;
    }

    private static String sign(JwtClaims claims) {
        return sign(
                claims,
                AlgorithmIdentifiers.RSA_USING_SHA256,
                TestProvider.key().getKeyId(),
                TestProvider.key().getPrivateKey());
    }

    private static String sign(JwtClaims claims, String algorithm, String keyId, Key key) {
        try {
            var token = new JsonWebSignature();
            token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            token.setDoKeyValidation(false);
            token.setAlgorithmHeaderValue(algorithm);
            token.setKeyIdHeaderValue(keyId);
            token.setKey(key);
            token.setPayload(claims.toJson());
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response call(String token, String path) {
        return anonymous().header("Authorization", "Bearer " + token).get(path);
    }

    private static Response call(JwtClaims claims, String path) {
        return call(sign(claims), path);
    }

    private static Response whoIs(JwtClaims claims) {
        return call(claims, "/accounts/current");
    }

    @Test
    void thePagesAreToldWhereStaffSignIn() {
        anonymous()
                .get("/sign-in-options")
                .then()
                .statusCode(200)
                .body(
                        "password",
                        equalTo(false),
                        "provider.issuer",
                        equalTo(TestProvider.issuer()),
                        "provider.clientId",
                        equalTo("doorstep-pages"));
    }

    @Test
    void aTokenOfTheProviderIsTaken() {
        whoIs(claims())
                .then()
                .statusCode(200)
                .body(
                        "username", equalTo("zhang.san"),
                        "displayName", equalTo("张三"),
                        "role", equalTo("SUPERVISOR"),
                        "stationId", nullValue());
    }

    @Test
    void aPersonSeenTwiceIsOneAccount() {
        whoIs(claims());
        whoIs(claims());

        assertEquals(1, district.count("account"));
    }

    @Test
    void aPersonSeenManyTimesAtOnceIsOneAccount() {
        var answers = InParallel.times(8, () -> whoIs(claims()));

        assertEquals(Map.of(200, 8L), InParallel.statuses(answers));
        assertEquals(1, district.count("account"));
    }

    @Test
    void theAccountFollowsTheProvider() {
        whoIs(claims());

        var station = district.station();
        whoIs(ofStation("dispatcher", station.id)).then().body("role", equalTo("DISPATCHER"), "stationId", equalTo((int)
                station.id));
        assertEquals(1, district.count("account"));
    }

    @Test
    void theStationComesFromAClaim() {
        var station = district.station();
        var elsewhere = district.station();

        call(ofStation("officer", station.id), "/officers?stationId=" + elsewhere.id)
                .then()
                .statusCode(403);
    }

    @Test
    void ofSeveralRolesTheOneThatMayMostCounts() {
        var claims = claims("realm_access", Map.of("roles", List.of("admin", "officer")));

        call(claims, "/accounts").then().statusCode(200).body("items", not(empty()));
    }

    @Test
    void aRoleOpensNoMoreThanItsOwn() {
        call(claims(), "/accounts").then().statusCode(403);
    }

    @Test
    void anAccountOfTheSameNameFromBeforeIsTheirs() {
        var before = district.supervisor();

        whoIs(claims("preferred_username", before.username))
                .then()
                .statusCode(200)
                .body("id", equalTo((int) before.accountId));
    }

    @Test
    void anAccountThatIsSomebodyElsesIsNotTaken() {
        whoIs(claims());

        whoIs(claims("sub", "another")).then().statusCode(401);
    }

    @Test
    void anAccountClosedHereStaysClosed() {
        whoIs(claims());
        district.execute("update account set active = false");

        whoIs(claims()).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://elsewhere.example/realms/doorstep",
        "iss, doorstep",
        "aud, account",
        "preferred_username, 'Not A Name'",
    })
    void aTokenThatIsWrongInOneThingIsRefused(String claim, String wrong) {
        whoIs(claims(claim, wrong)).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "exp", "preferred_username", "realm_access"})
    void aTokenThatLacksOneThingIsRefused(String claim) {
        var claims = claims();
        claims.unsetClaim(claim);

        whoIs(claims).then().statusCode(401);
    }

    @Test
    void somebodyWithoutARoleOfOursIsNobody() {
        whoIs(claims("realm_access", Map.of("roles", List.of("offline_access"))))
                .then()
                .statusCode(401);
    }

    @Test
    void anOfficerWithoutAStationIsNobody() {
        whoIs(claims("realm_access", Map.of("roles", List.of("officer"))))
                .then()
                .statusCode(401);
    }

    @Test
    void aStationThatIsNotThereIsRefused() {
        whoIs(ofStation("officer", 999_999)).then().statusCode(401);
    }

    private static JwtClaims withTimes(Consumer<JwtClaims> times) {
        var claims = claims();
        times.accept(claims);
        return claims;
    }

    private static NumericDate seconds(long fromNow) {
        var date = NumericDate.now();
        date.addSeconds(fromNow);
        return date;
    }

    @ParameterizedTest
    @CsvSource({"-20, 200", "-40, 401"})
    void aTokenThatExpiredIsRefusedWithHalfAMinuteForTheClocks(long secondsFromNow, int status) {
        whoIs(withTimes(claims -> {
                    claims.setIssuedAt(seconds(-600));
                    claims.setExpirationTime(seconds(secondsFromNow));
                }))
                .then()
                .statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"20, 200", "60, 401"})
    void aTokenOfTheFutureIsRefusedWithHalfAMinuteForTheClocks(long secondsFromNow, int status) {
        whoIs(withTimes(claims -> claims.setNotBefore(seconds(secondsFromNow))))
                .then()
                .statusCode(status);
    }

    @Test
    void aTokenSignedWithThePublicKeyAsASecretIsRefused() {
        var secret = new SecretKeySpec(TestProvider.key().getPublicKey().getEncoded(), "HmacSHA256");

        call(
                        sign(
                                claims(),
                                AlgorithmIdentifiers.HMAC_SHA256,
                                TestProvider.key().getKeyId(),
                                secret),
                        "/accounts/current")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenOfTheProviderSignedWithOurSecretIsRefused() {
        var secret = new SecretKeySpec(Base64.getDecoder().decode(tokenKey), "HmacSHA256");

        call(
                        sign(
                                claims(),
                                AlgorithmIdentifiers.HMAC_SHA256,
                                TestProvider.key().getKeyId(),
                                secret),
                        "/accounts/current")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenOfOursSignedWithTheProvidersKeyIsRefused() {
        whoIs(claims("iss", "doorstep")).then().statusCode(401);
    }

    @Test
    void anUnsignedTokenIsRefused() {
        var token = sign(claims());
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.US_ASCII));

        call(header + token.substring(token.indexOf('.'), token.lastIndexOf('.') + 1), "/accounts/current")
                .then()
                .statusCode(401);
    }

    @Test
    void aTokenOfAnotherKeyIsRefused() {
        var forged = TestProvider.newKey(TestProvider.key().getKeyId());

        call(
                        sign(
                                claims(),
                                AlgorithmIdentifiers.RSA_USING_SHA256,
                                forged.getKeyId(),
                                forged.getPrivateKey()),
                        "/accounts/current")
                .then()
                .statusCode(401);
    }

    @Test
    void unknownKeysDoNotMakeUsAskTheProviderEachTime() {
        whoIs(claims());
        var before = TestProvider.KEYS_ASKED.get();
        for (var i = 0; i < 20; i++) {
            var unknown = sign(
                    claims(),
                    AlgorithmIdentifiers.RSA_USING_SHA256,
                    "unknown" + i,
                    TestProvider.key().getPrivateKey());
            call(unknown, "/accounts/current").then().statusCode(401);
        }

        var asked = TestProvider.KEYS_ASKED.get() - before;
        assertTrue(asked <= 2, asked + " times");
    }

    @Test
    void aPasswordOpensNothing() {
        anonymous()
                .contentType(ContentType.JSON)
                .body(district.supervisor().credentials())
                .post("/sessions")
                .then()
                .statusCode(404);
    }

    @Test
    void aTokenOfOursIsNoLongerTakenFromStaff() {
        var token = Jwt.subject(String.valueOf(district.admin().accountId))
                .issuer("doorstep")
                .upn("admin")
                .groups("ADMIN")
                .expiresIn(60)
                .sign(new SecretKeySpec(Base64.getDecoder().decode(tokenKey), "HmacSHA256"));

        call(token, "/accounts").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /sessions/refreshes",
        "DELETE, /sessions/current",
        "DELETE, /sessions",
        "GET, /accounts/current/second-factor",
    })
    void sessionsOfOursAreNotThere(Method method, String path) {
        anonymous()
                .header("Authorization", "Bearer " + sign(claims()))
                .request(method, path)
                .then()
                .statusCode(404);
    }

    @Test
    void residentsNeedNoProvider() {
        anonymous().get("/stations").then().statusCode(200);
    }
}
