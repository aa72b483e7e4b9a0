package org.doorstep.suggestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.doorstep.Api.as;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.District;
import org.doorstep.suggestion.Shelf.Here;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Old entries of a book are taken over from a file: all or none, and as often as one likes. */
@QuarkusTest
class BookImportTest {

    private static final String HEADER = "page,line,written_on,text\r\n";

    @Inject
    Shelf shelf;

    @Inject
    District district;

    private long entries(Here here) {
        return district.count("suggestion where book_id = " + here.book);
    }

    @Test
    void isTakenOver() {
        var here = shelf.set();

        here.imports(HEADER + "1,1,2026-11-02,窗口排队太久\r\n1,2,2026-11-03,建议增加座椅\r\n")
                .then()
                .statusCode(200)
                .body("stored", equalTo(true), "new", equalTo(2), "charset", equalTo("UTF-8"))
                .body("lines.line", contains(2, 3), "lines.result", contains("NEW", "NEW"));
    }

    @Test
    void anEntryIsAsIfItWereTypedIn() {
        var here = shelf.set();
        here.imports("page,line,written_on,text,name,phone\r\n3,2,2026-11-20,\"窗口,排队太久\",示例居民,13900000001\r\n");

        as(here.clerk)
                .get("/suggestions?bookId=" + here.book + "&q=排队")
                .then()
                .body("items.text", contains("窗口,排队太久"), "items.channel", contains("BOOK"))
                .body("items[0].book.page", equalTo(3), "items[0].book.line", equalTo(2))
                .body("items[0].transcribedLate", equalTo(false), "items[0].clock.dueAt", notNullValue())
                .body("items[0].submitter.phone", equalTo("139****01"));
    }

    @Test
    void hasItsFirstStep() {
        var here = shelf.set();
        here.imports(HEADER + "1,1,2026-11-02,窗口排队太久\r\n");
        var reference = as(here.clerk).get("/suggestions?bookId=" + here.book).path("items[0].reference");

        as(here.clerk)
                .get("/suggestions/" + reference + "/timeline")
                .then()
                .body("items.kind", contains("RECEIVED"), "items[0].by.id", equalTo((int) here.clerk.accountId));
    }

