package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.event.Hall.Registered;
import org.doorstep.platform.Owner;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who came is counted once, whatever devices send when; how it was is written down. */
@QuarkusTest
class DoorTest {

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
        event = here.event("PUBLISHED", 5);
        party = here.registered(event, 2);
        clock.set("2026-12-05T08:50:00+08:00");
    }

    private static Map<String, Object> byToken(Registered party, String nonce) {
        return Map.of("nonce", "nonce-of-a-device-" + nonce, "token", party.doorToken());
    }

    private static Map<String, Object> walkIn(int size, String nonce) {
        return Map.of("nonce", "nonce-of-a-device-" + nonce, "walkIn", Map.of("partySize", size));
    }

    @Test
    void aQrCodeOrTheReferenceLetsAPartyIn() {
        var other = here.registeredAsIfBefore(event, 1, clock);

        event.seen(
                        here.organiser,
                        List.of(
                                byToken(party, "1"),
                                Map.of(
                                        "nonce",
                                        "nonce-of-a-device-2",
                                        "reference",
                                        other.reference().toLowerCase(Locale.ROOT)),
                                Map.of("nonce", "nonce-of-a-device-3", "token", party.token())))
                .then()
                .statusCode(200)
                .body("items.result", contains("CHECKED_IN", "CHECKED_IN", "UNKNOWN"));
    }

    @Test
    void whatIsSentFiftyTimesCountsOnce() {
        Api.as(here.organiser).get("/events"); // signs in before the race
        var answers = InParallel.all(
                Collections.nCopies(50, byToken(party, "1")), one -> event.seen(here.organiser, List.of(one)));

        assertEquals(Map.of(200, 50L), InParallel.statuses(answers));
        assertEquals(1L, district.value("select count(*) from event_check_in"));
        assertEquals(1L, district.value("select count(*) from event_registration_step where to_status = 'CHECKED_IN'"));
        assertEquals(2L, event.held(district));
    }

    @Test
    void aWalkInThatIsSentAgainCountsOnce() {
        for (var i = 0; i < 50; i++) {
            event.seen(here.organiser, List.of(walkIn(1, "w")))
                    .then()
                    .statusCode(200)
                    .body("items.result", contains("WALKED_IN"));
        }

        assertEquals(1, district.value("select walked_in from event"));
    }

    @Test
    void twoDevicesThatWereOfflineAgreeOnOne() {
        var early =
                Map.of("nonce", "nonce-of-device-one-", "at", "2026-12-05T08:20:00+08:00", "token", party.doorToken());
        var late = Map.of(
                "nonce", "nonce-of-device-two-", "at", "2026-12-05T08:40:00+08:00", "reference", party.reference());

        event.seen(here.clerk, List.of(late)).then().body("items.result", contains("CHECKED_IN"));
        event.seen(here.organiser, List.of(early))
                .then()
                .body(
                        "items.result",
                        contains("ALREADY_IN"),
                        "items.checkedInAt",
                        contains("2026-12-05T08:20:00+08:00"));

        assertEquals(2L, event.held(district));
    }

    @Test
    void whatIsOlderThanAnHourIsNotTaken() {
        var old =
                Map.of("nonce", "nonce-of-device-one-", "at", "2026-12-05T07:49:00+08:00", "token", party.doorToken());

        event.seen(here.organiser, List.of(old)).then().body("items.result", contains("TOO_OLD"));
    }

    @Test
    void whatWasTakenBackStaysSoUntilTheyComeAgain() {
        event.seen(here.organiser, List.of(byToken(party, "1"))).then().statusCode(200);
        clock.advance(Duration.ofMinutes(5));
        party.move(as(here.clerk), "CONFIRMED").then().statusCode(200).body("status", equalTo("CONFIRMED"));
        var fromBefore =
                Map.of("nonce", "nonce-of-device-two-", "at", "2026-12-05T08:52:00+08:00", "token", party.doorToken());

        event.seen(here.organiser, List.of(byToken(party, "1"), fromBefore))
                .then()
                .body("items.result", everyItem(equalTo("TAKEN_BACK")));
        assertEquals(
                here.clerk.accountId,
                district.value("select account_id from event_registration_step order by id desc limit 1"));
        clock.advance(Duration.ofMinutes(5));
        event.seen(here.organiser, List.of(byToken(party, "3"))).then().body("items.result", contains("CHECKED_IN"));
    }

    @Test
    void whoTookACheckInBackStandsInTheTimeline() {
        event.seen(here.organiser, List.of(byToken(party, "1"))).then().statusCode(200);
        party.move(as(here.clerk), "CONFIRMED").then().statusCode(200);

        as(here.organiser)
                .get(party.path() + "/timeline")
                .then()
                .statusCode(200)
                .body(
                        "items.to", contains("CONFIRMED", "CHECKED_IN", "CONFIRMED"),
                        "items.byRegistrant", contains(true, false, false),
                        "items[1].by.id", equalTo((int) here.organiser.accountId),
                        "items[2].by.id", equalTo((int) here.clerk.accountId));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event_registration_step set account_id = null",
                "delete from event_registration_step",
                "truncate event_registration_step"
            })
    void whatHappenedToARegistrationCannotBeRewritten(String sql) {
        assertThrows(IllegalStateException.class, () -> district.execute(sql), "by the service");
        assertThrows(IllegalStateException.class, () -> Owner.execute(sql), "by the owner of the table");
    }

    @Test
    void theServiceHasNoRightToRewriteIt() {
        assertEquals(
                false,
                district.value(
                        "select has_table_privilege('event_registration_step', 'update, delete, truncate, trigger')"));
    }

    @Test
    void whoWalksInIsCountedApartAndBeyondThePlacesOnlyForAReason() {
        event.seen(here.organiser, List.of(walkIn(3, "1"), walkIn(1, "2")))
                .then()
                .body("items.result", contains("WALKED_IN", "FULL"));
        var withReason =
                Map.of("nonce", "nonce-of-a-device-3", "walkIn", Map.of("partySize", 1, "overReason", "带来了邻居"));

        event.seen(here.organiser, List.of(withReason)).then().body("items.result", contains("WALKED_IN"));

        assertEquals(3, district.value("select walked_in from event"));
        assertEquals(2, district.value("select taken from event"));
    }

    @Test
    void nobodyIsLetInTheDayBefore() {
        clock.set("2026-12-04T12:00:00+08:00");

        event.seen(here.organiser, List.of(byToken(party, "1"))).then().statusCode(409);
    }

    @Test
    void theListForTheDoorHasNoWholeName() {
        as(here.organiser)
                .get(event.path() + "/attendees")
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "items.name", contains("示*"), "items.partySize", contains(2));
    }

    @Test
    void whatWasRaisedIsSolvedOrHandedOverOnce() {
        var problem =
                Map.of("kind", "PROBLEM", "text", "路口没有路灯", "ownerId", here.organiser.accountId, "dueOn", "2026-12-20");
        Api.create(as(here.clerk), event.path() + "/contributions", Map.of("kind", "PROBLEM", "text", "路口没有路灯"))
                .then()
                .statusCode(400);
        int id = Api.create(as(here.clerk), event.path() + "/contributions", problem)
                .then()
                .statusCode(201)
                .body("owner.id", equalTo((int) here.organiser.accountId))
                .extract()
                .path("id");
        var path = "/event-contributions/" + id;

        Api.put(as(here.organiser), path + "/resolution", Map.of("resolution", "已经装好"))
                .then()
                .statusCode(200)
                .body("resolution", equalTo("已经装好"), "text", equalTo("路口没有路灯"));
        String suggestion = Api.keyed(as(here.clerk))
                .post(path + "/suggestion")
                .then()
                .statusCode(201)
                .extract()
                .path("suggestionReference");
        Api.keyed(as(here.clerk)).post(path + "/suggestion").then().statusCode(409);

        as(here.clerk)
                .get("/suggestions/" + suggestion)
                .then()
                .statusCode(200)
                .body(
                        "text", equalTo("路口没有路灯"),
                        "channel", equalTo("OPEN_DAY"),
                        "eventReference", equalTo(event.reference()));
        assertEquals(List.of(), district.readable("event_contribution", "路口没有路灯", "已经装好"));
    }

    @Test
    void anEventIsClosedWithItsReportAndWhoDidNotComeIsNoted() {
        var absent = here.registeredAsIfBefore(event, 1, clock);
        event.seen(here.organiser, List.of(byToken(party, "1"), walkIn(2, "2")))
                .then()
                .statusCode(200);
        clock.set("2026-12-05T12:00:00+08:00");
        district.execute("update event set status = 'REGISTRATION_CLOSED'");
        event.move(here.organiser, "HELD").then().statusCode(200);
        event.move(here.organiser, "CLOSED").then().statusCode(409);
        here.photo(event.reference());

        Api.put(as(here.organiser), event.path() + "/report", Map.of("text", "群众参观了接处警流程。"))
                .then()
                .statusCode(200)
                .body("figures.checkedIn", equalTo(2), "figures.walkedIn", equalTo(2), "photos", hasSize(1));
        event.move(here.organiser, "CLOSED").then().statusCode(200);

        assertEquals("NO_SHOW", absent.status());
        as(here.clerk).get(event.path() + "/report").then().body("figures.noShows", equalTo(1));
    }
}
