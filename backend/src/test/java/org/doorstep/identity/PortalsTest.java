package org.doorstep.identity;

import static org.doorstep.Api.as;
import static org.doorstep.Api.keyed;
import static org.doorstep.Api.put;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.PortalHere;
import org.doorstep.Staff;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator registers portals, changes what they may do, and gives them new secrets. */
@QuarkusTest
class PortalsTest {

    @Inject
    District district;

    @Inject
    SettableClock clock;

    private Staff admin;

    @BeforeEach
    void anAdministrator() {
        admin = district.admin();
    }

    private static Map<String, Object> cityApp() {
        return new HashMap<>(Map.of(
                "clientId",
                "city-app",
                "name",
                "示例城市服务",
                "scopes",
                List.of("appointments:read", "appointments:book"),
                "requestsPerMinute",
                60,
                "active",
                true));
    }

    private Response rotate(PortalHere portal) {
        return keyed(as(admin)).post("/portals/" + portal.id + "/secrets");
    }

    @Test
    void aPortalIsRegisteredWithASecretThatIsShownOnce() {
        var registered = Api.create(as(admin), "/portals", cityApp())
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/portals/"))
                .body("clientSecret", matchesPattern("[A-Za-z0-9_-]{32}"), "secrets", hasSize(1))
                .extract();

        as(admin)
                .get("/portals/" + registered.path("id"))
                .then()
                .statusCode(200)
                .body("scopes", contains("appointments:book", "appointments:read"))
                .body("$", not(hasKey("clientSecret")))
                .body(not(containsString(registered.path("clientSecret"))));
    }

    @Test
    void theSecretIsStoredOnlyAsAHash() {
        String secret = Api.create(as(admin), "/portals", cityApp()).path("clientSecret");

        assertEquals(true, district.value("select secret_hash = sha256(?::bytea) from portal_secret", secret));
    }

    @Test
    void aRepeatedRegistrationShowsTheSameSecretAgain() {
        var admin = as(this.admin).header("Idempotency-Key", "the-same-key-twice");
        var first = admin.contentType("application/json").body(cityApp()).post("/portals");

        as(this.admin)
                .header("Idempotency-Key", "the-same-key-twice")
                .contentType("application/json")
                .body(cityApp())
                .post("/portals")
                .then()
                .statusCode(201)
                .body("clientSecret", equalTo(first.path("clientSecret")));
    }

    @Test
    void twoPortalsDoNotShareAClientId() {
        Api.create(as(admin), "/portals", cityApp()).then().statusCode(201);

        Api.create(as(admin), "/portals", cityApp())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"), "detail", equalTo("这个平台标识已被使用。"));
    }

    @ParameterizedTest
    @CsvSource({
        "clientId, City, /clientId",
        "name, ' ', /name",
        "requestsPerMinute, 0, /requestsPerMinute",
        "requestsPerMinute, 10001, /requestsPerMinute"
    })
    void aWrongFieldIsNamed(String field, String wrong, String pointer) {
        var portal = cityApp();
        portal.put(field, field.equals("requestsPerMinute") ? Integer.valueOf(wrong) : wrong);

        Api.create(as(admin), "/portals", portal).then().statusCode(400).body("errors.pointer", contains(pointer));
    }

    @Test
    void aScopeThatDoesNotExistIsRefused() {
        var portal = cityApp();
        portal.put("scopes", List.of("everything"));

        Api.create(as(admin), "/portals", portal).then().statusCode(400).body("errors.pointer", contains("/scopes/0"));
    }

    @Test
    void theClientIdDoesNotChange() {
        var portal = district.portal();

        put(as(admin), "/portals/" + portal.id, cityApp())
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/clientId"));
    }

    @Test
    void aStaleChangeIsRefused() {
        var portal = district.portal();
        var change = cityApp();
        change.put("clientId", portal.clientId);
        put(as(admin), "/portals/" + portal.id, change).then().statusCode(200);

        put(as(admin).header("If-Match", "\"0\""), "/portals/" + portal.id, change)
                .then()
                .statusCode(412);
    }

    @Test
    void theListHasEveryPortal() {
        var first = district.portal();
        var second = district.portal();

        as(admin)
                .get("/portals")
                .then()
                .statusCode(200)
                .body("items.clientId", contains(first.clientId, second.clientId), "items[1].secrets", hasSize(1));
    }

    @Test
    void aNewSecretLeavesTheOldOneADay() {
        var portal = district.portal();

        rotate(portal).then().statusCode(201).header("ETag", "\"1\"");

        as(admin)
                .get("/portals/" + portal.id)
                .then()
                .body("secrets", hasSize(2))
                .body("secrets[0]", hasEntry("expiresAt", "2026-11-24T09:00:00+08:00"))
                .body("secrets[1]", not(hasKey("expiresAt")));
    }

    @Test
    void aPortalHasNoThirdSecret() {
        var portal = district.portal();
        rotate(portal).then().statusCode(201);

        rotate(portal)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"), "detail", containsString("两个密钥"));
    }

    @Test
    void manyNewSecretsAtOnceAreOne() {
        var portal = district.portal();

        var statuses = InParallel.statuses(InParallel.times(6, () -> rotate(portal)));

        assertEquals(Map.of(201, 1L, 409, 5L), statuses);
        assertEquals(2, district.count("portal_secret"));
    }

    @Test
    void onceTheOldSecretHasEndedAnotherCanBeMade() {
        var portal = district.portal();
        rotate(portal).then().statusCode(201);
        clock.advance(Duration.ofHours(25));

        rotate(portal).then().statusCode(201);
        assertThat(district.count("portal_secret"), equalTo(2L));
    }

    @Test
    void aSecretCanBeEndedAtOnce() {
        var portal = district.portal();
        var path = "/portals/" + portal.id + "/secrets/" + district.value("select id from portal_secret");

        as(admin).delete(path).then().statusCode(204);

        as(admin).get("/portals/" + portal.id).then().body("secrets", hasSize(0));
        as(admin).delete(path).then().statusCode(404);
    }

    @Test
    void anotherPortalsSecretIsNotFound() {
        var portal = district.portal();
        var other = district.portal();
        var secret = district.value("select id from portal_secret where portal_id = ?", other.id);

        as(admin).delete("/portals/" + portal.id + "/secrets/" + secret).then().statusCode(404);
    }
}
