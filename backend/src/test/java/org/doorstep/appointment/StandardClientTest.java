package org.doorstep.appointment;

import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.WEDNESDAY_8;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.PortalHere;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A portal's engineer takes a client library from the shelf (Nimbus OAuth 2.0 SDK), and nothing of ours. */
@QuarkusTest
class StandardClientTest {

    @Inject
    Scene scene;

    @Inject
    District district;

    @Inject
    ObjectMapper json;

    enum Method {
        BASIC,
        POST
    }

    private static ClientAuthentication authentication(Method method, String clientId, String secret) {
        var id = new ClientID(clientId);
        return method == Method.BASIC
                ? new ClientSecretBasic(id, new Secret(secret))
                : new ClientSecretPost(id, new Secret(secret));
    }

    private static TokenResponse ask(ClientAuthentication client, String... scopes) throws IOException, ParseException {
        var request = new TokenRequest.Builder(uri("/oauth/token"), client, new ClientCredentialsGrant())
                .scope(new Scope(scopes))
                .build();
        return TokenResponse.parse(request.toHTTPRequest().send());
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void theLibraryGetsATokenBooksReadsReschedulesAndCancels(Method method) throws IOException, ParseException {
        var here = scene.set();
        var portal = district.portalForEverything();
        var scopes = new String[] {"appointments:book", "appointments:read", "appointments:change"};

        var answer = ask(authentication(method, portal.clientId, PortalHere.SECRET), scopes);

        var token = answer.toSuccessResponse().getTokens().getBearerAccessToken();
        assertEquals(600, token.getLifetime());
        assertEquals(new Scope(scopes), token.getScope());

        var order = here.request(here.window(TUESDAY_10));
        order.put("portalReference", "ORDER-1");
        var booked = send(HTTPRequest.Method.POST, "/appointments", token, order, 201);
        var path = "/appointments/" + booked.path("reference").asText();
        assertEquals(
                "ORDER-1",
                send(HTTPRequest.Method.GET, path, token, null, 200)
                        .path("portalReference")
                        .asText());
        var window = Map.of("windowId", here.window(WEDNESDAY_8));
        send(HTTPRequest.Method.PUT, path + "/window", token, window, 200);
        var cancel = Map.of("to", "CANCELLED", "reason", "PLANS_CHANGED");
        assertEquals(
                "CANCELLED",
                send(HTTPRequest.Method.POST, path + "/transitions", token, cancel, 200)
                        .path("status")
                        .asText());
    }

    @Test
    void theLibraryFindsByItselfWhereAndHowTokensAreGiven() throws IOException, GeneralException {
        var issuer = new Issuer("http://localhost:" + RestAssured.port);

        var found = AuthorizationServerMetadata.resolve(issuer);

        assertEquals(uri("/oauth/token"), found.getTokenEndpointURI());
        assertEquals(List.of(GrantType.CLIENT_CREDENTIALS), found.getGrantTypes());
        assertEquals(
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.CLIENT_SECRET_POST),
                found.getTokenEndpointAuthMethods());
        assertEquals(
                new Scope(
                        "appointments:book",
                        "appointments:read",
                        "appointments:change",
                        "suggestions:submit",
                        "suggestions:read"),
                found.getScopes());
    }

    @Test
    void behindTlsTheTokenEndpointIsBehindTlsAsWell() {
        RestAssured.given()
                .header("Host", "doorstep.example.org")
                .header("X-Forwarded-Proto", "https")
                .get("/.well-known/oauth-authorization-server")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body("issuer", equalTo("https://doorstep.example.org"))
                .body("token_endpoint", equalTo("https://doorstep.example.org/api/v1/oauth/token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"appointments:everything", "openid"})
    void theLibraryUnderstandsWhyThereIsNoToken(String scope) throws IOException, ParseException {
        var portal = district.portalForEverything();

        var refused = ask(authentication(Method.BASIC, portal.clientId, PortalHere.SECRET), scope);

        assertEquals(
                "invalid_scope",
                assertInstanceOf(TokenErrorResponse.class, refused)
                        .getErrorObject()
                        .getCode());
        var unknown = ask(authentication(Method.POST, portal.clientId, "wrong"));
        assertEquals(
                "invalid_client", unknown.toErrorResponse().getErrorObject().getCode());
        assertEquals(401, unknown.toErrorResponse().getErrorObject().getHTTPStatusCode());
    }

    private JsonNode send(
            HTTPRequest.Method method, String path, BearerAccessToken token, @Nullable Object body, int status)
            throws IOException {
        var request = new HTTPRequest(method, uri(path));
        request.setAuthorization(token.toAuthorizationHeader());
        request.setHeader("Idempotency-Key", Api.key());
        if (body != null) {
            request.setEntityContentType(ContentType.APPLICATION_JSON);
            request.setBody(json.writeValueAsString(body));
        }
        var response = request.send();
        assertEquals(status, response.getStatusCode(), response.getBody());
        return json.readTree(response.getBody());
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + "/api/v1" + path);
    }
}
