package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.event.Hall.Registered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every state of a registration × every state × everybody, over HTTP, against the table written out once more. */
@QuarkusTest
class RegistrationStatesTest {

    private static final List<String> STATES = List.of(
            "REQUESTED",
            "CONFIRMED",
            "WAITLISTED",
            "OFFERED",
            "DECLINED",
            "OFFER_EXPIRED",
            "CANCELLED",
            "REJECTED",
            "CHECKED_IN",
            "NO_SHOW",
            "WALK_IN");

    /** The station, and who organises it. */
    private static final Set<String> RUNS_IT = Set.of("organiser", "clerk", "supervisor", "admin");

    private static final Set<String> RUNS_IT_OR_REGISTERED =
            Set.of("organiser", "clerk", "supervisor", "admin", "registrant");

    /** Everybody of the station can stand at the door. */
    private static final Set<String> AT_THE_DOOR = Set.of("colleague", "organiser", "clerk", "supervisor", "admin");

    private static final List<String> ANNOUNCED = List.of("PUBLISHED", "REGISTRATION_CLOSED");
    private static final List<String> UNTIL_IT_ENDS = List.of("PUBLISHED", "REGISTRATION_CLOSED", "HELD");
    private static final List<String> BEFORE = List.of("PUBLISHED", "REGISTRATION_CLOSED", "POSTPONED");
    private static final List<String> ALWAYS =
            List.of("PUBLISHED", "REGISTRATION_CLOSED", "HELD", "CLOSED", "POSTPONED", "CANCELLED");

    /** Who may make which move, and how far the event may be; what is not here nobody may ask for. */
    private static final Map<String, Rule> LEGAL = Map.ofEntries(
            Map.entry("REQUESTED→CONFIRMED", new Rule(RUNS_IT, ANNOUNCED)),
            Map.entry("REQUESTED→REJECTED", new Rule(RUNS_IT, ANNOUNCED)),
            Map.entry("REQUESTED→CANCELLED", new Rule(RUNS_IT_OR_REGISTERED, BEFORE)),
            Map.entry("CONFIRMED→CANCELLED", new Rule(RUNS_IT_OR_REGISTERED, BEFORE)),
            Map.entry("WAITLISTED→CANCELLED", new Rule(RUNS_IT_OR_REGISTERED, BEFORE)),
            Map.entry("OFFERED→CONFIRMED", new Rule(RUNS_IT_OR_REGISTERED, ANNOUNCED)),
            Map.entry("OFFERED→DECLINED", new Rule(RUNS_IT_OR_REGISTERED, ALWAYS)),
            Map.entry("OFFERED→CANCELLED", new Rule(RUNS_IT_OR_REGISTERED, BEFORE)),
            Map.entry("OFFER_EXPIRED→WAITLISTED", new Rule(RUNS_IT_OR_REGISTERED, ANNOUNCED)),
            Map.entry("CHECKED_IN→CONFIRMED", new Rule(AT_THE_DOOR, UNTIL_IT_ENDS)),
            Map.entry("WALK_IN→CANCELLED", new Rule(AT_THE_DOOR, UNTIL_IT_ENDS)));

    private record Rule(Set<String> who, List<String> eventIs) {}

    @Inject
    Hall hall;

    @Inject
    District district;

    private Here here;
    private Announced event;
    private Registered party;

    @BeforeEach
    void twoPartiesOfTwo() {
        here = hall.set();
        event = here.event("PUBLISHED", 40);
        party = here.registered(event, 2);
    }

