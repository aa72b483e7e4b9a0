package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.District;
import org.doorstep.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OwnAccountTest {

    private static final String ANOTHER = "lantern bicycle monsoon";

    @Inject
    District district;

    private static Response signIn(String username, String password) {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/sessions");
    }

    private static Response renew(String refreshToken) {
        return anonymous().cookie("refresh", refreshToken).post("/sessions/refreshes");
    }

    private static String password(Staff staff) {
        return staff.credentials().getOrDefault("password", "");
    }

    private static Response changeWith(String accessToken, String from, String to) {
        return put(
                anonymous().header("Authorization", "Bearer " + accessToken),
                "/accounts/current/password",
                Map.of("currentPassword", from, "newPassword", to));
    }

    private static Response change(Staff staff, String from, String to) {
        return changeWith(signIn(staff.username, password(staff)).path("accessToken"), from, to);
    }

    @Test
    void staffReadTheirOwnAccount() {
        var staff = district.station().dispatcher();

        as(staff).get("/accounts/current").then().statusCode(200).body("username", equalTo(staff.username));
    }

    @Test
    void nobodyHasNoAccount() {
        anonymous().get("/accounts/current").then().statusCode(401);
    }

    @Test
    void aNewPasswordOpensTheAccount() {
        var staff = district.supervisor();
        change(staff, password(staff), ANOTHER).then().statusCode(204);

        signIn(staff.username, ANOTHER).then().statusCode(201);
    }

    @Test
    void theOldPasswordOpensNothing() {
        var staff = district.supervisor();
        change(staff, password(staff), ANOTHER);

        signIn(staff.username, password(staff)).then().statusCode(401);
    }

    @Test
    void aPasswordChangeNeedsTheCurrentOne() {
        change(district.supervisor(), "not the password", ANOTHER)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/currentPassword"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iloveyou123", "supervisor1", "aaaaaaaaaaaa"})
    void aPasswordThatIsGuessedFirstIsRefused(String guessable) {
        var staff = district.supervisor();

        change(staff, password(staff), guessable)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/newPassword"));
    }

    @Test
    void aPasswordChangeEndsTheOtherSessions() {
        var staff = district.supervisor();
        var elsewhere = signIn(staff.username, password(staff)).cookie("refresh");
        change(staff, password(staff), ANOTHER);

        renew(elsewhere).then().statusCode(401);
    }

    @Test
    void aPasswordChangeKeepsTheSessionItIsMadeIn() {
        var staff = district.supervisor();
        var here = signIn(staff.username, password(staff));
        changeWith(here.path("accessToken"), password(staff), ANOTHER).then().statusCode(204);

        renew(here.cookie("refresh")).then().statusCode(200);
    }

    @Test
    void whoFindsABrowserSignedInCannotTryPasswordsForLong() {
        var token =
                signIn(district.supervisor().username, "a password for tests").<String>path("accessToken");
        for (var i = 0; i < 10; i++) {
            changeWith(token, "guess " + i, ANOTHER);
        }

        changeWith(token, "a password for tests", ANOTHER)
                .then()
                .statusCode(429)
                .header("Retry-After", Integer::parseInt, greaterThan(0));
    }
}
