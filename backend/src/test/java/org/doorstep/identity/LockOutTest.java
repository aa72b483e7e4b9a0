package org.doorstep.identity;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.Staff;
import org.doorstep.platform.SettableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guessing at passwords gets nowhere, and keeps nobody out of their own browser. */
@QuarkusTest
class LockOutTest {

    private static final String HOME = "198.51.100.7";

    @Inject
    District district;

    @Inject
    SettableClock clock;

    private static Response signIn(String address, @Nullable String device, Map<String, String> credentials) {
        var caller = anonymous().header("X-Forwarded-For", address).contentType(ContentType.JSON);
        return (device == null ? caller : caller.cookie("device", device))
                .body(credentials)
                .post("/sessions");
    }

    private static Response guess(String address, String username) {
        return signIn(address, null, Map.of("username", username, "password", "wrong"));
    }

    private static Response signIn(String address, @Nullable String device, Staff staff) {
        return signIn(address, device, staff.credentials());
    }

    /** The addresses 10.0.0.0, 10.0.0.1 and so on. */
    private static String address(int number) {
        return "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255);
    }

    @Test
    void aThousandGuessesFromManyAddressesDoNotKeepTheOwnerOutOfTheirBrowser() {
        var staff = district.supervisor();
        var device = signIn(HOME, null, staff).cookie("device");
        var answers = IntStream.range(0, 1000)
                .mapToObj(number -> guess(address(number), staff.username).statusCode())
                .toList();
        assertEquals(100, answers.stream().filter(status -> status == 401).count());
        assertEquals(900, answers.stream().filter(status -> status == 429).count());

        signIn(HOME, device, staff).then().statusCode(201);
    }

    @Test
    void aBrowserThatIsNewToTheAccountWaitsMeanwhile() {
        var staff = district.supervisor();
        IntStream.range(0, 100).forEach(number -> guess(address(number), staff.username));

        signIn(HOME, null, staff).then().statusCode(429).header("Retry-After", Integer::parseInt, greaterThan(0));
    }

    @Test
    void aBrowserKnownToOneAccountIsNewToAnother() {
        var device = signIn(HOME, null, district.admin()).cookie("device");
        var staff = district.supervisor();
        IntStream.range(0, 100).forEach(number -> guess(address(number), staff.username));

        signIn(HOME, device, staff).then().statusCode(429);
    }

    @Test
    void guessesFromOneAddressAtOneAccountWait() {
        var staff = district.supervisor();
        IntStream.range(0, 5).forEach(i -> guess(HOME, staff.username));

        guess(HOME, staff.username).then().statusCode(429).header("Retry-After", Integer::parseInt, greaterThan(0));
    }

    @Test
    void aColleagueBehindTheSameAddressIsNotKeptOut() {
        var staff = district.supervisor();
        IntStream.range(0, 20).forEach(i -> guess(HOME, staff.username));

        signIn(HOME, null, district.admin()).then().statusCode(201);
    }

    @Test
    void anAddressThatTriesManyAccountsWaits() {
        IntStream.range(0, 100).forEach(i -> guess(HOME, "somebody" + i));

        guess(HOME, "somebody-else").then().statusCode(429);
    }

    @Test
    void aThousandGuessesAtOnceAreNoMoreThanOneAfterTheOther() {
        var staff = district.supervisor();
        var answers = InParallel.times(50, () -> guess(HOME, staff.username));

        assertEquals(Map.of(401, 5L, 429, 45L), InParallel.statuses(answers));
    }

    @Test
    void theOwnersBrowserCannotGuessForeverEither() {
        var staff = district.supervisor();
        var device = signIn(HOME, null, staff).cookie("device");
        var wrong = Map.of("username", staff.username, "password", "wrong");
        IntStream.range(0, 10).forEach(i -> signIn(HOME, device, wrong));

        signIn(HOME, device, staff).then().statusCode(429);
    }

    @Test
    void theWaitIsOverAfterTheTimeThatWasSaid() {
        var staff = district.supervisor();
        IntStream.range(0, 5).forEach(i -> guess(HOME, staff.username));
        var seconds = Integer.parseInt(guess(HOME, staff.username).header("Retry-After"));
        clock.advance(Duration.ofSeconds(seconds + 1));

        signIn(HOME, null, staff).then().statusCode(201);
    }

    @Test
    void signingInRightIsNoGuess() {
        var staff = district.supervisor();

        IntStream.range(0, 30).forEach(i -> signIn(HOME, null, staff).then().statusCode(201));
    }

    @Test
    void anAccountThatIsNotThereWaitsAsOneThatIs() {
        IntStream.range(0, 5).forEach(i -> guess(HOME, "nobody"));

        guess(HOME, "nobody").then().statusCode(429);
    }

    @Test
    void theDeviceCookieIsNotInTheDatabase() {
        var device = signIn(HOME, null, district.supervisor()).cookie("device");

        var row = String.valueOf(district.value("select encode(device_hash, 'escape') from known_device"));
        assertTrue(!device.isEmpty() && !row.contains(device), row);
    }
}
