package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.event.Hall.Registered;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone at the door may be hours off: how old what it saw is, its own clock says. */
@QuarkusTest
class ClockOfTheDeviceTest {

    @Inject
    Hall hall;

    @Inject
    SettableClock clock;

    private Here here;
    private Announced event;
    private Registered party;

    @BeforeEach
    void onTheMorning() {
        here = hall.set();
        event = here.event("PUBLISHED", 5);
        party = here.registered(event, 2);
        clock.set("2026-12-05T08:50:00+08:00");
    }

    private Response seen(String at, String sentAt) {
        var one = Map.of("nonce", "nonce-of-a-device-1", "at", at, "reference", party.reference());
        return as(here.organiser)
                .contentType(ContentType.JSON)
                .body(Map.of("items", List.of(one), "sentAt", sentAt))
                .post(event.path() + "/check-ins");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-05T06:40:00+08:00, 2026-12-05T06:50:00+08:00",
        "2026-12-05T12:10:00+08:00, 2026-12-05T12:20:00+08:00",
        "2026-11-05T00:40:00Z, 2026-11-05T00:50:00Z"
    })
    void whatItSawTenMinutesAgoIsTenMinutesOld(String at, String sentAt) {
        seen(at, sentAt)
                .then()
                .statusCode(200)
                .body(
                        "items.result",
                        contains("CHECKED_IN"),
                        "items.checkedInAt",
                        contains("2026-12-05T08:40:00+08:00"));
    }

    @Test
    void whatItSawMoreThanAnHourAgoIsNotTakenWhateverItsClockSays() {
        seen("2026-12-05T08:40:00+08:00", "2026-12-05T09:41:00+08:00").then().body("items.result", contains("TOO_OLD"));
    }

    @Test
    void whatItHasYetToSeeIsNow() {
        seen("2026-12-05T09:40:00+08:00", "2026-12-05T09:30:00+08:00")
                .then()
                .body("items.checkedInAt", contains("2026-12-05T08:50:00+08:00"));
    }

    @Test
    void whatIsSentAgainLaterGetsTheSameAnswer() {
        seen("2026-12-05T06:40:00+08:00", "2026-12-05T06:50:00+08:00").then().statusCode(200);
        clock.set("2026-12-05T11:00:00+08:00");

        seen("2026-12-05T06:40:00+08:00", "2026-12-05T09:00:00+08:00")
                .then()
                .body(
                        "items.result",
                        contains("CHECKED_IN"),
                        "items.checkedInAt",
                        contains("2026-12-05T08:40:00+08:00"));
    }

    @Test
    void aTimeThatIsNoneIsRefused() {
        seen("2026-12-05T08:40:00+08:00", "yesterday").then().statusCode(400);
    }
}
