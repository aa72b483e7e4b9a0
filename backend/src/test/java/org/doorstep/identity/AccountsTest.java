package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AccountsTest {

    private static final String PASSWORD = "correct horse battery staple";

    @Inject
    District district;

    private Map<String, Object> officer7() {
        return new HashMap<>(Map.of(
                "username",
                "officer7",
                "displayName",
                "示例民警七",
                "role",
                "OFFICER",
                "stationId",
                district.station().id,
                "active",
                true,
                "password",
                PASSWORD));
    }

    private static Response signIn(String username, String password) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/sessions");
    }

    @Test
    void anAdministratorSeesTheAccounts() {
        var admin = district.admin();

        as(admin).get("/accounts").then().statusCode(200).body("items.username", hasItem(admin.username));
    }

    @Test
    void aNewAccountCanSignIn() {
        Api.create(as(district.admin()), "/accounts", officer7())
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/accounts/"))
                .body("role", equalTo("OFFICER"));

        signIn("officer7", PASSWORD).then().statusCode(201);
    }

    @Test
    void anAnswerNeverHoldsThePassword() {
        Api.create(as(district.admin()), "/accounts", officer7())
                .then()
                .statusCode(201)
                .body(not(containsString(PASSWORD)), not(containsString("argon2")));
    }

    @Test
    void aNewAccountNeedsAPassword() {
        var account = officer7();
        account.remove("password");

        Api.create(as(district.admin()), "/accounts", account)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/password"));
    }

    @ParameterizedTest
    @CsvSource({
        "username, Officer7, /username",
        "username, o7, /username",
        "password, ninechars, /password",
        "displayName, ' ', /displayName",
        "role, SHERIFF, /role",
        "stationId, 999999999, /stationId",
        "stationId, 0, /stationId",
    })
    void aWrongFieldIsNamed(String field, String wrong, String pointer) {
        var account = officer7();
        account.put(field, field.equals("stationId") ? Long.valueOf(wrong) : wrong);

        Api.create(as(district.admin()), "/accounts", account)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void anOfficerBelongsToAStation() {
        var account = officer7();
        account.remove("stationId");

        Api.create(as(district.admin()), "/accounts", account)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/stationId"));
    }

    @Test
    void twoAccountsDoNotShareAName() {
        Api.create(as(district.admin()), "/accounts", officer7());

        Api.create(as(district.admin()), "/accounts", officer7())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"), "detail", equalTo("这个用户名已被使用。"));
    }

    @Test
    void aChangeWithoutAPasswordLeavesItAsItIs() {
        var account = officer7();
        var location = Api.create(as(district.admin()), "/accounts", account).header("Location");
        account.remove("password");

        put(as(district.admin()).basePath(""), location, account).then().statusCode(200);
        signIn("officer7", PASSWORD).then().statusCode(201);
    }

    @Test
    void aNewPasswordReplacesTheOldOne() {
        var account = officer7();
        var location = Api.create(as(district.admin()), "/accounts", account).header("Location");
        account.put("password", "another long password");
        put(as(district.admin()).basePath(""), location, account);

        signIn("officer7", PASSWORD).then().statusCode(401);
    }

    @Test
    void aPasswordIsStoredOnlyAsAnArgon2Hash() {
        Api.create(as(district.admin()), "/accounts", officer7());

        var hash = String.valueOf(district.value("select password_hash from account where username = 'officer7'"));
        assertThat(hash, startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"password123", "1234567890", "officer7officer7", "qwertyuiop", "示例民警七示例民警七"})
    void aPasswordThatIsGuessedFirstIsRefused(String password) {
        var account = officer7();
        account.put("password", password);

        Api.create(as(district.admin()), "/accounts", account)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/password"));
    }

    @ParameterizedTest
    @CsvSource({
        "password, another long password, 401",
        "active, false, 401",
        "role, DISPATCHER, 401",
        "displayName, 示例民警八, 200",
    })
    void aChangeOfWhatAnAccountMayDoEndsItsSessions(String field, String value, int status) {
        var account = officer7();
        var location = Api.create(as(district.admin()), "/accounts", account).header("Location");
        var token = signIn("officer7", PASSWORD).cookie("refresh");
        account.remove("password");
        account.put(field, field.equals("active") ? Boolean.valueOf(value) : value);
        put(as(district.admin()).basePath(""), location, account).then().statusCode(200);

        anonymous().cookie("refresh", token).post("/sessions/refreshes").then().statusCode(status);
    }
}
