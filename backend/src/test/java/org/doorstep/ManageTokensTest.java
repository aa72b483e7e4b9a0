package org.doorstep;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.doorstep.appointment.Scene;
import org.doorstep.event.Hall;
import org.doorstep.platform.Reference;
import org.doorstep.platform.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a manage token opens: who guesses at it learns nothing, waits longer and longer, and is refused in the end. */
@QuarkusTest
@TestProfile(WithDefences.class)
class ManageTokensTest {

    enum Kind {
        VISIT("/appointments/"),
        SUGGESTION("/suggestions/"),
        REGISTRATION("/event-registrations/");

        final String path;

        Kind(String path) {
            this.path = path;
        }
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

    /** Sent in by staff, who need solve nothing. */
    private String reference(Kind kind) {
        var clerk = Api.as(here.station.dispatcher());
        var atTheHall = hall.of(here.station, here.officer.account);
        var made = switch (kind) {
            case VISIT -> Api.create(clerk, "/appointments", here.request(here.window(Scene.TUESDAY_10)));
            case SUGGESTION -> Api.create(clerk, "/suggestions", Map.of("text", "建议中午也办证", "channel", "PHONE"));
            case REGISTRATION ->
                Api.create(clerk, atTheHall.event("PUBLISHED", 40).path() + "/registrations", atTheHall.party(2));
        };
        return made.then().statusCode(201).extract().path("reference");
    }

    private static Response guess(Kind kind, String reference) {
        return anonymous().header("Manage-Token", Secret.random().text()).get(kind.path + reference);
    }

    /** Each request has a number of its own. */
    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.getName().equals("X-Request-Id"))
                .map(Object::toString)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aWrongTokenAndAnUnknownReferenceAreToldInTheSameWords(Kind kind) {
        var wrong = guess(kind, reference(kind));
        var unknown = guess(kind, Reference.random());

        assertEquals(404, unknown.statusCode());
        assertEquals(unknown.asString(), wrong.asString());
        assertEquals(headers(unknown), headers(wrong));
    }

    @ParameterizedTest
    @EnumSource
    void theAnswersComeLaterAndLater(Kind kind) {
        var reference = reference(kind);
        for (var guess = 0; guess < 4; guess++) {
            guess(kind, reference);
        }

        var start = System.nanoTime();
        guess(kind, reference).then().statusCode(404);
        assertThat(Duration.ofNanos(System.nanoTime() - start), greaterThanOrEqualTo(Duration.ofMillis(500)));
    }

    @ParameterizedTest
    @EnumSource
    void thenTheyAreRefused(Kind kind) {
        var reference = reference(kind);
        for (var guess = 0; guess < 5; guess++) {
            guess(kind, reference);
        }

        guess(kind, reference)
                .then()
                .statusCode(429)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/too-many-requests"));
    }
}
