package org.doorstep.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.key;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.zip.GZIPOutputStream;
import org.doorstep.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much the service takes in, and what it tells a browser of its answers. */
@QuarkusTest
class HttpLimitsTest {

    @Inject
    District district;

    /** What the server itself says to what no HTTP client would send. */
    private String answerTo(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readNBytes(12), UTF_8);
        }
    }

    @Test
    void aBodyBeyondTheLimitIsAValidationProblem() {
        anonymous()
                .contentType(ContentType.JSON)
                .body("{\"username\": \"" + "x".repeat(70_000) + "\", \"password\": \"x\"}")
                .post("/sessions")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/validation"));
    }

    /** RFC 9112 §7.1: its size is not known before. */
    @Test
    void aBodyInChunksIsNotReadBeyondTheLimit() throws IOException {
        var chunk = "1000\r\n" + "x".repeat(0x1000) + "\r\n";

        assertThat(
                answerTo("POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(20) + "0\r\n\r\n"),
                anyOf(endsWith(" 400"), endsWith(" 413")));
    }

    @Test
    void aBodyThatStopsHalfWayIsNotWaitedForLonger() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream()
                    .write(("POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                    + "Content-Length: 1000\r\n\r\n{\"username\": ")
                            .getBytes(UTF_8));

            assertThat(socket.getInputStream().readAllBytes().length, equalTo(0));
        }
    }

    @Test
    void aBodyThatComesInPiecesIsReadWhole() throws IOException, InterruptedException {
        var body = "{\"username\": \"nobody\", \"password\": \"示例\"}".getBytes(UTF_8);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var out = socket.getOutputStream();
            out.write(("POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(UTF_8));
            for (var octet : body) {
                out.write(octet);
                out.flush();
                Thread.sleep(2);
            }

            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8), endsWith(" 401"));
        }
    }

    /** RFC 9110 §10.1.1: as older clients send what is longer than a kilobyte. */
    @Test
    void aBodyThatWaitsToBeAskedForIsAskedFor() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var body = "{\"username\": \"nobody\", \"password\": \"x\"}";
            socket.getOutputStream()
                    .write(("POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                                    + "Expect: 100-continue\r\nContent-Length: " + body.length() + "\r\n\r\n")
                            .getBytes(UTF_8));
            assertThat(
                    new String(socket.getInputStream().readNBytes(25), UTF_8),
                    equalTo("HTTP/1.1 100 Continue\r\n\r\n"));

            socket.getOutputStream().write(body.getBytes(UTF_8));

            assertThat(new String(socket.getInputStream().readNBytes(12), UTF_8), endsWith(" 401"));
        }
    }

    @Test
    void aCompressedBodyIsNotUnpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"username\": \"officer\", \"password\": \"x\"}".getBytes(UTF_8));
        }

        anonymous()
                .contentType(ContentType.JSON)
                .header("Content-Encoding", "gzip")
                .body(packed.toByteArray())
                .post("/sessions")
                .then()
                .statusCode(oneOf(400, 415));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"username\": \"officer\", \"password\": \"x\", \"username\": \"admin\"}",
                "{\"username\": 1, \"password\": \"x\"}",
                "{\"username\": true, \"password\": \"x\"}",
                "{\"username\": [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]], \"password\": \"x\"}",
            })
    void whatIsJsonButNotOursIsRefused(String body) {
        anonymous()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/sessions")
                .then()
                .statusCode(400);
    }

    @Test
    void anAddressBeyondTheLimitIsRefused() throws IOException {
        assertThat(
                answerTo("GET /api/v1/services?q=" + "x".repeat(5_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                endsWith(" 414"));
    }

    @Test
    void headersBeyondTheLimitAreRefused() throws IOException {
        assertThat(
                answerTo("GET /api/v1/services HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(17_000) + "\r\n\r\n"),
                endsWith(" 431"));
    }

    @Test
    void aRequestIsNotEchoed() throws IOException {
        assertThat(
                answerTo("TRACE /api/v1/services HTTP/1.1\r\nHost: x\r\n\r\n"), oneOf("HTTP/1.1 404", "HTTP/1.1 405"));
    }

    @Test
    void aMethodIsWhatItIs() {
        as(district.admin())
                .header("X-HTTP-Method-Override", "DELETE")
                .get("/stations")
                .then()
                .statusCode(200);
    }

    @Test
    void noOtherSiteMayReadAnAnswer() {
        anonymous()
                .header("Origin", "https://example.org")
                .get("/services")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void anAnswerIsNoPage() {
        anonymous()
                .get("/services")
                .then()
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Frame-Options", equalTo("DENY"))
                .header("Cross-Origin-Opener-Policy", equalTo("same-origin"))
                .header("Cross-Origin-Resource-Policy", equalTo("same-origin"))
                .header("Permissions-Policy", containsString("camera=()"));
    }

    @Test
    void aProblemIsNoPageEither() {
        anonymous()
                .get("/stations/999")
                .then()
                .statusCode(404)
                .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"));
    }

    @Test
    void swaggerUiHasAPolicyOfItsOwn() {
        RestAssured.get("/q/swagger-ui/").then().header("Content-Security-Policy", startsWith("default-src 'self'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing-here", "/api/v1/nothing-here", "/api", "/q/nothing"})
    void whereThereIsNothingNothingIsTold(String path) {
        RestAssured.given().accept("text/html").get(path).then().statusCode(404).body(not(containsString("/stations")));
    }

    @Test
    void anAnswerThatIsForOneIsKeptByNobody() {
        anonymous()
                .header("Idempotency-Key", key())
                .get("/challenges")
                .then()
                .header("Cache-Control", equalTo("no-store"));
    }
}
