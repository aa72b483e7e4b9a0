package org.doorstep.platform;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** With {@link ClientAddressTest}: here the tests' own address is that of no proxy. */
@QuarkusTest
@TestProfile(StrangersAddressTest.ProxiesElsewhere.class)
class StrangersAddressTest {

    public static class ProxiesElsewhere implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("doorstep.trusted-proxies", "192.0.2.0/24");
        }
    }

    @Test
    void whatAnybodyButAProxyForwardsIsNotBelieved() {
        RestAssured.given()
                .header("X-Forwarded-For", "203.0.113.7")
                .get("/echo/address")
                .then()
                .body(equalTo("127.0.0.1"));
    }
}
