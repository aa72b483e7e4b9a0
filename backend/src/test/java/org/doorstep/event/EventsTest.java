package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events are planned, announced and changed. */
@QuarkusTest
class EventsTest {

    @Inject
    Hall hall;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Test
    void anEventIsADraftOfTheStationAtFirst() {
        var here = hall.set();

        Api.create(as(here.clerk), "/events", here.input(Map.of()))
                .then()
                .statusCode(201)
                .header("ETag", "\"0\"")
                .body(
                        "status", equalTo("DRAFT"),
                        "next", contains("PUBLISHED", "CANCELLED"),
                        "organiser.id", equalTo((int) here.organiser.accountId),
                        "title.en", equalTo("Open day"),
                        "registration.closesAt", equalTo("2026-12-04T18:00:00+08:00"));
    }

    @Test
    void whoPlansItOrganisesIt() {
        var here = hall.set();
        var input = here.input(Map.of());
        input.remove("organiserId");

        Api.create(as(here.organiser), "/events", input)
                .then()
                .statusCode(201)
                .body("organiser.id", equalTo((int) here.organiser.accountId), "next", empty());
    }

    @Test
    void theSameKeyPlansOnce() {
        var here = hall.set();
        var key = Api.key();
        var calls = 0;
        for (; calls < 2; calls++) {
            as(here.clerk)
                    .header("Idempotency-Key", key)
                    .contentType("application/json")
                    .body(here.input(Map.of()))
                    .post("/events")
                    .then()
                    .statusCode(201);
        }

        assertEquals(1, district.count("event"));
    }

    @ParameterizedTest
    @CsvSource({
        "endsAt, 2026-12-05T08:00:00+08:00, /endsAt",
        "organiserId, 999999, /organiserId",
        "leaderId, 999999, /leaderId",
        "stationId, 999999, /stationId",
        "capacity, 0, /capacity",
        "language, Chinese, /language",
    })
    void whatCannotBeIsRefused(String member, String value, String pointer) {
        var here = hall.set();
        Object given = value.matches("\\d+") ? Long.valueOf(value) : value;

        as(here.clerk)
                .header("Idempotency-Key", Api.key())
                .contentType("application/json")
                .body(here.input(Map.of(member, given)))
                .post("/events")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void registrationClosesAfterItOpensAndBeforeTheEnd() {
        var here = hall.set();
        var tooLate = Map.of(
                "opensAt", "2026-11-23T08:00:00+08:00", "closesAt", "2026-12-06T18:00:00+08:00", "approval", false);

        Api.create(as(here.clerk), "/events", here.input(Map.of("registration", tooLate)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/registration/closesAt"));
    }

    @Test
    void aDraftIsNobodysBusiness() {
        var here = hall.set();
        var draft = here.event("DRAFT", 40);

        anonymous().get(draft.path()).then().statusCode(404);
    }

    @Test
    void anybodyReadsWhatIsAnnouncedButNotWhoRunsIt() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);

        anonymous()
                .get(event.path())
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Authorization")
                .body("organiser", nullValue(), "next", empty(), "capacity", equalTo(40));
    }

    @Test
    void aChangeIsBasedOnWhatIsThere() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);

        Api.put(as(here.organiser).header("If-Match", "\"1\""), event.path(), here.input(Map.of("capacity", 30)))
                .then()
                .statusCode(412);
        Api.put(as(here.organiser).header("If-Match", "\"0\""), event.path(), here.input(Map.of("capacity", 30)))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("capacity", equalTo(30));
    }

    @Test
    void whatWasHeldDoesNotChange() {
        var here = hall.set();
        var event = here.event("HELD", 40);

        Api.put(as(here.clerk), event.path(), here.input(Map.of()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void callingOffTakesAReason() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);

        event.move(here.clerk, "CANCELLED").then().statusCode(400).body("errors.pointer", contains("/reason"));
        event.move(here.clerk, "CANCELLED", "场地维修").then().statusCode(200).body("reason", equalTo("场地维修"));
        anonymous().get(event.path()).then().body("status", equalTo("CANCELLED"), "reason", equalTo("场地维修"));
    }

    @Test
    void whatIsPostponedIsAnnouncedAgainWithoutTheReason() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);
        event.move(here.organiser, "POSTPONED", "天气").then().statusCode(200);

        event.move(here.clerk, "PUBLISHED")
                .then()
                .statusCode(200)
                .body("status", equalTo("PUBLISHED"), "reason", nullValue());
    }

    @Test
    void whatHasBegunIsNotAnnouncedAndWhatHasNotWasNotHeld() {
        var here = hall.set();
        var early = here.event("REGISTRATION_CLOSED", 40);
        early.move(here.clerk, "HELD").then().statusCode(400).body("errors.pointer", contains("/to"));
        var late = here.event("DRAFT", 40);
        clock.set(Hall.SATURDAY_9);

        late.move(here.clerk, "PUBLISHED").then().statusCode(400).body("errors.pointer", contains("/to"));
        early.move(here.clerk, "HELD").then().statusCode(200);
    }

    @Test
    void anEventWithoutRegistrationIsHeldAsItIs() {
        var here = hall.set();
        var input = here.input(Map.of());
        input.remove("registration");
        var reference = Api.create(as(here.clerk), "/events", input)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("reference");
        var event = new Hall.Announced(reference);

        event.move(here.clerk, "PUBLISHED")
                .then()
                .statusCode(200)
                .body("next", contains("HELD", "POSTPONED", "CANCELLED"));
    }

    @Test
    void aSeriesPlansEachOfItsEvents() {
        var here = hall.set();

        Api.create(
                        as(here.clerk),
                        "/event-series",
                        Map.of("rule", "FREQ=MONTHLY;BYDAY=1SA;COUNT=3", "first", here.input(Map.of())))
                .then()
                .statusCode(201)
                .body(
                        "events.startsAt",
                        contains(
                                "2026-12-05T09:00:00+08:00", "2027-01-02T09:00:00+08:00", "2027-02-06T09:00:00+08:00"));

        as(here.clerk)
                .get("/events")
                .then()
                .statusCode(200)
                .body(
                        "items",
                        hasSize(3),
                        "items[0].registration.closesAt",
                        equalTo("2027-02-05T18:00:00+08:00"),
                        "items.seriesId",
                        not(hasSize(0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=WEEKLY;BYDAY=SA;COUNT=5",
                "FREQ=DAILY;UNTIL=20261207T010000Z",
                "FREQ=YEARLY;COUNT=2",
                "FREQ=WEEKLY;INTERVAL=2;COUNT=3"
            })
    void theseAreRules(String rule) {
        var here = hall.set();

        Api.create(as(here.clerk), "/event-series", Map.of("rule", rule, "first", here.input(Map.of())))
                .then()
                .statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "every Saturday",
                "FREQ=HOURLY;COUNT=3",
                "FREQ=DAILY",
                "FREQ=DAILY;COUNT=101",
                "FREQ=YEARLY;COUNT=9",
                "FREQ=WEEKLY;BYDAY=SU;COUNT=3",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;BYMONTHDAY=99;COUNT=3"
            })
    void theseAreNone(String rule) {
        var here = hall.set();

        Api.create(as(here.clerk), "/event-series", Map.of("rule", rule, "first", here.input(Map.of())))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/rule"));
        assertEquals(0, district.count("event"));
    }
}