    @Test
    void everyMoveIsForWhomTheTableSaysAndRefusedToAllOthers() {
        var everybody = everybody(here.registered(event, 2));
        var differences = new ArrayList<String>();
        var tried = 0;

        for (var who : everybody.entrySet()) {
            for (var from : STATES) {
                bring(from, "PUBLISHED");
                for (var to : STATES) {
                    var answer = move(who.getValue().get(), to);
                    tried++;
                    var expected = expected(who.getKey(), from, to);
                    if (answer.statusCode() != expected) {
                        differences.add("%s %s→%s: expected %d, was %d %s"
                                .formatted(who.getKey(), from, to, expected, answer.statusCode(), answer.asString()));
                    }
                    if (answer.statusCode() == 409) {
                        assertEquals(
                                allowedTo(who.getKey(), from),
                                new TreeSet<>(Api.texts(answer, "allowed")),
                                who.getKey() + " in " + from);
                    }
                    if (answer.statusCode() == 200) {
                        bring(from, "PUBLISHED");
                    }
                }
            }
        }

        assertEquals(List.of(), differences);
        assertEquals(10 * 11 * 11, tried);
    }

    @Test
    void aMoveIsLegalAsLongAsTheEventIsWhatTheTableSays() {
        var differences = new ArrayList<String>();
        here.registered(event, 2);

        for (var eventStatus : ALWAYS) {
            for (var rule : LEGAL.entrySet()) {
                var move = List.of(rule.getKey().split("→"));
                bring(move.getFirst(), eventStatus);
                var expected = rule.getValue().eventIs().contains(eventStatus) ? 200 : 409;
                var answer = move(as(here.clerk), move.getLast());
                if (answer.statusCode() != expected) {
                    differences.add("%s while %s: expected %d, was %d %s"
                            .formatted(rule.getKey(), eventStatus, expected, answer.statusCode(), answer.asString()));
                }
            }
        }

        assertEquals(List.of(), differences);
    }

    private Map<String, Supplier<RequestSpecification>> everybody(Registered other) {
        var colleague = here.station.officer().account;
        var clerkElsewhere = district.station().dispatcher();
        var supervisor = district.supervisor();
        var admin = district.admin();
        var portal = district.portalForEverything();
        var everybody = new LinkedHashMap<String, Supplier<RequestSpecification>>();
        everybody.put("nobody", Api::anonymous);
        everybody.put("registrant", party::registrant);
        everybody.put("other registrant", () -> {
            district.execute("delete from quota"); // guessing becomes slow
            return other.registrant();
        });
        everybody.put("portal", () -> as(portal));
        everybody.put("colleague", () -> as(colleague));
        everybody.put("organiser", () -> as(here.organiser));
        everybody.put("clerk", () -> as(here.clerk));
        everybody.put("supervisor", () -> as(supervisor));
        everybody.put("admin", () -> as(admin));
        everybody.put("clerk elsewhere", () -> as(clerkElsewhere));
        return everybody;
    }

    private Response move(RequestSpecification who, String to) {
        return who.contentType(ContentType.JSON).body(Map.of("to", to)).post(party.path() + "/transitions");
    }

    private static int expected(String who, String from, String to) {
        var rule = LEGAL.get(from + "→" + to);
        return switch (who) {
            case "nobody" -> 401;
            case "portal" -> 403;
            case "clerk elsewhere", "other registrant" -> 404;
            default -> rule == null ? 409 : rule.who().contains(who) ? 200 : 403;
        };
    }

    private static Set<String> allowedTo(String who, String from) {
        var allowed = new TreeSet<String>();
        for (var to : STATES) {
            var rule = LEGAL.get(from + "→" + to);
            if (rule != null && rule.who().contains(who)) {
                allowed.add(to);
            }
        }
        return allowed;
    }

    /** Puts both into a situation as if they had come there; whoever waits does so because the others have all the places. */
    private void bring(String status, String eventStatus) {
        district.execute(
                "update event set capacity = 40, status = ?, report = '顺利' where reference = ?",
                eventStatus,
                event.reference());
        district.execute("""
                update event_registration set status = ?, queue_number = 1, offer_expires_at = '2026-12-01T18:00:00+08:00',
                    checked_in_at = '2026-11-23T09:00:00+08:00' where reference = ?""", status, party.reference());
        if (status.equals("WAITLISTED")) {
            district.execute("update event set capacity = 2 where reference = ?", event.reference());
        }
    }
}
