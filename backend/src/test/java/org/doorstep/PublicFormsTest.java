package org.doorstep;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.key;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.appointment.Scene;
import org.doorstep.event.Hall;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever anybody may send in costs its sender some work, and an address or a phone sends so much and no more. */
@QuarkusTest
@TestProfile(WithDefences.class)
class PublicFormsTest {

    private static final String PHONE = "13900000001";

    enum Form {
        VISIT,
        SUGGESTION,
        REGISTRATION
    }

    @Inject
    Scene scene;

    @Inject
    Hall hall;

    private Scene.Here here;

    @BeforeEach
    void set() {
        here = scene.set();
    }

    private Response send(Form form, RequestSpecification sender) {
        return switch (form) {
            case VISIT -> post(sender, "/appointments", here.request(here.window(Scene.TUESDAY_10), PHONE));
            case SUGGESTION -> post(sender, "/suggestions", suggestion());
            case REGISTRATION -> {
                var atTheHall = hall.of(here.station, here.officer.account);
                var party = atTheHall.party(2);
                party.put("phone", PHONE);
                yield post(sender, atTheHall.event("PUBLISHED", 40).path() + "/registrations", party);
            }
        };
    }

    private Map<String, Object> suggestion() {
        return new HashMap<>(Map.of(
                "text", "建议中午也办证", "stationId", here.station.id, "submitter", Map.of("phone", PHONE), "consent", true));
    }

    private static Response post(RequestSpecification sender, String path, Object body) {
        return sender.header("Idempotency-Key", key())
                .contentType(ContentType.JSON)
                .body(body)
                .post(path);
    }

    private static RequestSpecification solved() {
        return anonymous().header("Challenge-Solution", Solution.found());
    }

    private void useUp(Form form) {
        for (var sent = 0; sent < 2; sent++) {
            send(form, solved()).then().statusCode(201);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFormWithASolutionIsTaken(Form form) {
        send(form, solved()).then().statusCode(201);
    }

    @ParameterizedTest
    @EnumSource
    void aFormWithoutOneIsRefused(Form form) {
        send(form, anonymous()).then().statusCode(400).body("errors.pointer", contains("/Challenge-Solution"));
    }

    @ParameterizedTest
    @EnumSource
    void anAddressThatSendsTooManyWaits(Form form) {
        for (var sent = 0; sent < 5; sent++) {
            send(form, anonymous());
        }

        send(form, solved())
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("720"))
                .body("type", equalTo("/problems/too-many-requests"));
    }

    @ParameterizedTest
    @EnumSource
    void aPhoneIsNotEnteredAgainAndAgain(Form form) {
        useUp(form);

        send(form, solved()).then().statusCode(429).header("Retry-After", matchesPattern("43200|43199"));
    }

    @ParameterizedTest
    @EnumSource
    void aPhoneMayStillBeEnteredInAnotherForm(Form form) {
        useUp(form);

        var another = EnumSet.complementOf(EnumSet.of(form)).iterator().next();
        send(another, solved()).then().statusCode(201);
    }

    private static Response lookForSimilar() {
        return anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("text", "小区门口的路灯坏了"))
                .post("/similar-suggestions");
    }

    @Test
    void anAddressThatLooksTooOftenForWhatIsAlikeWaits() {
        for (var looked = 0; looked < 10; looked++) {
            lookForSimilar().then().statusCode(200);
        }

        lookForSimilar()
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("360"))
                .body("type", equalTo("/problems/too-many-requests"));
    }

    @Test
    void staffBehindTheSameAddressLookOn() {
        for (var looked = 0; looked < 10; looked++) {
            lookForSimilar();
        }

        Api.as(here.station.dispatcher())
                .contentType(ContentType.JSON)
                .body(Map.of("text", "小区门口的路灯坏了"))
                .post("/similar-suggestions")
                .then()
                .statusCode(200);
    }
}
