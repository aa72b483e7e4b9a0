package org.doorstep.suggestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.suggestion.Shelf.Here;
import org.junit.jupiter.api.Test;

/** One book taken over by several at once. {@link ImportsWithoutLockTest} shows that the race is real. */
@QuarkusTest
class ImportsAtOnceTest {

    static final int LINES = 200;

    @Inject
    Shelf shelf;

    @Inject
    District district;

    static String lines(int from) {
        return IntStream.range(from, from + LINES)
                .mapToObj(i -> "%d,%d,2026-11-02,窗口排队太久%d\r\n".formatted(1 + i / 50, 1 + i % 50, i))
                .collect(Collectors.joining("", "page,line,written_on,text\r\n", ""));
    }

    /** The clerk signs in before the race. */
    static List<Response> race(Here here, String... files) {
        as(here.clerk).get(here.path()).then().statusCode(200);
        return InParallel.all(List.of(files), here::imports);
    }

    private static Map<String, Integer> counts(Response answer) {
        return Map.ofEntries(
                entry("new", answer.path("new")),
                entry("recordedAlready", answer.path("recordedAlready")),
                entry("wrong", answer.path("wrong")));
    }

    private void assertRecordedOnce(Here here, long entries) {
        assertEquals(entries, district.count("suggestion where book_id = " + here.book));
        assertEquals(
                entries,
                district.count("suggestion_step where suggestion_id in (select id from suggestion where book_id = "
                        + here.book + ")"));
        as(here.clerk).get(here.path()).then().body("entries", equalTo((int) entries));
    }

    @Test
    void ofTwoEqualFilesOneRecordsAndTheOtherFindsItRecorded() {
        var here = shelf.set();

        var answers = race(here, lines(0), lines(0));

        assertEquals(Map.of(200, 2L), InParallel.statuses(answers));
        assertEquals(
                Map.of(
                        Map.of("new", LINES, "recordedAlready", 0, "wrong", 0), 1L,
                        Map.of("new", 0, "recordedAlready", LINES, "wrong", 0), 1L),
                answers.stream().collect(Collectors.groupingBy(ImportsAtOnceTest::counts, Collectors.counting())));
        assertRecordedOnce(here, LINES);
    }

    @Test
    void ofTwoThatOverlapWhatBothHaveIsNewInOneAlone() {
        var here = shelf.set();

        var answers = race(here, lines(0), lines(LINES / 2));

        assertEquals(Map.of(200, 2L), InParallel.statuses(answers));
        assertEquals(
                LINES * 3 / 2,
                answers.stream().mapToInt(answer -> answer.path("new")).sum());
        assertEquals(
                LINES / 2,
                answers.stream()
                        .mapToInt(answer -> answer.path("recordedAlready"))
                        .sum());
        assertRecordedOnce(here, LINES * 3 / 2);
    }

    @Test
    void oneKeySentManyTimesImportsOnce() {
        var here = shelf.set();
        var key = Api.key();
        as(here.clerk).get(here.path()).then().statusCode(200);

        var answers = InParallel.times(
                8,
                () -> as(here.clerk)
                        .header("Idempotency-Key", key)
                        .contentType("text/csv")
                        .body(lines(0).getBytes(UTF_8))
                        .post(here.path() + "/imports"));

        assertEquals(Map.of(200, 8L), InParallel.statuses(answers));
        assertEquals(1, answers.stream().map(Response::asString).distinct().count());
        assertRecordedOnce(here, LINES);
    }
}
