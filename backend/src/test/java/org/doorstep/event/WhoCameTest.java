package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.event.Hall.Registered;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When three of a party of four come, it is three who are counted. */
@QuarkusTest
class WhoCameTest {

    @Inject
    Hall hall;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    private Here here;
    private Announced event;
    private Registered party;

    @BeforeEach
    void onTheMorning() {
        here = hall.set();
        event = here.event("PUBLISHED", 4);
        party = here.registered(event, 4);
        clock.set("2026-12-05T08:50:00+08:00");
    }

    private Map<String, Object> all(String nonce, String at) {
        return Map.of("nonce", "nonce-of-a-device-" + nonce, "at", on(at), "reference", party.reference());
    }

    private Map<String, Object> some(int came, String nonce, String at) {
        return Map.of(
                "nonce", "nonce-of-a-device-" + nonce, "at", on(at), "reference", party.reference(), "came", came);
    }

    private static String on(String time) {
        return "2026-12-05T" + time + ":00+08:00";
    }

    private Response seen(Map<String, ?> one) {
        return event.seen(here.organiser, List.of(one));
    }

    private Response report() {
        return as(here.clerk).get(event.path() + "/report");
    }

    @Test
    void allOfAPartyAreCountedUnlessTheDoorSaysHowMany() {
        seen(all("1", "08:50")).then().body("items.result", contains("CHECKED_IN"), "items.came", contains(4));

        report().then().body("figures.checkedIn", equalTo(4));
    }

    @Test
    void aCheckInSaysHowManyCame() {
        seen(some(3, "1", "08:50")).then().body("items.result", contains("CHECKED_IN"), "items.came", contains(3));

        report().then().body("figures.checkedIn", equalTo(3));
    }

    @Test
    void theNumberIsPutRightAfterwards() {
        seen(all("1", "08:48")).then().statusCode(200);

        seen(some(3, "2", "08:49")).then().body("items.result", contains("ALREADY_IN"), "items.came", contains(3));

        as(here.organiser).get(event.path() + "/attendees").then().body("items.came", contains(3));
        as(here.organiser).get(party.path()).then().body("came", equalTo(3), "partySize", equalTo(4));
    }

    @Test
    void whatWasSaidLastHoldsInWhateverOrderItIsSent() {
        seen(some(2, "late", "08:49")).then().statusCode(200);
        seen(some(3, "early", "08:40")).then().statusCode(200);
        seen(all("earliest", "08:30"))
                .then()
                .body(
                        "items.result",
                        contains("ALREADY_IN"),
                        "items.came",
                        contains(2),
                        "items.checkedInAt",
                        contains(on("08:30")));
    }

    @Test
    void whatIsSentAgainChangesNothing() {
        seen(some(3, "1", "08:40")).then().statusCode(200);
        seen(all("2", "08:41")).then().statusCode(200);
        seen(some(4, "3", "08:42")).then().body("items.came", contains(4));

        seen(some(3, "1", "08:40")).then().body("items.came", contains(4));
    }

    @Test
    void moreThanRegisteredAreNotPartOfTheParty() {
        seen(some(5, "1", "08:50")).then().body("items.result", contains("TOO_MANY"));

        report().then().body("figures.checkedIn", equalTo(0));
    }

    @Test
    void howManyWalkInIsSaidOnce() {
        seen(Map.of("nonce", "nonce-of-a-device-1", "walkIn", Map.of("partySize", 2), "came", 1))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/items/0/came"));
    }

    @Test
    void thePlacesOfThoseWhoStayedAwayStayTheirs() {
        seen(some(1, "1", "08:50")).then().statusCode(200);

        assertEquals(4, district.value("select taken from event"));
        seen(Map.of("nonce", "nonce-of-a-device-2", "walkIn", Map.of("partySize", 1)))
                .then()
                .body("items.result", contains("FULL"));
    }

    @Test
    void whatIsTakenBackIsForgottenWithIt() {
        seen(some(3, "1", "08:50")).then().statusCode(200);
        clock.advance(Duration.ofMinutes(1));
        party.move(as(here.clerk), "CONFIRMED").then().statusCode(200).body("came", nullValue());
        clock.advance(Duration.ofMinutes(1));

        seen(all("2", "08:52")).then().body("items.result", contains("CHECKED_IN"), "items.came", contains(4));
    }

    @Test
    void whoStayedAwayIsCountedWhenTheEventIsClosed() {
        seen(some(3, "1", "08:50")).then().statusCode(200);
        clock.set("2026-12-05T12:00:00+08:00");
        district.execute("update event set status = 'HELD'");
        Api.put(as(here.organiser), event.path() + "/report", Map.of("text", "群众参观了接处警流程。"))
                .then()
                .body("figures.noShows", equalTo(0));

        event.move(here.organiser, "CLOSED").then().statusCode(200);

        report().then().body("figures.checkedIn", equalTo(3), "figures.noShows", equalTo(1));
    }

    @Test
    void theDatabaseRefusesMoreThanTheParty() {
        seen(all("1", "08:50")).then().statusCode(200);

        assertThrows(IllegalStateException.class, () -> district.execute("update event_registration set came = 5"));
    }
}
