package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.event.Hall.Here;
import org.junit.jupiter.api.Test;

/** Every state of an event × every state × everybody, over HTTP, against the table written out once more. */
@QuarkusTest
class EventStatesTest {

    private static final List<String> STATES =
            List.of("DRAFT", "PUBLISHED", "REGISTRATION_CLOSED", "HELD", "CLOSED", "POSTPONED", "CANCELLED");

    private static final Set<String> STATION = Set.of("clerk", "supervisor", "admin");
    private static final Set<String> STATION_OR_ORGANISER = Set.of("clerk", "supervisor", "admin", "organiser");

    /** Who may make which move; what is not here nobody may. */
    private static final Map<String, Set<String>> LEGAL = Map.ofEntries(
            Map.entry("DRAFT→PUBLISHED", STATION),
            Map.entry("DRAFT→CANCELLED", STATION),
            Map.entry("PUBLISHED→REGISTRATION_CLOSED", STATION_OR_ORGANISER),
            Map.entry("PUBLISHED→POSTPONED", STATION_OR_ORGANISER),
            Map.entry("PUBLISHED→CANCELLED", STATION),
            Map.entry("PUBLISHED, without registration→HELD", STATION_OR_ORGANISER),
            Map.entry("PUBLISHED, without registration→POSTPONED", STATION_OR_ORGANISER),
            Map.entry("PUBLISHED, without registration→CANCELLED", STATION),
            Map.entry("REGISTRATION_CLOSED→HELD", STATION_OR_ORGANISER),
            Map.entry("REGISTRATION_CLOSED→POSTPONED", STATION_OR_ORGANISER),
            Map.entry("REGISTRATION_CLOSED→CANCELLED", STATION),
            Map.entry("HELD→CLOSED", STATION_OR_ORGANISER),
            Map.entry("POSTPONED→PUBLISHED", STATION),
            Map.entry("POSTPONED→CANCELLED", STATION));

    @Inject
    Hall hall;

    @Inject
    District district;

    @Test
    void everyMoveIsForWhomTheTableSaysAndRefusedToAllOthers() {
        var here = hall.set();
        var event = here.event("DRAFT", 40);
        var differences = new ArrayList<String>();
        var situations = new ArrayList<>(STATES);
        situations.add("PUBLISHED, without registration");
        situations.add("HELD, without a report");
        var tried = 0;

        for (var who : everybody(here).entrySet()) {
            for (var from : situations) {
                for (var to : STATES) {
                    bring(event.reference(), from, to);
                    var move = new HashMap<>(Map.of("to", to));
                    if (Set.of("POSTPONED", "CANCELLED").contains(to)) {
                        move.put("reason", "天气");
                    }
                    var answer = who.getValue()
                            .get()
                            .contentType(ContentType.JSON)
                            .body(move)
                            .post(event.path() + "/transitions");
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
                }
            }
        }

        assertEquals(List.of(), differences);
        assertEquals(8 * 9 * 7, tried);
    }

    private Map<String, Supplier<RequestSpecification>> everybody(Here here) {
        var colleague = here.station.officer().account;
        var elsewhere = district.station();
        var clerkElsewhere = elsewhere.dispatcher();
        var supervisor = district.supervisor();
        var admin = district.admin();
        var portal = district.portalForEverything();
        var everybody = new LinkedHashMap<String, Supplier<RequestSpecification>>();
        everybody.put("nobody", Api::anonymous);
        everybody.put("portal", () -> as(portal));
        everybody.put("colleague", () -> as(colleague));
        everybody.put("organiser", () -> as(here.organiser));
        everybody.put("clerk", () -> as(here.clerk));
        everybody.put("supervisor", () -> as(supervisor));
        everybody.put("admin", () -> as(admin));
        everybody.put("clerk elsewhere", () -> as(clerkElsewhere));
        return everybody;
    }

    private static int expected(String who, String from, String to) {
        var may = LEGAL.getOrDefault(from + "→" + to, Set.of());
        return switch (who) {
            case "nobody" -> 401;
            case "portal" -> 403;
            case "clerk elsewhere" -> 404;
            default -> may.isEmpty() ? 409 : may.contains(who) ? 200 : 403;
        };
    }

    private static Set<String> allowedTo(String who, String from) {
        var allowed = new TreeSet<String>();
        for (var to : STATES) {
            if (LEGAL.getOrDefault(from + "→" + to, Set.of()).contains(who)) {
                allowed.add(to);
            }
        }
        return allowed;
    }

    /** Puts the event into a situation as if it had come there, at a time at which the move makes sense. */
    private void bring(String reference, String situation, String to) {
        var registers = !situation.contains("without registration");
        var begins = to.equals("HELD") ? "2026-11-23T08:00:00+08:00" : Hall.SATURDAY_9;
        district.execute(
                """
                update event set report = case when ? then '顺利' end, status = ?, starts_at = ?::timestamptz,
                    registration_opens_at = case when ? then '2026-11-23T08:00:00+08:00'::timestamptz end,
                    registration_closes_at = case when ? then '2026-12-04T18:00:00+08:00'::timestamptz end
                where reference = ?""",
                Set.of("HELD", "CLOSED").contains(situation),
                situation.replaceAll(",.*", ""),
                begins,
                registers,
                registers,
                reference);
    }
}
