package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.keyed;
import static org.doorstep.Api.put;
import static org.doorstep.PortalHere.SECRET;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.doorstep.District;
import org.doorstep.PortalHere;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Client credentials as RFC 6749 has them. */
@QuarkusTest
class TokenTest {

    @Inject
    District district;

    @Inject
    SettableClock clock;

    private static RequestSpecification form() {
        return anonymous().contentType(ContentType.URLENC);
    }

    private static RequestSpecification basic(String clientId, String secret) {
        return form().auth().preemptive().basic(clientId, secret);
    }

    private static Response token(RequestSpecification client) {
        return token(client, "");
    }

    private static Response token(RequestSpecification client, String more) {
        return client.body("grant_type=client_credentials" + more).post("/oauth/token");
    }

    @Test
    void aPortalGetsATokenByHttpBasic() {
        var portal = district.portalForEverything();

        token(basic(portal.clientId, SECRET))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Pragma", "no-cache")
                .body("token_type", equalTo("Bearer"), "expires_in", equalTo(600))
                .body(
                        "scope",
                        equalTo(
                                "appointments:book appointments:read appointments:change suggestions:submit suggestions:read"));
    }

    @Test
    void aPortalGetsATokenByTheBody() {
        var portal = district.portal("appointments:read");

        token(form(), "&client_id=" + portal.clientId + "&client_secret=" + SECRET)
                .then()
                .statusCode(200)
                .body("scope", equalTo("appointments:read"));
    }

    @Test
    void theSchemeOfTheHeaderIsReadWithoutRegardToCase() {
        var portal = district.portal();
        var credentials =
                Base64.getEncoder().encodeToString((portal.clientId + ":" + SECRET).getBytes(StandardCharsets.UTF_8));

        token(form().header("Authorization", "bASIC " + credentials)).then().statusCode(200);
    }

    @Test
    void aPortalWithoutScopesIsToldOfNone() {
        token(basic(district.portal().clientId, SECRET)).then().statusCode(200).body("$", not(hasKey("scope")));
    }

    @Test
    void aTokenCanBeAskedForWithFewerScopes() {
        var portal = district.portalForEverything();

        token(basic(portal.clientId, SECRET), "&scope=appointments:read")
                .then()
                .statusCode(200)
                .body("scope", equalTo("appointments:read"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"appointments:change", "everything", "appointments:read++appointments:read"})
    void aScopeThatIsNotGrantedIsRefused(String scope) {
        var portal = district.portal("appointments:read");

        token(basic(portal.clientId, SECRET), "&scope=" + scope)
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_scope"));
    }

    @ParameterizedTest
    @CsvSource({"wrong", "''", "%zz"})
    void aWrongSecretIsRefused(String secret) {
        token(basic(district.portal().clientId, secret))
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Basic"))
                .header("Cache-Control", "no-store")
                .body("error", equalTo("invalid_client"));
    }

    @Test
    void anUnknownClientGetsTheSameAnswerAsAWrongSecret() {
        var wrong = token(basic(district.portal().clientId, "wrong"));

        token(basic("nobody", SECRET)).then().statusCode(401).body(equalTo(wrong.asString()));
    }

    @Test
    void withoutCredentialsThereIsNoToken() {
        token(form()).then().statusCode(401).body("error", equalTo("invalid_client"));
    }

    @Test
    void onlyClientCredentialsAreGranted() {
        basic(district.portal().clientId, SECRET)
                .body("grant_type=authorization_code")
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("unsupported_grant_type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "grant_type=",
                "grant_type=client_credentials&grant_type=client_credentials",
                "grant_type=client_credentials&client_secret=a-secret-for-tests",
                "grant_type=client_credentials&client_id=another",
                "grant_type=client_credentials&scope=%zz"
            })
    void aMalformedRequestIsRefused(String body) {
        basic(district.portal().clientId, SECRET)
                .body(body)
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void jsonIsNotWhatOAuthSpeaks() {
        anonymous()
                .contentType(ContentType.JSON)
                .body("{\"grant_type\": \"client_credentials\"}")
                .post("/oauth/token")
                .then()
                .statusCode(400)
                .body("error", equalTo("invalid_request"));
    }

    @Test
    void bothSecretsAreTakenUntilTheOldOneEnds() {
        var portal = district.portal();
        String secret = keyed(as(district.admin()))
                .post("/portals/" + portal.id + "/secrets")
                .path("clientSecret");

        token(basic(portal.clientId, SECRET)).then().statusCode(200);
        token(basic(portal.clientId, secret)).then().statusCode(200);

        clock.advance(Duration.ofHours(24));
        token(basic(portal.clientId, SECRET)).then().statusCode(401);
        token(basic(portal.clientId, secret)).then().statusCode(200);
    }

    @Test
    void aSecretThatWasEndedOpensNothing() {
        var portal = district.portal();
        as(district.admin())
                .delete("/portals/" + portal.id + "/secrets/" + district.value("select id from portal_secret"));

        token(basic(portal.clientId, SECRET)).then().statusCode(401);
    }

    @Test
    void aPortalOutOfUseGetsNoToken() {
        var portal = district.portal();
        district.execute("update portal set active = false");

        token(basic(portal.clientId, SECRET)).then().statusCode(401);
    }

    @Test
    void aPortalThatIsPutOutOfUseLosesTheTokenItHasAtOnce() {
        var portal = district.portalForEverything();
        as(portal).get("/appointments").then().statusCode(200);
        change(portal, List.of("appointments:read"), false);

        as(portal).get("/appointments").then().statusCode(401);
    }

    @Test
    void aScopeThatIsTakenAwayIsLostAtOnce() {
        var portal = district.portalForEverything();
        as(portal).get("/appointments").then().statusCode(200);
        change(portal, List.of("appointments:book"), true);

        as(portal).get("/appointments").then().statusCode(403);
    }

    @Test
    void aTokenOpensNoMoreThanItWasAskedFor() {
        var portal = district.portalForEverything();
        String token = token(basic(portal.clientId, SECRET), "&scope=appointments:book")
                .path("access_token");

        anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/appointments")
                .then()
                .statusCode(403);
    }

    private void change(PortalHere portal, List<String> scopes, boolean active) {
        put(
                        as(district.admin()),
                        "/portals/" + portal.id,
                        Map.of(
                                "clientId",
                                portal.clientId,
                                "name",
                                "示例平台",
                                "scopes",
                                scopes,
                                "requestsPerMinute",
                                60,
                                "active",
                                active))
                .then()
                .statusCode(200);
    }
}