    @Test
    void aDryRunStoresNothing() {
        var here = shelf.set();

        here.imports((HEADER + "1,1,2026-11-02,窗口排队太久\r\n").getBytes(UTF_8), true)
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true), "stored", equalTo(false), "new", equalTo(1));
        assertEquals(0, entries(here));
    }

    @Test
    void withOneWrongLineNothingIsStored() {
        var here = shelf.set();

        here.imports(HEADER + "1,1,2026-11-02,窗口排队太久\r\n0,2,2026-11-03,建议增加座椅\r\n")
                .then()
                .statusCode(200)
                .body("stored", equalTo(false), "wrong", equalTo(1))
                .body("lines[1].result", equalTo("WRONG"), "lines[1].detail", containsString("page"));
        assertEquals(0, entries(here));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        var here = shelf.set();
        here.imports(HEADER + "1,1,2026-11-02,窗口排队太久\r\n");

        here.imports(HEADER + "1,1,2026-11-02,窗口排队太久\r\n1,2,2026-11-02,建议增加座椅\r\n")
                .then()
                .body("recordedAlready", equalTo(1), "new", equalTo(1), "stored", equalTo(true));
        assertEquals(2, entries(here));
    }

    @Test
    void anotherTextInTheSamePlaceIsWrong() {
        var here = shelf.set();
        here.written(1, 1);

        here.imports(HEADER + "1,1,2026-11-02,窗口排队太久\r\n")
                .then()
                .body("lines[0].result", equalTo("WRONG"), "lines[0].detail", equalTo("这一页这一行已经录入，内容不同"));
    }

    @Test
    void twoTextsInOnePlaceOfTheFileAreWrong() {
        var here = shelf.set();

        here.imports(HEADER + "1,1,2026-11-02,窗口排队太久\r\n1,1,2026-11-02,建议增加座椅\r\n")
                .then()
                .body("lines.result", contains("NEW", "WRONG"), "stored", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({"GB18030, GB18030", "UTF-8, UTF-8"})
    void theCharsetIsFoundOut(String written, String said) {
        var here = shelf.set();

        here.imports((HEADER + "1,1,2026-11-02,窗口排队太久㐂\r\n").getBytes(Charset.forName(written)), false)
                .then()
                .body("charset", equalTo(said), "stored", equalTo(true));
        as(here.clerk).get("/suggestions?bookId=" + here.book).then().body("items.text", contains("窗口排队太久㐂"));
    }

    @Test
    void aByteOrderMarkIsNoText() {
        shelf.set()
                .imports("\uFEFF" + HEADER + "1,1,2026-11-02,窗口排队太久\r\n")
                .then()
                .body("stored", equalTo(true));
    }

    @Test
    void aFormulaIsAText() {
        var here = shelf.set();
        here.imports(HEADER + "1,1,2026-11-02,\"=HYPERLINK(\"\"http://x\"\")\"\r\n");

        as(here.clerk)
                .get("/suggestions?bookId=" + here.book)
                .then()
                .body("items.text", contains("=HYPERLINK(\"http://x\")"));
    }

    @Test
    void aDayIsAlsoReadAsSpreadsheetsWriteIt() {
        shelf.set().imports(HEADER + "1,1,2026/11/2,窗口排队太久\r\n").then().body("stored", equalTo(true));
    }

    @Test
    void aTextMayGoOverSeveralLines() {
        shelf.set()
                .imports(HEADER + "1,1,2026-11-02,\"窗口\n排队太久\"\r\n1,2,2026-11-02,建议增加座椅\r\n")
                .then()
                .body("lines.line", contains(2, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x,1,2026-11-02,窗口排队太久",
                "1,100,2026-11-02,窗口排队太久",
                "1,1,2026-11-24,窗口排队太久", // tomorrow
                "1,1,2026-08-31,窗口排队太久", // before the book was there
                "1,1,2026-02-30,窗口排队太久",
                "1,1,2026-11-02,短",
                "1,1,2026-11-02,",
                "1,1,2026-11-02",
                "1,1,2026-11-02,窗口,排队",
            })
    void aLineIsWrong(String line) {
        shelf.set().imports(HEADER + line + "\r\n").then().statusCode(200).body("wrong", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seite,zeile\r\n1,1\r\n",
                "page,line,written_on,text,secret\r\n",
                "page,line,written_on,text,text\r\n",
                "page,line,written_on,text\r\n1,1,2026-11-02,\"offen\r\n",
                "",
            })
    void aFileIsRefused(String csv) {
        shelf.set().imports(csv).then().statusCode(400).body("type", equalTo("/problems/validation"));
    }

    @Test
    void aSpreadsheetIsNoCsv() {
        shelf.set().imports(Scans.zip(), false).then().statusCode(400);
    }

    @Test
    void twoMegabytesAreTheMost() {
        shelf.set().imports(HEADER + "x".repeat(2 << 20)).then().statusCode(400);
    }

    @Test
    void fiveThousandLinesAreTakenInAFewSeconds() {
        var here = shelf.set();
        var start = Instant.now();

        here.imports(lines(5_000)).then().statusCode(200).body("new", equalTo(5_000), "stored", equalTo(true));
        assertThat(Duration.between(start, Instant.now()), lessThan(Duration.ofSeconds(10)));
    }

    @Test
    void oneMoreIsRefused() {
        shelf.set().imports(lines(5_001)).then().statusCode(400);
    }

    private static String lines(int count) {
        return HEADER
                + IntStream.range(0, count)
                        .mapToObj(i -> "%d,%d,2026-11-02,窗口排队太久，建议增加座椅%d\r\n".formatted(1 + i / 50, 1 + i % 50, i))
                        .collect(Collectors.joining());
    }

    @Test
    void aCategoryIsCalledByItsName() {
        var here = shelf.set();
        district.execute("""
                insert into suggestion_category
                    (name_zh, acknowledge_days, screen_days, reply_days, rectify_days, active, version)
                values ('导入类别', 1, 3, 15, 5, true, 0) on conflict do nothing""");
        here.imports("page,line,written_on,text,category\r\n1,1,2026-11-02,窗口排队太久,导入类别\r\n1,2,2026-11-02,建议增加座椅,\r\n");

        as(here.clerk)
                .get("/suggestions?bookId=" + here.book)
                .then()
                .body("items.category.name.'zh-CN'", hasItem("导入类别"));
    }

    @Test
    void anOfficerImportsNothing() {
        var here = shelf.set();

        as(here.officer)
                .contentType("text/csv")
                .body(HEADER.getBytes(UTF_8))
                .post(here.path() + "/imports")
                .then()
                .statusCode(403)
                .body("lines", nullValue());
    }
}
