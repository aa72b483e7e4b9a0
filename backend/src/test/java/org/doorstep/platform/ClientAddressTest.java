package org.doorstep.platform;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client is known by an address that it cannot choose; the tests' own, 127.0.0.1, is that of a trusted proxy. */
@QuarkusTest
class ClientAddressTest {

    @Singleton
    static class Echo {

        void route(@Observes Router router, ClientAddress address) {
            router.get("/echo/address").handler(context -> context.end(address.of(context.request())));
        }
    }

    @Test
    void withoutAProxyItIsTheAddressOfTheConnection() {
        RestAssured.get("/echo/address").then().body(equalTo("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "203.0.113.7 | 203.0.113.7",
                "198.51.100.1, 203.0.113.7 | 203.0.113.7",
                "198.51.100.1, 203.0.113.7, 127.0.0.9 | 203.0.113.7",
                "198.51.100.1,,127.0.0.9 | 127.0.0.9",
                "localhost | 127.0.0.1",
                "unknown, 203.0.113.7 | 203.0.113.7",
                "2001:db8:1:2:3:4:5:6 | 2001:db8:1:2::/64",
                "2001:db8:1:2:ffff::1 | 2001:db8:1:2::/64",
                "::ffff:203.0.113.7 | 203.0.113.7",
            })
    void behindATrustedProxyItIsTheLastAddressThatIsNotAProxys(String forwarded, String address) {
        RestAssured.given()
                .header("X-Forwarded-For", forwarded)
                .get("/echo/address")
                .then()
                .body(equalTo(address));
    }
}
