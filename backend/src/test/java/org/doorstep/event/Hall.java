package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.keyed;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.District.StationHere;
import org.doorstep.Staff;
import org.doorstep.platform.Reference;
import org.doorstep.platform.SettableClock;
import org.doorstep.suggestion.Scans;

/**
 * A station that holds events: a clerk who announces them, an officer who organises them, and people who come.
 *
 * <pre>{@code
 * var here = hall.set();
 * var event = here.event("PUBLISHED", 40);
 * event.move(here.clerk, "CANCELLED", "场地维修").then().statusCode(200);
 * }</pre>
 */
@Singleton
public class Hall {

    /** When events of the hall begin; registration is open until the evening before, and has been since this morning. */
    public static final String SATURDAY_9 = "2026-12-05T09:00:00+08:00";

    private final District district;
    private final AtomicInteger phones = new AtomicInteger();

    Hall(District district) {
        this.district = district;
    }

    public static byte[] picture() {
        return Scans.png();
    }

    public Here set() {
        var station = district.station();
        return of(station, station.officer().account);
    }

    /** At a station that is there already. */
    public Here of(StationHere station, Staff organiser) {
        return new Here(station, station.dispatcher(), organiser);
    }

    /** Who is there. */
    public final class Here {

        public final StationHere station;
        public final Staff clerk;
        public final Staff organiser;

        Here(StationHere station, Staff clerk, Staff organiser) {
            this.station = station;
            this.clerk = clerk;
            this.organiser = organiser;
        }

        /** An event to plan; what is given replaces what is usual. */
        public Map<String, Object> input(Map<String, ?> given) {
            var input = new HashMap<String, Object>(Map.of(
                    "kind",
                    "OPEN_DAY",
                    "stationId",
                    station.id,
                    "organiserId",
                    organiser.accountId,
                    "title",
                    Map.of("zh-CN", "警营开放日", "en", "Open day"),
                    "place",
                    Map.of("zh-CN", "示例派出所"),
                    "language",
                    "zh-CN",
                    "startsAt",
                    SATURDAY_9,
                    "endsAt",
                    "2026-12-05T11:30:00+08:00",
                    "capacity",
                    40,
                    "registration",
                    Map.of(
                            "opensAt", "2026-11-23T08:00:00+08:00",
                            "closesAt", "2026-12-04T18:00:00+08:00",
                            "approval", false)));
            input.putAll(given);
            return input;
        }

        /** An event in this state with so many places, as if it had come there. */
        public Announced event(String status, int capacity) {
            return event(status, capacity, false);
        }

        public Announced event(String status, int capacity, boolean approval) {
            var reference = Reference.random();
            district.execute(
                    """
                    insert into event (reference, kind, status, station_id, organiser_id, title_zh, title_en, place_zh, language,
                        starts_at, ends_at, capacity, registration_opens_at, registration_closes_at, approval, report, created_at,
                        updated_at, version)
                    values (?, 'OPEN_DAY', ?, ?, ?, '警营开放日', 'Open day', '示例派出所', 'zh-CN',
                        ?::timestamptz, '2026-12-05T11:30:00+08:00', ?, '2026-11-23T08:00:00+08:00', '2026-12-04T18:00:00+08:00',
                        ?, ?, '2026-11-23T08:00:00+08:00', '2026-11-23T08:00:00+08:00', 0)""",
                    reference,
                    status,
                    station.id,
                    organiser.accountId,
                    SATURDAY_9,
                    capacity,
                    approval,
                    status.equals("CLOSED") ? "群众参观了接处警流程。" : null);
            return new Announced(reference);
        }

        /** One whose door is open while the clock of the tests stands still. */
        public Announced eventThisMorning(int capacity) {
            var event = event("PUBLISHED", capacity);
            district.execute("""
                    update event set starts_at = '2026-11-23T09:30:00+08:00', ends_at = '2026-11-23T11:30:00+08:00',
                        registration_closes_at = '2026-11-23T09:00:00+08:00' where reference = ?""", event.reference());
            return event;
        }

        /** A party that wants to come to it, with a telephone of its own. */
        public Map<String, Object> party(int size) {
            return new HashMap<>(Map.of(
                    "name",
                    "示例居民",
                    "phone",
                    "139" + "%08d".formatted(phones.incrementAndGet()),
                    "partySize",
                    size,
                    "consent",
                    true));
        }

        /** A party that registered. */
        public Registered registered(Announced event, int size) {
            return Registered.of(Api.create(anonymous(), event.path() + "/registrations", party(size)));
        }

        /** A party that registered on Monday morning, though it is later by now. */
        public Registered registeredAsIfBefore(Announced event, int size, SettableClock clock) {
            var now = clock.instant();
            clock.set("2026-11-23T09:00:00+08:00");
            var registered = registered(event, size);
            clock.advance(Duration.between(clock.instant(), now));
            return registered;
        }

        /** Number of an opinion that was written down. */
        public Object contribution(Announced event) {
            var said = Map.of("kind", "OPINION", "text", "希望多办几次开放日");
            return Api.created(Api.create(as(clerk), event.path() + "/contributions", said))
                    .path("id")
                    .asLong();
        }

        /** Number of a photograph that was added. */
        public Object photo(String reference) {
            var photo = keyed(as(clerk)).contentType("image/png").body(picture());
            return Api.created(photo.post("/events/" + reference + "/photos"))
                    .path("id")
                    .asLong();
        }

        /** Number of a series. */
        public Object series() {
            return Objects.requireNonNull(district.value(
                    "insert into event_series (station_id, rule, created_at, version)"
                            + " values (?, 'FREQ=DAILY;COUNT=2', now(), 0) returning id",
                    station.id));
        }
    }

    /** An event. */
    public record Announced(String reference) {

        public String path() {
            return "/events/" + reference;
        }

        public Response move(Staff who, String to) {
            return move(who, Map.of("to", to));
        }

        public Response move(Staff who, String to, String reason) {
            return move(who, Map.of("to", to, "reason", reason));
        }

        /** Sends what a device saw. */
        public Response seen(Staff who, List<? extends Map<String, ?>> items) {
            return as(who).contentType(ContentType.JSON)
                    .body(Map.of("items", items))
                    .post(path() + "/check-ins");
        }

        /** Places that are held, as the registrations have it, beside what the event says. */
        public long held(District district) {
            return ((Number) Objects.requireNonNull(district.value("""
                    select coalesce(sum(party_size), 0) from event_registration
                    join event on event.id = event_id
                    where event.reference = ? and event_registration.status in ('CONFIRMED', 'OFFERED', 'CHECKED_IN')""", reference))).longValue();
        }

        private Response move(Staff who, Map<String, ?> move) {
            return as(who).contentType(ContentType.JSON).body(move).post(path() + "/transitions");
        }
    }

    /** A registration, with the tokens of who made it. */
    public record Registered(String reference, String token, String doorToken) {

        static Registered of(Response answer) {
            var made = Api.created(answer);
            return new Registered(
                    made.path("reference").asText(),
                    made.path("manageToken").asText(),
                    made.path("doorToken").asText());
        }

        public String path() {
            return "/event-registrations/" + reference;
        }

        public RequestSpecification registrant() {
            return anonymous().header("Manage-Token", token);
        }

        public Response move(RequestSpecification who, String to) {
            return who.contentType(ContentType.JSON).body(Map.of("to", to)).post(path() + "/transitions");
        }

        public String status() {
            return Api.said(registrant().get(path())).path("status").asText();
        }
    }
}
