package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.put;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.District.OfficerHere;
import org.doorstep.District.StationHere;
import org.doorstep.Staff;
import org.jspecify.annotations.Nullable;

/**
 * A station with one officer on shift from 8 to 12, and people who book there: a visit takes 45 of the 120 minutes of a window,
 * so that 2 fit.
 *
 * <pre>{@code
 * var here = scene.set();
 * var visit = here.booked("2026-11-24T10:00:00+08:00");
 * }</pre>
 */
@Singleton
public class Scene {

    /** Tuesday 24 November 2026; the clock of the tests stands at Monday 9 o'clock. */
    public static final String TUESDAY_8 = "2026-11-24T08:00:00+08:00";

    public static final String TUESDAY_10 = "2026-11-24T10:00:00+08:00";
    public static final String WEDNESDAY_8 = "2026-11-25T08:00:00+08:00";

    private final District district;
    private final AtomicInteger people = new AtomicInteger();

    Scene(District district) {
        this.district = district;
    }

    public Here set() {
        return set(30);
    }

    /** As {@link #set()}, with a service of so many minutes; the way takes 15 more. */
    public Here set(int serviceMinutes) {
        var station = district.station();
        return new Here(
                station,
                station.officer().onShift("08:00", "12:00"),
                station.community(),
                district.service(serviceMinutes));
    }

    /** A visit, with the token of who booked it. */
    public record Visit(String reference, String token) {

        public RequestSpecification resident() {
            return anonymous().header("Manage-Token", token);
        }

        public Response move(RequestSpecification who, Map<String, ?> move) {
            return who.contentType(ContentType.JSON).body(move).post("/appointments/" + reference + "/transitions");
        }

        public Response move(Staff who, String to) {
            return move(as(who), Map.of("to", to));
        }

        public Response cancel() {
            return move(resident(), Map.of("to", "CANCELLED", "reason", "PLANS_CHANGED"));
        }

        public Response assign(Staff who, OfficerHere officer) {
            return put(as(who), "/appointments/" + reference + "/assignment", Map.of("officerId", officer.id));
        }

        public Response reschedule(RequestSpecification who, long windowId) {
            return put(who, "/appointments/" + reference + "/window", Map.of("windowId", windowId));
        }

        public Response rate(RequestSpecification who, Map<String, ?> rating) {
            return put(who, "/appointments/" + reference + "/rating", rating);
        }

        public Response read(RequestSpecification who) {
            return who.get("/appointments/" + reference);
        }
    }

    /** The station, its officer, and what can be booked there. */
    public final class Here {

        public final StationHere station;
        public final OfficerHere officer;
        public final long community;
        public final String service;

        Here(StationHere station, OfficerHere officer, long community, String service) {
            this.station = station;
            this.officer = officer;
            this.community = community;
            this.service = service;
        }

        public long window(String startsAt) {
            return ((Number) Objects.requireNonNull(district.value(
                            "select id from visit_window where station_id = ? and starts_at = ?::timestamptz",
                            station.id,
                            startsAt)))
                    .longValue();
        }

        /** A request of somebody new. */
        public Map<String, Object> request(long windowId) {
            return request(windowId, "138%08d".formatted(people.incrementAndGet()));
        }

        public Map<String, Object> request(long windowId, String phone) {
            return new HashMap<>(Map.of(
                    "serviceCode",
                    service,
                    "communityId",
                    community,
                    "address",
                    "3 幢 2 单元 501",
                    "windowId",
                    windowId,
                    "resident",
                    Map.of("name", "示例居民", "phone", phone),
                    "consent",
                    true));
        }

        public Response book(Map<String, Object> request) {
            return Api.create(anonymous(), "/appointments", request);
        }

        public Response book(String startsAt) {
            return book(request(window(startsAt)));
        }

        public Visit booked(String startsAt) {
            return visit(book(startsAt));
        }

        public Visit assigned(String startsAt) {
            var visit = booked(startsAt);
            visit.assign(station.dispatcher(), officer).then().statusCode(200);
            return visit;
        }

        /** A visit the officer has finished. */
        public Visit completed(String startsAt) {
            var visit = assigned(startsAt);
            visit.move(officer.account, "EN_ROUTE").then().statusCode(200);
            visit.move(officer.account, "ARRIVED").then().statusCode(200);
            visit.move(as(officer.account), Map.of("to", "COMPLETED", "outcome", "FINISHED"))
                    .then()
                    .statusCode(200);
            return visit;
        }

        public int reserved(String startsAt) {
            return number("select reserved_minutes from visit_window where id = ?", window(startsAt));
        }

        /** The sum of what the visits of a window take; the counter must never say anything else. */
        public int promised(String startsAt) {
            return number(
                    "select coalesce(sum(minutes), 0) from appointment where window_id = ? and status not in ('CANCELLED', 'REJECTED')",
                    window(startsAt));
        }

        private int number(String sql, @Nullable Object value) {
            return ((Number) Objects.requireNonNull(district.value(sql, value))).intValue();
        }
    }

    static Visit visit(Response booked) {
        var visit = Api.created(booked);
        return new Visit(
                visit.path("reference").asText(), visit.path("manageToken").asText());
    }
}
