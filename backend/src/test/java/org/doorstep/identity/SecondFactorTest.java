package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.Staff;
import org.doorstep.platform.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Supervisors and administrators of a real deployment sign in with a phone as well. */
@QuarkusTest
@TestProfile(SecondFactorTest.Required.class)
class SecondFactorTest {

    /** As on a database given by URL. */
    public static class Required implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("doorstep.session.second-factor-required", "true");
        }
    }

    private static final String PASSWORD = "a password for tests";
    private static final Duration STEP = Duration.ofSeconds(30);

    @Inject
    District district;

    @Inject
    SettableClock clock;

    private static Response signIn(Staff staff, @Nullable String code) {
        var credentials = new HashMap<>(staff.credentials());
        if (code != null) {
            credentials.put("code", code);
        }
        return anonymous().contentType(ContentType.JSON).body(credentials).post("/sessions");
    }

    private static RequestSpecification with(Response session) {
        return anonymous().header("Authorization", "Bearer " + session.<String>path("accessToken"));
    }

    private static Response begin(Response session, Map<String, String> request) {
        return with(session).contentType(ContentType.JSON).body(request).post("/accounts/current/second-factor");
    }

    private static Response confirm(Response session, String code) {
        return with(session)
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .post("/accounts/current/second-factor/confirmations");
    }

    /** What the phone shows. */
    private String code(String secret) {
        try {
            var key = new SecretKeySpec(new Base32().decode(secret), "HmacSHA1");
            return new TimeBasedOneTimePasswordGenerator(STEP).generateOneTimePasswordString(key, clock.instant());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Somebody with a phone, and what is on it. */
    private record Protected(Staff staff, String secret, List<String> recoveryCodes) {}

    /** The phone shows its next code already: the first one was used to set it up. */
    private Protected enrolled(Staff staff) {
        var session = signIn(staff, null);
        var secret = begin(session, Map.of("currentPassword", PASSWORD)).<String>path("secret");
        var codes =
                confirm(session, code(secret)).then().statusCode(200).extract().<List<String>>path("recoveryCodes");
        clock.advance(STEP);
        return new Protected(staff, secret, codes);
    }

    @Test
    void anAdministratorWithoutAPhoneMaySetOneUp() {
        signIn(district.admin(), null).then().statusCode(201).body("secondFactorDue", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/accounts", "/officers", "/appointments?date=2026-11-23"})
    void anAdministratorWithoutAPhoneMayDoNothingElse(String path) {
        with(signIn(district.admin(), null)).get(path).then().statusCode(403);
    }

    @Test
    void whoMayOnlySetUpAPhoneSeesOfAPublicListWhatEverybodySees() {
        var station = district.station();
        district.execute("update station set active = false where id = ?", station.id);

        with(signIn(district.admin(), null))
                .get("/stations")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void anOfficerNeedsNoPhone() {
        signIn(district.station().officer().account, null)
                .then()
                .statusCode(201)
                .body("secondFactorDue", equalTo(false));
    }

    @Test
    void whatThePhoneNeedsIsAlsoAPicture() {
        var admin = district.admin();

        begin(signIn(admin, null), Map.of("currentPassword", PASSWORD))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("uri", startsWith("otpauth://totp/Doorstep:" + admin.username + "?secret="));
    }

    @Test
    void settingUpAPhoneNeedsThePassword() {
        begin(signIn(district.admin(), null), Map.of("currentPassword", "not the password"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/currentPassword"));
    }

    @Test
    void aPhoneThatMakesNoCodesIsNotTaken() {
        var session = signIn(district.admin(), null);
        begin(session, Map.of("currentPassword", PASSWORD));

        confirm(session, "000000").then().statusCode(400).body("errors.pointer", contains("/code"));
    }

    @Test
    void whatWasNotBegunIsNotConfirmed() {
        confirm(signIn(district.admin(), null), "000000").then().statusCode(404);
    }

    @Test
    void theSessionGoesOnInFullOnceThePhoneIsSetUp() {
        var session = signIn(district.admin(), null);
        var secret = begin(session, Map.of("currentPassword", PASSWORD)).<String>path("secret");
        confirm(session, code(secret));

        var renewed = anonymous().cookie("refresh", session.cookie("refresh")).post("/sessions/refreshes");
        with(renewed).get("/accounts").then().statusCode(200);
    }

    @Test
    void withAPhoneThePasswordAloneIsNotEnough() {
        var admin = enrolled(district.admin());

        signIn(admin.staff(), null).then().statusCode(401).body("codeRequired", equalTo(true));
    }

    @Test
    void nobodyWithoutThePasswordHearsOfThePhone() {
        var admin = enrolled(district.admin());

        anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", admin.staff().username, "password", "wrong", "code", code(admin.secret())))
                .post("/sessions")
                .then()
                .statusCode(401)
                .body("codeRequired", nullValue());
    }

    @Test
    void passwordAndCodeTogetherSignIn() {
        var admin = enrolled(district.admin());

        with(signIn(admin.staff(), code(admin.secret())))
                .get("/accounts")
                .then()
                .statusCode(200);
    }

    @Test
    void aCodeWorksOnce() {
        var admin = enrolled(district.admin());
        signIn(admin.staff(), code(admin.secret()));

        signIn(admin.staff(), code(admin.secret())).then().statusCode(401);
    }

    @Test
    void aCodeUsedManyTimesAtOnceWorksOnce() {
        var admin = enrolled(district.admin());
        var code = code(admin.secret());

        var answers = InParallel.times(5, () -> signIn(admin.staff(), code));
        assertEquals(
                1L,
                InParallel.statuses(answers).get(201),
                InParallel.statuses(answers).toString());
    }

    @Test
    void aCodeThatSetUpThePhoneDoesNotSignIn() {
        var staff = district.admin();
        var session = signIn(staff, null);
        var secret = begin(session, Map.of("currentPassword", PASSWORD)).<String>path("secret");
        confirm(session, code(secret));

        signIn(staff, code(secret)).then().statusCode(401);
    }

    @Test
    void aPhoneMayBeHalfAMinuteLate() {
        var admin = enrolled(district.admin());
        var code = code(admin.secret());
        clock.advance(STEP);

        signIn(admin.staff(), code).then().statusCode(201);
    }

    @Test
    void aCodeOfAMinuteAgoIsTooOld() {
        var admin = enrolled(district.admin());
        var code = code(admin.secret());
        clock.advance(STEP.multipliedBy(2));

        signIn(admin.staff(), code).then().statusCode(401);
    }

    @Test
    void codesCannotBeGuessed() {
        var admin = enrolled(district.admin());
        for (var i = 0; i < 5; i++) {
            signIn(admin.staff(), "00000" + i);
        }

        signIn(admin.staff(), code(admin.secret()))
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0));
    }

    @Test
    void aRecoveryCodeSignsInWithoutThePhone() {
        var admin = enrolled(district.admin());

        signIn(admin.staff(), admin.recoveryCodes().getFirst().toLowerCase(Locale.ROOT))
                .then()
                .statusCode(201);
    }

    @Test
    void aRecoveryCodeWorksOnce() {
        var admin = enrolled(district.admin());
        signIn(admin.staff(), admin.recoveryCodes().getFirst());

        signIn(admin.staff(), admin.recoveryCodes().getFirst()).then().statusCode(401);
    }

    @Test
    void staffSeeHowManyRecoveryCodesAreLeft() {
        var admin = enrolled(district.admin());
        var session = signIn(admin.staff(), admin.recoveryCodes().getFirst());

        with(session)
                .get("/accounts/current/second-factor")
                .then()
                .statusCode(200)
                .body("active", equalTo(true), "required", equalTo(true), "recoveryCodesLeft", equalTo(9));
    }

    @Test
    void anotherPhoneNeedsACodeOfTheOldOne() {
        var admin = enrolled(district.admin());
        var session = signIn(admin.staff(), code(admin.secret()));

        begin(session, Map.of("currentPassword", PASSWORD))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
    }

    @Test
    void theOldPhoneWorksUntilTheNewOneDoes() {
        var admin = enrolled(district.admin());
        var session = signIn(admin.staff(), code(admin.secret()));
        clock.advance(STEP);
        begin(session, Map.of("currentPassword", PASSWORD, "code", code(admin.secret())))
                .then()
                .statusCode(200);
        clock.advance(STEP);

        signIn(admin.staff(), code(admin.secret())).then().statusCode(201);
    }

    @Test
    void anAdministratorResetsThePhoneOfAColleague() {
        var lost = enrolled(district.supervisor());
        var admin = enrolled(district.admin());
        with(signIn(admin.staff(), code(admin.secret())))
                .delete("/accounts/" + lost.staff().accountId + "/second-factor")
                .then()
                .statusCode(204);

        signIn(lost.staff(), null).then().statusCode(201).body("secondFactorDue", equalTo(true));
    }

    @Test
    void whosePhoneIsResetIsSignedOut() {
        var lost = enrolled(district.supervisor());
        var token = signIn(lost.staff(), code(lost.secret())).cookie("refresh");
        var admin = enrolled(district.admin());
        with(signIn(admin.staff(), code(admin.secret())))
                .delete("/accounts/" + lost.staff().accountId + "/second-factor");

        anonymous().cookie("refresh", token).post("/sessions/refreshes").then().statusCode(401);
    }

    @Test
    void nobodyResetsTheirOwnPhone() {
        var admin = enrolled(district.admin());

        with(signIn(admin.staff(), code(admin.secret())))
                .delete("/accounts/" + admin.staff().accountId + "/second-factor")
                .then()
                .statusCode(403);
    }

    @Test
    void aSupervisorResetsNobodysPhone() {
        var supervisor = enrolled(district.supervisor());

        with(signIn(supervisor.staff(), code(supervisor.secret())))
                .delete("/accounts/" + district.admin().accountId + "/second-factor")
                .then()
                .statusCode(403);
    }

    @Test
    void anOfficerMayHaveAPhoneToo() {
        var officer = enrolled(district.station().officer().account);

        signIn(officer.staff(), null).then().statusCode(401).body("codeRequired", equalTo(true));
    }

    @Test
    void theSecretIsNotInTheDatabase() {
        var admin = enrolled(district.admin());
        var stored = String.valueOf(district.value("select encode(secret, 'hex') from second_factor"));

        assertFalse(stored.contains(HexFormat.of().formatHex(new Base32().decode(admin.secret()))), stored);
    }

    @Test
    void theRecoveryCodesAreNotInTheDatabase() {
        var admin = enrolled(district.admin());
        var stored = Objects.requireNonNull(
                district.value("select string_agg(encode(code_hash, 'escape'), ' ') from recovery_code"));

        assertFalse(admin.recoveryCodes().stream()
                .anyMatch(code -> stored.toString().contains(code.replace("-", ""))));
    }

    @Test
    void withoutASignInThereIsNoPhoneToSetUp() {
        anonymous().get("/accounts/current/second-factor").then().statusCode(401);
    }

    @Test
    void staffWhoNeedNoneAreToldSo() {
        as(district.station().dispatcher())
                .get("/accounts/current/second-factor")
                .then()
                .body("active", equalTo(false), "required", equalTo(false));
    }
}
