package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
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
import org.doorstep.appointment.Scene.Here;
import org.doorstep.appointment.Scene.Visit;
import org.junit.jupiter.api.Test;

/** Every state × every state × everybody, over HTTP, against the table of the design written out once more. */
@QuarkusTest
class StateMachineTest {

    private static final List<String> STATES = List.of(
            "BOOKED", "ASSIGNED", "EN_ROUTE", "ARRIVED", "COMPLETED", "NO_ONE_HOME", "UNABLE", "CANCELLED", "REJECTED");

    private static final Set<String> STATION = Set.of("dispatcher", "supervisor", "admin");
    private static final Set<String> STATION_AND_RESIDENT = Set.of("resident", "dispatcher", "supervisor", "admin");
    private static final Set<String> ASSIGNED_OFFICER = Set.of("assigned officer");

    /** Who may make which move; what is not here nobody may. */
    private static final Map<String, Set<String>> LEGAL = Map.ofEntries(
            Map.entry("BOOKED→ASSIGNED", STATION),
            Map.entry("BOOKED→CANCELLED", STATION_AND_RESIDENT),
            Map.entry("BOOKED→REJECTED", STATION),
            Map.entry("ASSIGNED→ASSIGNED", STATION), // to another officer
            Map.entry("ASSIGNED→BOOKED", STATION),
            Map.entry("ASSIGNED→EN_ROUTE", ASSIGNED_OFFICER),
            Map.entry("ASSIGNED→CANCELLED", STATION_AND_RESIDENT),
            Map.entry("EN_ROUTE→ARRIVED", ASSIGNED_OFFICER),
            Map.entry("EN_ROUTE→CANCELLED", STATION),
            Map.entry("ARRIVED→COMPLETED", ASSIGNED_OFFICER),
            Map.entry("ARRIVED→NO_ONE_HOME", ASSIGNED_OFFICER),
            Map.entry("ARRIVED→UNABLE", ASSIGNED_OFFICER));

    private static final Map<String, String> STATION_REASONS = Map.of(
            "CANCELLED",
            "EMERGENCY",
            "REJECTED",
            "NOT_ELIGIBLE",
            "BOOKED",
            "OVERRUN",
            "NO_ONE_HOME",
            "DOOR_NOT_ANSWERED",
            "UNABLE",
            "DOCUMENTS_MISSING");

    @Inject
    Scene scene;

    @Inject
    District district;

    @Test
    void everyMoveIsForWhomTheTableSaysAndRefusedToAllOthers() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);
        var differences = new ArrayList<String>();
        var tried = 0;

        for (var who : everybody(here, visit).entrySet()) {
            for (var from : STATES) {
                for (var to : STATES) {
                    bring(here, visit, from);
                    var answer =
                            attempt(here, visit, who.getKey(), who.getValue().get(), to);
                    var expected = expected(who.getKey(), from, to);
                    tried++;
                    if (answer.statusCode() != expected) {
                        differences.add("%s %s→%s: expected %d, was %d %s"
                                .formatted(who.getKey(), from, to, expected, answer.statusCode(), answer.asString()));
                    }
                    if (answer.statusCode() == 409) {
                        var allowed = new TreeSet<>(Api.texts(answer, "allowed"));
                        assertEquals(allowedTo(who.getKey(), from), allowed, who.getKey() + " in " + from);
                    }
                }
            }
        }

        assertEquals(List.of(), differences);
        assertEquals(9 * 9 * 9, tried);
    }

    private Map<String, Supplier<RequestSpecification>> everybody(Here here, Visit visit) {
        var colleague = here.station.officer();
        var elsewhere = district.station();
        var dispatcher = here.station.dispatcher();
        var otherDispatcher = elsewhere.dispatcher();
        var otherOfficer = elsewhere.officer();
        var supervisor = district.supervisor();
        var admin = district.admin();
        var everybody = new LinkedHashMap<String, Supplier<RequestSpecification>>();
        everybody.put("nobody", () -> anonymous());
        everybody.put("resident", visit::resident);
        everybody.put("assigned officer", () -> as(here.officer.account));
        everybody.put("other officer", () -> as(colleague.account));
        everybody.put("dispatcher", () -> as(dispatcher));
        everybody.put("supervisor", () -> as(supervisor));
        everybody.put("admin", () -> as(admin));
        everybody.put("dispatcher elsewhere", () -> as(otherDispatcher));
        everybody.put("officer elsewhere", () -> as(otherOfficer.account));
        return everybody;
    }

    private static int expected(String who, String from, String to) {
        var may = LEGAL.getOrDefault(from + "→" + to, Set.of());
        if (who.equals("nobody")) {
            return 401;
        }
        if (who.endsWith("elsewhere")) {
            return 404; // it does not exist for them
        }
        if (to.equals("ASSIGNED")) { // an operation of its own, for the station alone
            return who.equals("resident") ? 401 : !STATION.contains(who) ? 403 : may.contains(who) ? 200 : 409;
        }
        return may.isEmpty() ? 409 : may.contains(who) ? 200 : 403;
    }

    private static Set<String> allowedTo(String who, String from) {
        var allowed = new TreeSet<String>();
        for (var to : STATES) {
            var again = from.equals(to); // a change of officer is no change of state
            if (!again && LEGAL.getOrDefault(from + "→" + to, Set.of()).contains(who)) {
                allowed.add(to);
            }
        }
        return allowed;
    }

    private static Response attempt(Here here, Visit visit, String who, RequestSpecification caller, String to) {
        if (to.equals("ASSIGNED")) {
            return put(
                    caller, "/appointments/" + visit.reference() + "/assignment", Map.of("officerId", here.officer.id));
        }
        var move = new HashMap<String, Object>(Map.of("to", to));
        if (to.equals("COMPLETED")) {
            move.put("outcome", "FINISHED");
        } else if (STATION_REASONS.containsKey(to)) {
            move.put("reason", who.equals("resident") ? "PLANS_CHANGED" : STATION_REASONS.get(to));
        }
        return visit.move(caller, move);
    }

    /** Puts the visit into a state as if it had come there, with its minutes still promised. */
    private void bring(Here here, Visit visit, String state) {
        district.execute("""
                update appointment set status = ?, active_slot = 1, reason = null,
                    outcome = case when ? = 'COMPLETED' then 'FINISHED' end,
                    officer_id = case when ? = 'BOOKED' then null else ? end,
                    planned_starts_at = case when ? = 'BOOKED' then null else starts_at end,
                    planned_ends_at = case when ? = 'BOOKED' then null else starts_at + interval '45 minutes' end
                where reference = ?""", state, state, state, here.officer.id, state, state, visit.reference());
        district.execute("update visit_window set reserved_minutes = 45 where id = ?", here.window(TUESDAY_10));
    }
}
