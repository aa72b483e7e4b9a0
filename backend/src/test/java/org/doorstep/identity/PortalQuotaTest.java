package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.PortalHere;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** So many requests a minute, told in the headers of every answer. */
@QuarkusTest
class PortalQuotaTest {

    @Inject
    District district;

    @Inject
    SettableClock clock;

    /** Every kind of answer: what it is allowed, what it is refused, what is public, what is not there. */
    @ParameterizedTest
    @CsvSource({
        "/appointments, 200",
        "/appointments?date=never, 400",
        "/accounts, 403",
        "/officers, 403",
        "/appointments/K7Q2M9XD4, 404",
        "/stations, 200",
        "/stations/999999, 404"
    })
    void everyAnswerSaysHowManyRequestsAreLeft(String path, int status) {
        var portal = district.portal(60, "appointments:read");

        as(portal)
                .get(path)
                .then()
                .statusCode(status)
                .header("RateLimit-Policy", "\"portal\";q=60;w=60")
                .header("RateLimit", "\"portal\";r=59;t=1");
        as(portal).get(path).then().header("RateLimit", "\"portal\";r=58;t=2");
    }

    @Test
    void whoIsNoPortalIsToldNothing() {
        anonymous().get("/stations").then().header("RateLimit", nullValue());
        as(district.admin()).get("/accounts").then().header("RateLimit", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"/appointments", "/accounts", "/stations", "/appointments/K7Q2M9XD4"})
    void whenNothingIsLeftThePortalIsToldWhenToComeBack(String path) {
        var portal = district.portal(2, "appointments:read");
        as(portal).get("/appointments").then().statusCode(200);
        as(portal).get("/appointments").then().statusCode(200);

        as(portal)
                .get(path)
                .then()
                .statusCode(429)
                .header("Retry-After", "30")
                .header("RateLimit", "\"portal\";r=0;t=60")
                .body("type", equalTo("/problems/too-many-requests"));

        clock.advance(Duration.ofSeconds(30));
        as(portal).get("/appointments").then().statusCode(200);
    }

    @Test
    void aRefusedBookingChangesNothing() {
        var portal = district.portal(1, "appointments:book");
        as(portal).get("/stations").then().statusCode(200);

        as(portal)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/appointments")
                .then()
                .statusCode(429);
    }

    @Test
    void ofManyRequestsAtOnceNoMoreAreLetInThanTheQuota() {
        var portal = district.portal(10, "appointments:read");
        portal.accessToken();

        var statuses = InParallel.statuses(InParallel.times(24, () -> as(portal).get("/appointments")));

        assertEquals(Map.of(200, 10L, 429, 14L), statuses);
    }

    @Test
    void onePortalsRequestsAreNotAnothers() {
        var busy = district.portal(1, "appointments:read");
        as(busy).get("/appointments").then().statusCode(200);
        as(busy).get("/appointments").then().statusCode(429);

        as(district.portal(1, "appointments:read")).get("/appointments").then().statusCode(200);
    }

    @Test
    void aNewQuotaHoldsAtOnce() {
        var portal = district.portal(60, "appointments:read");
        as(portal).get("/appointments").then().statusCode(200);
        district.execute("update portal set requests_per_minute = 600");

        as(portal).get("/appointments").then().header("RateLimit-Policy", "\"portal\";q=600;w=60");
    }

    @Test
    void secretsAreNotGuessedWithoutEnd() {
        var portal = district.portal("appointments:read");

        var statuses = InParallel.statuses(InParallel.times(33, () -> guess(portal)));

        assertEquals(Map.of(401, 30L, 429, 3L), statuses);
        clock.advance(Duration.ofSeconds(2));
        as(portal).get("/appointments").then().statusCode(200);
    }

    private static Response guess(PortalHere portal) {
        return anonymous()
                .contentType(ContentType.URLENC)
                .body("grant_type=client_credentials&client_secret=a-guess&client_id=" + portal.clientId)
                .post("/oauth/token");
    }
}
