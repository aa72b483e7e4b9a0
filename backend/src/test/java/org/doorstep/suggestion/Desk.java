package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.District.StationHere;
import org.doorstep.PortalHere;
import org.doorstep.Staff;

/**
 * A station with two clerks and an officer who works on what they give her, and people who suggest something.
 *
 * <pre>{@code
 * var here = desk.set();
 * var suggestion = here.received("建议中午也办证");
 * suggestion.move(as(here.clerk), Map.of("to", "SCREENING")).then().statusCode(200);
 * }</pre>
 */
@Singleton
public class Desk {

    private final District district;

    Desk(District district) {
        this.district = district;
    }

    public Here set() {
        var station = district.station();
        return of(station, station.officer().account);
    }

    /** At a station that is there already. */
    public Here of(StationHere station, Staff officer) {
        return new Here(station, station.dispatcher(), station.dispatcher(), officer, district.supervisor());
    }

    /** Who is there. */
    public final class Here {

        public final StationHere station;
        public final Staff clerk;
        public final Staff otherClerk;
        public final Staff officer;
        public final Staff supervisor;

        Here(StationHere station, Staff clerk, Staff otherClerk, Staff officer, Staff supervisor) {
            this.station = station;
            this.clerk = clerk;
            this.otherClerk = otherClerk;
            this.officer = officer;
            this.supervisor = supervisor;
        }

        public long category() {
            return ((Number) Objects.requireNonNull(district.value("""
                    insert into suggestion_category
                        (name_zh, acknowledge_days, screen_days, reply_days, rectify_days, active, version)
                    values ('类别' || gen_random_uuid(), 1, 3, 15, 5, true, 0) returning id"""))).longValue();
        }

        /** A book at a window, since the beginning of the year. */
        public long book() {
            return ((Number) Objects.requireNonNull(district.value(
                            "insert into opinion_book (station_id, place, number, opened_on, version)"
                                    + " values (?, '户籍窗口', gen_random_uuid(), '2026-01-04', 0) returning id",
                            station.id)))
                    .longValue();
        }

        /** As if a photograph of what was done had been attached. */
        public void evidence(Suggested suggestion) {
            district.execute(
                    "insert into suggestion_attachment"
                            + " (suggestion_id, kind, name, content_type, size, digest, content, added_by, added_at)"
                            + " select id, 'EVIDENCE', 'photo.jpg', 'image/jpeg', 1, ''::bytea, ''::bytea, ?, now()"
                            + " from suggestion where reference = ?",
                    officer.accountId,
                    suggestion.reference());
        }

        /** Of a resident without a name. */
        public Suggested received(String text) {
            return submitted(anonymous(), Map.of("text", text, "stationId", station.id, "mayPublish", true));
        }

        public Suggested from(PortalHere portal) {
            return submitted(as(portal), Map.of("text", "建议增加自助机", "stationId", station.id));
        }

        public Suggested submitted(RequestSpecification who, Map<String, ?> input) {
            var made = Api.created(Api.create(who, "/suggestions", input));
            return new Suggested(
                    made.path("reference").asText(), made.path("manageToken").asText());
        }

        /** Screened, valid and being worked on. */
        public Suggested inProgress() {
            var one = received("建议中午也办证");
            one.move(clerk, "SCREENING").then().statusCode(200);
            one.put(clerk, "triage", Map.of("categoryId", category(), "priority", "NORMAL"))
                    .then()
                    .statusCode(200);
            one.move(clerk, "VALID").then().statusCode(200);
            one.put(clerk, "assignment", Map.of("assigneeId", officer.accountId))
                    .then()
                    .statusCode(200);
            one.move(officer, "IN_PROGRESS").then().statusCode(200);
            return one;
        }

        /** Adopted, and on the public list with another text. */
        public Suggested published() {
            var one = adopted();
            one.put(clerk, "publication", Map.of("publication", "IN_REVIEW", "text", "建议午间延长办证时间", "reply", "已安排午间值班"))
                    .then()
                    .statusCode(200);
            one.put(supervisor, "publication", Map.of("publication", "PUBLISHED"))
                    .then()
                    .statusCode(200);
            return one;
        }

        /** Replied to, and to be carried out. */
        public Suggested adopted() {
            var one = inProgress();
            one.move(as(officer), Map.of("to", "REPLIED", "reply", "采纳，已安排", "adopted", true))
                    .then()
                    .statusCode(200);
            return one;
        }
    }

    /** A suggestion, with the token of who made it. */
    public record Suggested(String reference, String token) {

        public String path() {
            return "/suggestions/" + reference;
        }

        public RequestSpecification submitter() {
            return anonymous().header("Manage-Token", token);
        }

        public Response move(RequestSpecification who, Map<String, ?> move) {
            return who.contentType(ContentType.JSON).body(move).post(path() + "/transitions");
        }

        public Response move(Staff who, String to) {
            return move(as(who), Map.of("to", to));
        }

        public Response put(Staff who, String what, Map<String, ?> body) {
            return Api.put(as(who), path() + "/" + what, body);
        }

        public Response rate(int score) {
            return Api.put(submitter(), path() + "/rating", new HashMap<>(Map.of("score", score)));
        }
    }
}
