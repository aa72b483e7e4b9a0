package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.doorstep.Api;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PublishedEventsTest {

    @Inject
    Hall hall;

    @Inject
    SettableClock clock;

    @Test
    void whatIsAnnouncedIsListedTheNextFirst() {
        var event = hall.set().event("PUBLISHED", 40);

        anonymous()
                .get("/published-events")
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("max-age=60"))
                .body("items", hasSize(1), "items[0].reference", equalTo(event.reference()))
                .body("items[0].organiser", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/published-events", "/published-events?q=开放日", "/published-events/days?month=2026-12"})
    void noListShowsADraftNorWhatWasCalledOffAsOne(String path) {
        var here = hall.set();
        here.event("DRAFT", 40);
        here.event("CANCELLED", 40);

        anonymous().get(path).then().statusCode(200).body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/calendar.ics", "/json-ld"})
    void noAddressShowsADraft(String what) {
        var draft = hall.set().event("DRAFT", 40);

        anonymous().get(draft.path() + what).then().statusCode(404);
    }

    @Test
    void theFeedShowsNoDraft() {
        hall.set().event("DRAFT", 40);

        assertEquals(
                0,
                parsed(anonymous().get("/published-events/feed.ics").asString())
                        .getComponents()
                        .size());
    }

    @Test
    void whatIsCalledOffAfterItWasAnnouncedIsStillThereAndSaysSo() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);
        event.move(here.clerk, "CANCELLED", "场地维修").then().statusCode(200);

        anonymous().get("/published-events").then().body("items[0].status", equalTo("CANCELLED"));
        assertEquals(
                "CANCELLED",
                Biweekly.parse(anonymous().get("/published-events/feed.ics").asString())
                        .first()
                        .getEvents()
                        .getFirst()
                        .getStatus()
                        .getValue());
    }

    @Test
    void itIsFoundByItsWordsKindStationAndTime() {
        var here = hall.set();
        here.event("PUBLISHED", 40);
        hall.set().event("PUBLISHED", 40);

        anonymous()
                .get("/published-events?q=开放日&kind=OPEN_DAY&from=2026-12-05&until=2026-12-05&stationId="
                        + here.station.id)
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
        anonymous().get("/published-events?q=open DAY").then().body("items", hasSize(2));
        anonymous().get("/published-events?q=没有这个").then().body("items", hasSize(0));
        anonymous().get("/published-events?from=2026-12-06").then().body("items", hasSize(0));
    }

    @Test
    void whatIsOverTodayIsLeftOutUnlessItsDayIsNamed() {
        hall.set().event("PUBLISHED", 40);

        clock.set("2026-12-05T11:29:00+08:00");
        anonymous().get("/published-events").then().body("items", hasSize(1));
        clock.set("2026-12-05T11:30:00+08:00");
        anonymous().get("/published-events").then().body("items", hasSize(0));
        anonymous().get("/published-events?from=2026-12-05").then().body("items", hasSize(1));
    }

    @Test
    void theListIsPaged() {
        var here = hall.set();
        here.event("PUBLISHED", 40);
        here.event("PUBLISHED", 40);

        String next = anonymous()
                .get("/published-events?limit=1")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next");

        anonymous()
                .get("/published-events?limit=1&cursor=" + next)
                .then()
                .body("items", hasSize(1), "next", nullValue());
    }

    @Test
    void theCalendarHasThemByDay() {
        hall.set().event("PUBLISHED", 40);

        anonymous()
                .get("/published-events/days?month=2026-12")
                .then()
                .statusCode(200)
                .body("items", hasSize(1), "items[0].date", equalTo("2026-12-05"), "items[0].events", hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/published-events", "/published-events/days?month=2026-12", "/published-events/feed.ics"})
    void whatDidNotChangeIsNotSentAgain(String path) {
        hall.set().event("PUBLISHED", 40);
        var tag = anonymous().get(path).then().statusCode(200).extract().header("ETag");

        anonymous().header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoParsersFindTheCalendarsValid(boolean ofOne) throws Exception {
        var event = hall.set().event("PUBLISHED", 40);
        var text = anonymous()
                .get(ofOne ? event.path() + "/calendar.ics" : "/published-events/feed.ics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertFalse(parsed(text).validate().hasErrors());
        var other = Biweekly.parse(text).first();
        assertTrue(
                other.validate(ICalVersion.V2_0).isEmpty(),
                () -> other.validate(ICalVersion.V2_0).toString());
        var entry = other.getEvents().getFirst();
        assertEquals(event.reference() + "@doorstep", entry.getUid().getValue());
        assertEquals(
                Instant.parse("2026-12-05T01:00:00Z"),
                entry.getDateStart().getValue().toInstant());
        assertEquals("警营开放日", entry.getSummary().getValue());
    }

    @Test
    void longTextsAreFoldedAndComeBackWhole() {
        var here = hall.set();
        var title = "平安社区，从我做起😀".repeat(8) + "; a, b\\c";
        var description = "第一行：请带身份证，提前10分钟到场。\n第二行；" + "防诈骗宣讲🚓".repeat(60);
        var path = "/events/"
                + Api.created(Api.create(
                                as(here.clerk),
                                "/events",
                                here.input(Map.of(
                                        "title", Map.of("zh-CN", title), "description", Map.of("zh-CN", description)))))
                        .path("reference")
                        .asText();
        as(here.clerk)
                .contentType(ContentType.JSON)
                .body(Map.of("to", "PUBLISHED"))
                .post(path + "/transitions")
                .then()
                .statusCode(200);

        var text = anonymous().get(path + "/calendar.ics").asString();

        assertTrue(text.lines().allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75), text);
        var entry = Biweekly.parse(text).first().getEvents().getFirst();
        assertEquals(title, entry.getSummary().getValue());
        assertEquals(description, entry.getDescription().getValue());
        var other = parsed(text).<VEvent>getComponents(Component.VEVENT).getFirst();
        assertEquals(title, other.getSummary().getValue());
        assertEquals(description, other.getDescription().getValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calendar.ics", "/json-ld", "feed"})
    void aCacheKeepsOneAnswerForEachLanguage(String what) {
        var event = hall.set().event("PUBLISHED", 40);
        var path = what.startsWith("/") ? event.path() + what : "/published-events/feed.ics";

        var answer = anonymous().header("Accept-Language", "en").get(path);

        answer.then().statusCode(200).header("Vary", "Accept-Language");
        anonymous()
                .header("Accept-Language", "zh-CN")
                .header("If-None-Match", answer.header("ETag"))
                .get(path)
                .then()
                .statusCode(200);
    }

    @Test
    void searchEnginesReadIt() {
        var event = hall.set().event("PUBLISHED", 40);

        var read = new JsonPath(anonymous()
                .header("Accept-Language", "en")
                .get(event.path() + "/json-ld")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertEquals("Event", read.getString("'@type'"));
        assertEquals("Open day", read.getString("name"));
        assertEquals("2026-12-05T09:00:00+08:00", read.getString("startDate"));
        assertEquals("https://schema.org/EventScheduled", read.getString("eventStatus"));
        assertEquals("PoliceStation", read.getString("organizer.'@type'"));
    }

    private static Calendar parsed(String text) {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException | ParserException invalid) {
            throw new AssertionError(text, invalid);
        }
    }
}
