package org.doorstep.platform;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.key;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.District;
import org.doorstep.Staff;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wall clock is set while the service runs, or differs between two replicas. */
@QuarkusTest
class ClockStepsTest {

    @Inject
    District district;

    @Inject
    SettableClock clock;

    private Staff admin;

    @BeforeEach
    void staff() {
        admin = district.admin();
    }

    /** A token as a replica issues it whose clock differs by so much from the one that reads it. */
    private Response readWithTokenIssued(Duration ago) {
        var issued = Instant.now().minus(ago);
        var secret = ConfigProvider.getConfig().getValue("doorstep.token-key", String.class);
        var key = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
        var token = Jwt.subject(String.valueOf(admin.accountId))
                .upn(admin.username)
                .groups(Set.of("ADMIN"))
                .issuedAt(issued)
                .expiresAt(issued.plus(Duration.ofMinutes(10)))
                .sign(key);
        return anonymous().header("Authorization", "Bearer " + token).get("/accounts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-5M", "PT5M", "PT10M30S"})
    void aTokenOutlivesAStepOfTheClock(String ago) {
        assertEquals(200, readWithTokenIssued(Duration.parse(ago)).statusCode());
    }

    @Test
    void aTokenThatIsLongOverStaysSo() {
        assertEquals(401, readWithTokenIssued(Duration.ofMinutes(12)).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-5M", "PT5M"})
    void aRetryAcrossAStepIsDoneOnce(String step) {
        var key = key();
        var first = createStation(key);
        clock.advance(Duration.parse(step));

        var retry = createStation(key);

        assertEquals(201, retry.statusCode());
        assertEquals(first.asString(), retry.asString());
        assertEquals(1, district.count("station"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-5M", "PT5M"})
    void aSessionGoesOnAcrossAStep(String step) {
        var cookie = anonymous()
                .contentType(ContentType.JSON)
                .body(admin.credentials())
                .post("/sessions")
                .getCookie("refresh");
        clock.advance(Duration.parse(step));

        anonymous().cookie("refresh", cookie).post("/sessions/refreshes").then().statusCode(200);
    }

    private Response createStation(String key) {
        return as(admin)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": {"zh-CN": "翠峰派出所"}, "address": {"zh-CN": "翠峰路 1 号"}, "phone": "0874-3120001",
                         "latitude": 25.5, "longitude": 103.8, "active": true}""")
                .post("/stations");
    }
}
