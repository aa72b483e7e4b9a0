package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
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
import org.doorstep.suggestion.Desk.Here;
import org.doorstep.suggestion.Desk.Suggested;
import org.junit.jupiter.api.Test;

/** Every situation × every state × everybody, over HTTP, against the table of the design written out once more. */
@QuarkusTest
class StateMachineTest {

    private static final List<String> STATES = List.of(
            "RECEIVED",
            "SCREENING",
            "VALID",
            "ASSIGNED",
            "IN_PROGRESS",
            "AWAITING_SUBMITTER",
            "NOT_ADOPTED",
            "REPLIED",
            "IMPLEMENTED",
            "CLOSED",
            "REOPENED",
            "INVALID",
            "DUPLICATE",
            "REFERRED",
            "WITHDRAWN");

    /** The states, and where a move depends on more than the state, each case of it. */
    private static final Map<String, String> SITUATIONS = situations();

    private static final Set<String> CLERKS = Set.of("clerk", "other clerk", "supervisor", "admin");
    private static final Set<String> NOT_WHO_PROPOSED = Set.of("clerk", "supervisor", "admin");
    private static final Set<String> ASSIGNEE = Set.of("assignee");
    private static final Set<String> SUBMITTER = Set.of("submitter", "portal");
    private static final Set<String> SUBMITTER_OR_ASSIGNEE = Set.of("submitter", "portal", "assignee");
    private static final Set<String> SUBMITTER_OR_CLERKS =
            Set.of("submitter", "portal", "clerk", "other clerk", "supervisor", "admin");

    /** Who may make which move; what is not here nobody may. */
    private static final Map<String, Set<String>> LEGAL = Map.ofEntries(
            Map.entry("RECEIVED→SCREENING", CLERKS),
            Map.entry("RECEIVED→REPLIED", CLERKS),
            Map.entry("RECEIVED→WITHDRAWN", SUBMITTER),
            Map.entry("SCREENING→VALID", CLERKS),
            Map.entry("SCREENING→DUPLICATE", CLERKS),
            Map.entry("SCREENING→REFERRED", CLERKS),
            Map.entry("SCREENING→WITHDRAWN", SUBMITTER),
            Map.entry("SCREENING, proposed invalid→VALID", CLERKS),
            Map.entry("SCREENING, proposed invalid→INVALID", NOT_WHO_PROPOSED),
            Map.entry("SCREENING, proposed invalid→DUPLICATE", CLERKS),
            Map.entry("SCREENING, proposed invalid→REFERRED", CLERKS),
            Map.entry("SCREENING, proposed invalid→WITHDRAWN", SUBMITTER),
            Map.entry("VALID→ASSIGNED", CLERKS),
            Map.entry("VALID→WITHDRAWN", SUBMITTER),
            Map.entry("ASSIGNED→IN_PROGRESS", ASSIGNEE),
            Map.entry("ASSIGNED→AWAITING_SUBMITTER", ASSIGNEE),
            Map.entry("ASSIGNED→WITHDRAWN", SUBMITTER),
            Map.entry("IN_PROGRESS→REPLIED", ASSIGNEE),
            Map.entry("IN_PROGRESS→NOT_ADOPTED", ASSIGNEE),
            Map.entry("IN_PROGRESS→AWAITING_SUBMITTER", ASSIGNEE),
            Map.entry("AWAITING_SUBMITTER→IN_PROGRESS", SUBMITTER_OR_ASSIGNEE),
            Map.entry("AWAITING_SUBMITTER, asked when assigned→ASSIGNED", SUBMITTER_OR_CLERKS),
            Map.entry("NOT_ADOPTED→REPLIED", ASSIGNEE),
            Map.entry("REPLIED→CLOSED", CLERKS),
            Map.entry("REPLIED→REOPENED", SUBMITTER_OR_CLERKS),
            Map.entry("REPLIED, adopted→REOPENED", SUBMITTER_OR_CLERKS),
            Map.entry("REPLIED, adopted and reported→IMPLEMENTED", CLERKS),
            Map.entry("REPLIED, adopted and reported→REOPENED", SUBMITTER_OR_CLERKS),
            Map.entry("REPLIED, being rectified→REOPENED", SUBMITTER_OR_CLERKS),
            Map.entry("IMPLEMENTED→CLOSED", CLERKS),
            Map.entry("IMPLEMENTED→REOPENED", SUBMITTER_OR_CLERKS),
            Map.entry("CLOSED→REOPENED", SUBMITTER_OR_CLERKS),
            Map.entry("REOPENED→ASSIGNED", CLERKS),
            Map.entry("INVALID→SCREENING", SUBMITTER));

    @Inject
    Desk desk;

    @Inject
    District district;

    @Test
    void everyMoveIsForWhomTheTableSaysAndRefusedToAllOthers() {
        var here = desk.set();
        var portal = district.portalForEverything();
        var suggestion = here.from(portal);
        var other = here.received("另一条建议");
        var category = here.category();
        var differences = new ArrayList<String>();
        var tried = 0;

        for (var who : everybody(here, suggestion, as(portal)).entrySet()) {
            for (var from : SITUATIONS.entrySet()) {
                var isThere = false; // what is refused leaves it where it is, or the next answer is another one
                for (var to : STATES) {
                    if (!isThere) {
                        bring(here, suggestion, other, category, from.getValue());
                    }
                    var answer = suggestion.move(who.getValue().get(), move(who.getKey(), from.getKey(), to, other));
                    var expected = expected(who.getKey(), from.getKey(), to);
                    isThere = answer.statusCode() != 200;
                    tried++;
                    if (answer.statusCode() != expected) {
                        differences.add("%s %s→%s: expected %d, was %d %s"
                                .formatted(
                                        who.getKey(),
                                        from.getKey(),
                                        to,
                                        expected,
                                        answer.statusCode(),
                                        answer.asString()));
                    }
                    if (answer.statusCode() == 409) {
                        var allowed = new TreeSet<>(Api.texts(answer, "allowed"));
                        assertEquals(
                                allowedTo(who.getKey(), from.getKey()), allowed, who.getKey() + " in " + from.getKey());
                    }
                }
            }
        }

        assertEquals(List.of(), differences);
        assertEquals(11 * 20 * 15, tried);
    }

