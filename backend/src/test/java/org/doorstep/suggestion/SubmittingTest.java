package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmittingTest {

    private static final Map<String, String> SOMEBODY = Map.of("name", "示例居民", "phone", "138 0000 0001");

    @Inject
    Desk desk;

    @Inject
    District district;

    @Test
    void takesNoMoreThanAText() {
        Api.create(anonymous(), "/suggestions", Map.of("text", "建议中午也办证"))
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/v1/suggestions/"))
                .body("status", equalTo("RECEIVED"), "channel", equalTo("WEB"), "publication", equalTo("PRIVATE"))
                .body("text", equalTo("建议中午也办证"), "submitter", nullValue(), "next", contains("WITHDRAWN"));
    }

    @Test
    void isFollowedWithReferenceAndToken() {
        var suggestion = desk.set().received("建议中午也办证");

        suggestion
                .submitter()
                .get(suggestion.path())
                .then()
                .statusCode(200)
                .body("text", equalTo("建议中午也办证"), "masked", equalTo(false));
    }

    @Test
    void doesNotOpenToAWrongToken() {
        var suggestion = desk.set().received("建议中午也办证");

        anonymous()
                .header("Manage-Token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
                .get(suggestion.path())
                .then()
                .statusCode(404);
    }

    @Test
    void aRetryMakesNoSecondOne() {
        var key = Api.key();
        var body = Map.of("text", "建议中午也办证");
        var first = anonymous()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/suggestions")
                .asString();

        var second = anonymous()
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/suggestions")
                .asString();

        assertEquals(first, second);
        assertEquals(1, district.count("suggestion"));
    }

    @Test
    void nameAndPhoneNeedConsent() {
        Api.create(anonymous(), "/suggestions", Map.of("text", "建议中午也办证", "submitter", SOMEBODY))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/consent"));
    }

    @Test
    void staffSeeWhoSaidItMaskedAndNumbersInTheTextBlackedOut() {
        var here = desk.set();
        var suggestion = here.submitted(
                anonymous(),
                Map.of(
                        "text",
                        "请打13800000002找我",
                        "stationId",
                        here.station.id,
                        "submitter",
                        SOMEBODY,
                        "consent",
                        true));

        as(here.clerk)
                .get(suggestion.path())
                .then()
                .body("text", equalTo("请打███████████找我"), "submitter.name", equalTo("示*"))
                .body("submitter.phone", equalTo("138****01"), "masked", equalTo(true));
    }

    @Test
    void aRevealIsInTheAuditTrail() {
        var here = desk.set();
        var suggestion = here.submitted(
                anonymous(),
                Map.of(
                        "text",
                        "请打13800000002找我",
                        "stationId",
                        here.station.id,
                        "submitter",
                        SOMEBODY,
                        "consent",
                        true));

        as(here.clerk)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "CALL_SUBMITTER"))
                .post(suggestion.path() + "/reveals")
                .then()
                .statusCode(200)
                .body("text", equalTo("请打13800000002找我"), "submitter.phone", equalTo("13800000001"));

        assertEquals(
                "CALL_SUBMITTER",
                district.value(
                        "select reason from audit_entry where subject = ?", "suggestion/" + suggestion.reference()));
    }

    @Test
    void nothingOfItIsReadableInTheDatabase() {
        var here = desk.set();
        here.submitted(
                anonymous(),
                Map.of(
                        "text",
                        "请打13800000002找我",
                        "submitter",
                        SOMEBODY,
                        "consent",
                        true,
                        "stationId",
                        here.station.id));

        assertEquals(List.of(), district.readable("suggestion", "13800000001", "13800000002", "示例居民"));
    }

    @Test
    void staffWriteDownWhatStandsInABook() {
        var here = desk.set();
        var book = here.book();

        Api.create(as(here.clerk), "/suggestions", fromBook(book, 1))
                .then()
                .statusCode(201)
                .body("channel", equalTo("BOOK"), "book.page", equalTo(3), "book.line", equalTo(1))
                .body("transcribedLate", equalTo(false), "receivedAt", equalTo("2026-11-20T00:00:00+08:00"));
    }

    @Test
    void anEntryThatComesMoreThanOneWorkingDayLaterIsMarkedLate() {
        var here = desk.set();
        var entry = new HashMap<String, Object>(Map.of("text", "建议中午也办证", "channel", "BOOK"));
        entry.put("book", Map.of("bookId", here.book(), "page", 3, "line", 1, "writtenOn", "2026-11-19"));

        Api.create(as(here.clerk), "/suggestions", entry).then().statusCode(201).body("transcribedLate", equalTo(true));
    }

    @Test
    void aLineOfABookIsRecordedOnce() {
        var here = desk.set();
        var book = here.book();
        Api.create(as(here.clerk), "/suggestions", fromBook(book, 1)).then().statusCode(201);

        Api.create(as(here.clerk), "/suggestions", fromBook(book, 1))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"));
    }

    @Test
    void aResidentCannotSayItCameByAnotherWay() {
        Api.create(anonymous(), "/suggestions", Map.of("text", "建议中午也办证", "channel", "TALK"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/channel"));
    }

    @Test
    void staffSayHowTheyHeardIt() {
        Api.create(as(desk.set().clerk), "/suggestions", Map.of("text", "建议中午也办证"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/channel"));
    }

    @Test
    void staffCannotWriteItDownForAnotherStation() {
        var here = desk.set();

        Api.create(
                        as(here.clerk),
                        "/suggestions",
                        Map.of("text", "建议中午也办证", "channel", "TALK", "stationId", district.station().id))
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsAboutTheBureauIsForSupervisorsAlone() {
        var here = desk.set();
        var suggestion = here.submitted(anonymous(), Map.of("text", "建议全局延长办证时间"));
        as(here.supervisor).get(suggestion.path()).then().statusCode(200);

        as(here.clerk).get(suggestion.path()).then().statusCode(404);
    }

    private static Map<String, Object> fromBook(long book, int line) {
        return Map.of(
                "text",
                "建议中午也办证",
                "channel",
                "BOOK",
                "book",
                Map.of("bookId", book, "page", 3, "line", line, "writtenOn", "2026-11-20"));
    }
}
