package org.doorstep.suggestion;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.PortalHere;
import org.doorstep.suggestion.Desk.Here;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** As wiki.open311.org/GeoReport_v2 has it. */
@QuarkusTest
class Open311Test {

    @Inject
    Desk desk;

    @Inject
    District district;

    @Test
    void categoriesAreItsServices() {
        var category = desk.set().category();

        get("/open311/v2/services.json")
                .then()
                .statusCode(200)
                .body("service_code", hasItem(String.valueOf(category)))
                .body("[0].type", equalTo("realtime"), "[0].metadata", equalTo(false));
    }

    @Test
    void answersInXmlAsWell() {
        desk.set().category();

        get("/open311/v2/services.xml")
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .body("services.service[0].service_code", notNullValue());
    }

    @Test
    void publishedOnesAreItsRequests() {
        var suggestion = desk.set().published();

        get("/open311/v2/requests.json")
                .then()
                .statusCode(200)
                .body("service_request_id", contains(suggestion.reference()))
                .body("[0].status", equalTo("open"), "[0].description", equalTo("建议午间延长办证时间"))
                .body("[0].status_notes", containsString("已答复"));
    }

    @Test
    void oneIsReadByItsReference() {
        var suggestion = desk.set().published();

        get("/open311/v2/requests/" + suggestion.reference() + ".xml")
                .then()
                .statusCode(200)
                .body("service_requests.request.service_request_id", equalTo(suggestion.reference()));
    }

    @Test
    void whatIsNotPublishedIsNotThere() {
        var suggestion = desk.set().received("建议中午也办证");

        get("/open311/v2/requests/" + suggestion.reference() + ".json")
                .then()
                .statusCode(404)
                .body("[0].code", equalTo(404), "[0].description", notNullValue());
    }

    @Test
    void openOnesAndClosedOnesAreToldApart() {
        desk.set().published();

        get("/open311/v2/requests.json?status=closed").then().statusCode(200).body("", empty());
    }

    @Test
    void anErrorIsInTheFormOfTheSpecification() {
        get("/open311/v2/requests.xml?status=sleeping")
                .then()
                .statusCode(400)
                .body("errors.error.code", equalTo("400"), "errors.error.description", notNullValue());
    }

    @Test
    void aPortalPostsOne() {
        var here = desk.set();
        var portal = district.portalForEverything();

        var reference = post(portal, here, Map.of())
                .then()
                .statusCode(201)
                .body("", hasSize(1))
                .extract()
                .<String>path("[0].service_request_id");

        Api.as(portal)
                .get("/suggestions/" + reference)
                .then()
                .statusCode(200)
                .body("channel", equalTo("PORTAL"), "text", equalTo("路灯坏了\n地点：翠峰路 1 号"));
    }

    @Test
    void aRetryWithAKeyMakesNoSecondOne() {
        var here = desk.set();
        var portal = district.portalForEverything();
        var request = form(portal, here, Map.of()).header("Idempotency-Key", Api.key());
        var first = request.post("/open311/v2/requests.json");

        var second = request.post("/open311/v2/requests.json");

        assertEquals(first.asString(), second.asString());
        assertEquals(1, district.count("suggestion"));
    }

    @Test
    void nobodyPostsWithoutAKey() {
        given().formParam("description", "路灯坏了")
                .post("/open311/v2/requests.json")
                .then()
                .statusCode(403)
                .body("[0].code", equalTo(403));
    }

    @Test
    void aWrongKeyIsRefused() {
        post(desk.set(), "nobody:wrong", Map.of()).then().statusCode(403);
    }

    @Test
    void aPortalWithoutTheScopeIsRefused() {
        post(district.portal("suggestions:read"), desk.set(), Map.of()).then().statusCode(403);
    }

    @Test
    void aPlaceIsNeeded() {
        post(district.portalForEverything(), desk.set(), Map.of("address_string", ""))
                .then()
                .statusCode(400)
                .body("[0].description", containsString("address_string"));
    }

    @Test
    void whatIsTooLongIsRefused() {
        post(district.portalForEverything(), desk.set(), Map.of("description", "长".repeat(2001)))
                .then()
                .statusCode(400);
    }

    /** Beyond what a form may have, what a body may have, and what the server reads at all. */
    @ParameterizedTest
    @ValueSource(ints = {4_000, 20_000, 600_000})
    void whatIsHugeIsRefusedInTheFormOfTheSpecification(int characters) {
        var request = form(desk.set(), "nobody:wrong", Map.of("description", "长".repeat(characters)));

        request.post("/open311/v2/requests.json")
                .then()
                .statusCode(400)
                .contentType(ContentType.JSON)
                .body("", hasSize(1), "[0].code", equalTo(400), "[0].description", notNullValue());
    }

    @Test
    void whatIsHugeIsRefusedInXmlAsWell() {
        var request = form(desk.set(), "nobody:wrong", Map.of("description", "长".repeat(20_000)));

        request.post("/open311/v2/requests.xml")
                .then()
                .statusCode(400)
                .contentType("text/xml")
                .body("errors.error.code", equalTo("400"), "errors.error.description", notNullValue());
    }

    /** RFC 9112 §7.1: its size is not known before. */
    @Test
    void whatIsHugeIsRefusedAlsoInChunks() throws IOException, InterruptedException {
        var body = "description=" + "x".repeat(100_000);
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/open311/v2/requests.json"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(UTF_8))))
                .build();

        try (var client = HttpClient.newBuilder().version(Version.HTTP_1_1).build()) {
            var answer = client.send(request, BodyHandlers.ofString());

            assertEquals(400, answer.statusCode());
            assertThat(answer.body(), startsWith("[{"));
            assertThat(answer.body(), containsString("\"code\":400"));
        }
    }

    private static Response post(PortalHere portal, Here here, Map<String, String> other) {
        return form(portal, here, other).post("/open311/v2/requests.json");
    }

    private static Response post(Here here, String key, Map<String, String> other) {
        return form(here, key, other).post("/open311/v2/requests.json");
    }

    private static RequestSpecification form(PortalHere portal, Here here, Map<String, String> other) {
        return form(here, portal.clientId + ":" + PortalHere.SECRET, other);
    }

    private static RequestSpecification form(Here here, String key, Map<String, String> other) {
        var form = new HashMap<String, String>(Map.of(
                "api_key",
                key,
                "service_code",
                String.valueOf(here.category()),
                "description",
                "路灯坏了",
                "address_string",
                "翠峰路 1 号"));
        form.putAll(other);
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(form);
    }
}
