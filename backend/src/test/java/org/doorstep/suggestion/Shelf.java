package org.doorstep.suggestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.doorstep.Api.as;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.District.StationHere;
import org.doorstep.Staff;
import org.doorstep.suggestion.Desk.Suggested;

/**
 * A station with an opinion book at a window, since 1 September 2026.
 *
 * <pre>{@code
 * var here = shelf.set();
 * here.written(3, 1);
 * here.seen(3, 2);
 * }</pre>
 */
@Singleton
public class Shelf {

    private final District district;
    private final AtomicInteger numbers = new AtomicInteger();

    Shelf(District district) {
        this.district = district;
    }

    /** A book, an inspection with a result, and a template, as the contract calls them. */
    public Map<String, Object> namesAt(StationHere station) {
        var book = laidOutAt(station);
        var inspection = district.value("""
                insert into inspection (station_id, planned_for, inspector_id, inspected_on, findings, score,
                    pages_sighted, recorded_at, version)
                values (?, '2026-11-23', ?, '2026-11-23', '意见簿摆放规范。', 90, 12, now(), 0) returning id""", station.id, district.supervisor().accountId);
        var name = "模板 " + numbers.incrementAndGet();
        var template = district.value(
                "insert into reply_template (name, text, version) values (?, '感谢您的建议。', 0) returning id", name);
        return Map.of(
                "bookId",
                book,
                "bookNumber",
                Objects.requireNonNull(district.value("select number from opinion_book where id = ?", book)),
                "inspectionId",
                Objects.requireNonNull(inspection),
                "templateId",
                Objects.requireNonNull(template),
                "templateName",
                name + " 之二");
    }

    /** A scan with a suggestion of this station. */
    public Object attached(StationHere station, String reference) {
        var suggestion = new Suggested(reference, "");
        return Api.created(AttachmentTest.attach(
                        station.dispatcher(), suggestion, "application/pdf", "a.pdf", Scans.pdf()))
                .path("id")
                .asLong();
    }

    private long laidOutAt(StationHere station) {
        return ((Number) Objects.requireNonNull(district.value("""
                        insert into opinion_book (station_id, place, number, opened_on, version)
                        values (?, '户籍窗口', ?, '2026-09-01', 0) returning id""", station.id, "2026-" + numbers.incrementAndGet())))
                .longValue();
    }

    Here set() {
        var station = district.station();
        return new Here(
                station, laidOutAt(station), station.dispatcher(), station.officer().account, district.supervisor());
    }

    /** Who and what is there. */
    static final class Here {

        final StationHere station;
        final long book;
        final Staff clerk;
        final Staff officer;
        final Staff supervisor;

        Here(StationHere station, long book, Staff clerk, Staff officer, Staff supervisor) {
            this.station = station;
            this.book = book;
            this.clerk = clerk;
            this.officer = officer;
            this.supervisor = supervisor;
        }

        String path() {
            return "/opinion-books/" + book;
        }

        /** Recorded on the day it was written; the clock of the tests stands at Monday 23 November. */
        void written(int page, int line) {
            written(page, line, "2026-11-23", "第 " + page + " 页第 " + line + " 行");
        }

        void written(int page, int line, String day, String text) {
            Api.create(
                            as(clerk),
                            "/suggestions",
                            Map.of(
                                    "text",
                                    text,
                                    "channel",
                                    "BOOK",
                                    "book",
                                    Map.of("bookId", book, "page", page, "line", line, "writtenOn", day)))
                    .then()
                    .statusCode(201);
        }

        /** A planned inspection of this station. */
        String planned() {
            var plan = Map.of("stationId", station.id, "plannedFor", "2026-11-23");
            return "/inspections/"
                    + Api.created(Api.create(as(supervisor), "/inspections", plan))
                            .path("id")
                            .asLong();
        }

        /** What is found when this place of the book is looked at. */
        Map<String, Object> result(int page, int line) {
            return new HashMap<>(Map.of(
                    "inspectedOn",
                    "2026-11-23",
                    "findings",
                    "意见簿摆放规范。",
                    "score",
                    90,
                    "pagesSighted",
                    12,
                    "sighted",
                    List.of(Map.of("bookId", book, "page", page, "line", line))));
        }

        /** An inspection that saw this place, not released. */
        String seen(int page, int line) {
            var inspection = planned();
            record(supervisor, inspection, result(page, line)).then().statusCode(200);
            return inspection;
        }

        Response record(Staff who, String inspection, Map<String, ?> result) {
            return Api.put(as(who), inspection + "/result", result);
        }

        Response release(Staff who, String inspection) {
            return as(who).put(inspection + "/release");
        }

        Response imports(String csv) {
            return imports(csv.getBytes(UTF_8), false);
        }

        Response imports(byte[] csv, boolean dryRun) {
            return as(clerk)
                    .contentType("text/csv")
                    .queryParam("dryRun", dryRun)
                    .body(csv)
                    .post(path() + "/imports");
        }
    }
}