    private Map<String, Supplier<RequestSpecification>> everybody(
            Here here, Suggested suggestion, RequestSpecification portal) {
        var colleague = here.station.officer().account;
        var elsewhere = district.station();
        var clerkElsewhere = elsewhere.dispatcher();
        var officerElsewhere = elsewhere.officer().account;
        var admin = district.admin();
        var otherPortal = district.portalForEverything();
        var everybody = new LinkedHashMap<String, Supplier<RequestSpecification>>();
        everybody.put("nobody", () -> anonymous());
        everybody.put("submitter", suggestion::submitter);
        everybody.put("portal", () -> portal);
        everybody.put("assignee", () -> as(here.officer));
        everybody.put("colleague", () -> as(colleague));
        everybody.put("clerk", () -> as(here.clerk));
        everybody.put("other clerk", () -> as(here.otherClerk));
        everybody.put("supervisor", () -> as(here.supervisor));
        everybody.put("admin", () -> as(admin));
        everybody.put("clerk elsewhere", () -> as(clerkElsewhere));
        everybody.put("officer elsewhere", () -> as(officerElsewhere));
        assertEquals(
                404, suggestion.move(as(otherPortal), Map.of("to", "WITHDRAWN")).statusCode());
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
        if (may.isEmpty()) {
            return 409;
        }
        if (!may.contains(who)) {
            return 403;
        }
        return to.equals("ASSIGNED") && !from.startsWith("AWAITING")
                ? 400
                : 200; // that takes an assignee: PUT …/assignment
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

    private static Map<String, Object> move(String who, String from, String to, Suggested other) {
        var move = new HashMap<String, Object>(Map.of("to", to));
        switch (to) {
            case "SCREENING" -> {
                if (from.equals("INVALID")) {
                    move.put("explanation", "请再看一次");
                }
            }
            case "DUPLICATE" -> move.put("duplicateOf", other.reference());
            case "REFERRED" -> move.putAll(Map.of("agency", "市政管理局", "reply", "已转市政管理局"));
            case "AWAITING_SUBMITTER" -> move.put("question", "请问是哪个窗口？");
            case "ASSIGNED", "IN_PROGRESS" -> {
                if (from.startsWith("AWAITING") && SUBMITTER.contains(who)) {
                    move.put("answer", "户籍窗口");
                }
            }
            case "REPLIED" -> {
                move.put("reply", "感谢您的建议");
                if (!from.equals("NOT_ADOPTED")) {
                    move.put("adopted", false);
                }
            }
            case "NOT_ADOPTED", "REOPENED" -> move.put("explanation", "原因如下");
            default -> {}
        }
        return move;
    }

    private static Map<String, String> situations() {
        var situations = new LinkedHashMap<String, String>();
        for (var state : STATES) {
            situations.put(
                    state,
                    switch (state) {
                        case "AWAITING_SUBMITTER" -> "awaiting_from = 'IN_PROGRESS', paused_at = now()";
                        case "NOT_ADOPTED" -> "adopted = false";
                        case "IMPLEMENTED", "CLOSED" ->
                            "adopted = true, reported_at = now(), reported_by = :officer, verified_at = now(), verified_by = :clerk";
                        case "INVALID" ->
                            "valid = false, invalidity = 'OTHER', invalidity_by = :other, invalid_confirmed_by = :clerk";
                        case "DUPLICATE" -> "duplicate_of = :duplicate";
                        default -> "";
                    });
        }
        situations.put("SCREENING, proposed invalid", "invalidity = 'OTHER', invalidity_by = :other");
        situations.put("AWAITING_SUBMITTER, asked when assigned", "awaiting_from = 'ASSIGNED', paused_at = now()");
        situations.put("REPLIED, adopted", "adopted = true");
        situations.put("REPLIED, adopted and reported", "adopted = true, reported_at = now(), reported_by = :officer");
        situations.put("REPLIED, being rectified", "rectification = 'CALL_BACK', rectification_at = now()");
        situations.replaceAll(
                (name, sql) -> "status = '" + name.replaceAll(",.*", "") + "'" + (sql.isEmpty() ? "" : ", " + sql));
        return situations;
    }

    /** Puts the suggestion into a situation as if it had come there. */
    private void bring(Here here, Suggested suggestion, Suggested other, long category, String situation) {
        var sql = situation
                .replace(":officer", String.valueOf(here.officer.accountId))
                .replace(":clerk", String.valueOf(here.clerk.accountId))
                .replace(":other", String.valueOf(here.otherClerk.accountId))
                .replace(":duplicate", "(select id from suggestion where reference = '" + other.reference() + "')");
        district.execute("""
                update suggestion set status = 'RECEIVED', valid = null, adopted = null, invalidity = null, invalidity_by = null,
                    invalid_confirmed_by = null, appealed = false, duplicate_of = null, awaiting_from = null, paused_at = null,
                    reported_at = null, reported_by = null, verified_at = null, verified_by = null, rectification = null,
                    assignee_id = ?, category_id = ?
                where reference = ?""", here.officer.accountId, category, suggestion.reference());
        district.execute("update suggestion set " + sql + " where reference = ?", suggestion.reference());
    }
}
