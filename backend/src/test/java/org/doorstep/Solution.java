package org.doorstep;

import static org.doorstep.Api.anonymous;

import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.LongStream;
import org.doorstep.platform.Digest;

/** What a public form is sent with: the number that a challenge asks for, found by trying, as the contract says. */
public final class Solution {

    private Solution() {}

    public static JsonPath challenge() {
        return anonymous().get("/challenges").then().statusCode(200).extract().jsonPath();
    }

    /** Of a new challenge. */
    public static String found() {
        var challenge = challenge();
        return of(challenge, challenge.getString("salt"), number(challenge));
    }

    public static long number(JsonPath challenge) {
        return LongStream.rangeClosed(0, challenge.getLong("maxnumber"))
                .filter(number -> HexFormat.of()
                        .formatHex(Digest.sha256(challenge.getString("salt") + number))
                        .equals(challenge.getString("challenge")))
                .findFirst()
                .orElseThrow();
    }

    public static String of(JsonPath challenge, String salt, long number) {
        return Base64.getEncoder().encodeToString("""
                        {"algorithm": "SHA-256", "challenge": "%s", "number": %d, "salt": "%s", "signature": "%s", "took": 12}""".formatted(
                        challenge.getString("challenge"), number, salt, challenge.getString("signature"))
                .getBytes(StandardCharsets.UTF_8));
    }
}
