package org.doorstep;

import static java.util.Map.entry;
import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.keyed;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import io.swagger.v3.core.util.Yaml;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doorstep.appointment.Scene;
import org.doorstep.appointment.Scene.Visit;
import org.doorstep.event.Hall;
import org.doorstep.event.Storeroom;
import org.doorstep.suggestion.Desk;
import org.doorstep.suggestion.Desk.Suggested;
import org.doorstep.suggestion.Shelf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everybody may do what the table in {@code docs/access.md} says, and every operation of the contract has its row there. */
@QuarkusTest
class AccessTest {

    private static final Path TABLE = Path.of("..", "docs", "access.md");
    private static final Path CONTRACT = Path.of("..", "openapi.yaml");
    private static final Map<String, Operation> OPERATIONS = operations();
    private static final Pattern OPERATION = Pattern.compile("`(\\w+)(\\?\\S+)?`");

    /** What each operation is asked with, beside what its path names. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("createSession", """
                    {"username": "nobody-here", "password": "not the password"}"""),
            entry("changePassword", """
                    {"currentPassword": "a password for tests", "newPassword": "lantern bicycle monsoon"}"""),
            entry("beginSecondFactor", """
                    {"currentPassword": "a password for tests"}"""),
            entry("confirmSecondFactor", """
                    {"code": "000000"}"""),
            entry("createAccount", """
                    {"username": "officer7", "displayName": "示例民警七", "role": "SUPERVISOR", "active": true,
                     "password": "a-long-password"}"""),
            entry("updateAccount", """
                    {"username": "officer7", "displayName": "示例民警七", "role": "SUPERVISOR", "active": true}"""),
            entry("createToken", "grant_type=client_credentials&client_id=nobody-here&client_secret=not-the-secret"),
            entry("registerPortal", """
                    {"clientId": "city-app", "name": "示例平台", "scopes": ["appointments:read"],
                     "requestsPerMinute": 60, "active": true}"""),
            entry("updatePortal", """
                    {"clientId": "{clientId}", "name": "示例平台", "scopes": ["appointments:read"],
                     "requestsPerMinute": 60, "active": true}"""),
            entry("createStation", """
                    {"name": {"zh-CN": "翠峰派出所"}, "address": {"zh-CN": "翠峰路 1 号"}, "phone": "0874-3120001",
                     "latitude": 25.5, "longitude": 103.8, "active": true}"""),
            entry("createCommunity", """
                    {"stationId": {stationId}, "name": {"zh-CN": "翠和社区"}, "latitude": 25.5, "longitude": 103.8,
                     "travelMinutes": 15, "active": true}"""),
            entry("createOfficer", """
                    {"stationId": {stationId}, "badgeNumber": "080199", "name": "示例民警一", "active": true}"""),
            entry("createShift", """
                    {"officerId": {officerId}, "dayOfWeek": "MONDAY", "startTime": "13:00", "endTime": "17:00",
                     "validFrom": "2026-11-01"}"""),
            entry("createAbsence", """
                    {"officerId": {officerId}, "startsAt": "2026-12-26T08:00:00+08:00",
                     "endsAt": "2026-12-26T18:00:00+08:00", "reason": "SICK"}"""),
            entry("createService", """
                    {"code": "another", "name": {"zh-CN": "示例"}, "description": {"zh-CN": "示例"},
                     "eligibility": {"zh-CN": "任何人"}, "documents": [], "durationMinutes": 30, "active": true}"""),
            entry("updateService", """
                    {"code": "{serviceCode}", "name": {"zh-CN": "示例"}, "description": {"zh-CN": "示例"},
                     "eligibility": {"zh-CN": "任何人"}, "documents": [], "durationMinutes": 30, "active": true}"""),
            entry("bookAppointment", """
                    {"serviceCode": "{serviceCode}", "communityId": {communityId}, "address": "3 幢 2 单元 501",
                     "windowId": {windowId}, "resident": {"name": "示例居民", "phone": "13900000001"},
                     "consent": true}"""),
            entry("moveAppointment", """
                    {"to": "CANCELLED", "reason": "OTHER", "note": "示例"}"""),
            entry("rescheduleAppointment", """
                    {"windowId": {windowId}}"""),
            entry("assignOfficer", """
                    {"officerId": {officerId}}"""),
            entry("searchAppointments", """
                    {"phone": "13900000001"}"""),
            entry("revealPeople", """
                    {"reason": "CALL_RESIDENT"}"""),
            entry("rateAppointment", """
                    {"score": 5}"""),
            entry("createHoliday", """
                    {"date": "2030-01-01", "working": false, "name": {"zh-CN": "元旦"}}"""),
            entry("createSuggestionCategory", """
                    {"name": {"zh-CN": "其他"}, "active": true}"""),
            entry("submitSuggestion", """
                    {"text": "建议中午也办证"{channel}}"""),
            entry("moveSuggestion", """
                    {"to": "WITHDRAWN"}"""),
            entry("triageSuggestion", """
                    {"categoryId": {categoryId}, "priority": "NORMAL"}"""),
            entry("proposeInvalidity", """
                    {"reason": "OTHER", "explanation": "没有内容"}"""),
            entry("assignSuggestion", """
                    {"assigneeId": {accountId}}"""),
            entry("reportImplementation", """
                    {"report": "已安排午间值班"}"""),
            entry("requestExtension", """
                    {"workingDays": 5, "reason": "需要协调"}"""),
            entry("decideExtension", """
                    {"approved": true}"""),
            entry("publishSuggestion", """
                    {"publication": "IN_REVIEW", "text": "建议中午也办证"}"""),
            entry("rateSuggestion", """
                    {"score": 5}"""),
            entry("advanceRectification", """
                    {"state": "CALLED_BACK"}"""),
            entry("revealSuggestion", """
                    {"reason": "CALL_SUBMITTER"}"""),
            entry("findSimilarSuggestions", """
                    {"text": "建议中午也办证"}"""),
            entry("findPersonalData", """
                    {"text": "13800000001"}"""),
            entry("attachToSuggestion", """
                    %PDF-1.7
                    trailer << /Root 1 0 R >>
                    startxref
                    9
                    %%EOF"""),
            entry("createOpinionBook", """
                    {"stationId": {stationId}, "window": "户籍窗口", "number": "another", "openedOn": "2026-01-04"}"""),
            entry("updateOpinionBook", """
                    {"stationId": {stationId}, "window": "户籍窗口", "number": "{bookNumber}", "openedOn": "2026-01-04"}"""),
            entry("importOpinionBook", """
                    page,line,written_on,text
                    1,1,2026-11-02,窗口排队太久"""),
            entry("planInspection", """
                    {"stationId": {stationId}, "plannedFor": "2026-11-25"}"""),
            entry("recordInspection", """
                    {"inspectedOn": "2026-11-23", "findings": "意见簿摆放规范。", "score": 90, "pagesSighted": 12}"""),
            entry("createReplyTemplate", """
                    {"name": "{templateName}", "text": "感谢您的建议。"}"""),
            entry("planEvent", """
                    {"kind": "OPEN_DAY", "stationId": {stationId}, "title": {"zh-CN": "警营开放日"},
                     "place": {"zh-CN": "示例派出所"}, "language": "zh-CN", "startsAt": "2026-12-05T09:00:00+08:00",
                     "endsAt": "2026-12-05T11:30:00+08:00"}"""),
            entry("changeEvent", """
                    {"kind": "OPEN_DAY", "stationId": {stationId}, "title": {"zh-CN": "警营开放日"},
                     "place": {"zh-CN": "示例派出所"}, "language": "zh-CN", "startsAt": "2026-12-05T09:00:00+08:00",
                     "endsAt": "2026-12-05T11:30:00+08:00"}"""),
            entry("moveEvent", """
                    {"to": "CANCELLED", "reason": "场地维修"}"""),
            entry("registerForEvent", """
                    {"name": "示例居民", "phone": "13900000001", "partySize": 2, "consent": true}"""),
            entry("moveRegistration", """
                    {"to": "CANCELLED"}"""),
            entry("revealRegistrant", """
                    {"reason": "CALL_REGISTRANT"}"""),
            entry("checkIn", """
                    {"items": [{"nonce": "a-nonce-of-a-device", "walkIn": {"partySize": 1}}]}"""),
            entry("addContribution", """
                    {"kind": "OPINION", "text": "希望多办几次开放日"}"""),
            entry("changeContribution", """
                    {"kind": "OPINION", "text": "希望多办几次开放日"}"""),
            entry("resolveContribution", """
                    {"resolution": "已经安排"}"""),
            entry("writeEventReport", """
                    {"text": "群众参观了接处警流程。"}"""),
            entry("planEventSeries", """
                    {"rule": "FREQ=DAILY;COUNT=2", "first": {"kind": "OPEN_DAY", "stationId": {stationId},
                     "title": {"zh-CN": "警营开放日"}, "place": {"zh-CN": "示例派出所"}, "language": "zh-CN",
                     "startsAt": "2026-12-05T09:00:00+08:00", "endsAt": "2026-12-05T11:30:00+08:00"}}"""),
            entry("createMaterial", """
                    {"kind": "LEAFLET", "name": {"zh-CN": "另一种宣传单"}, "active": true}"""),
            entry("recordMaterialMovement", """
                    {"stationId": {stationId}, "materialId": {materialId}, "kind": "HANDED_OUT", "quantity": 1}"""),
            entry("createProfile", """
                    {"kind": "ENTERPRISE", "stationId": {stationId}, "name": "另一家公司", "visitTime": "WEEKEND", "active": true}"""),
            entry("updateProfile", """
                    {"kind": "ENTERPRISE", "stationId": {stationId}, "name": "示例公司", "visitTime": "WEEKEND", "active": true}"""),
            entry("setProfileContact", """
                    {"name": "示例联系人", "phone": "13900000001"}"""),
            entry("revealProfileContact", """
                    {"reason": "ARRANGE_VISIT"}"""),
            entry("recordProfileVisit", """
                    {"visitedOn": "2026-11-20", "note": "厂区外停车混乱"}"""),
            entry("createSeason", """
                    {"kind": "TERM", "name": {"zh-CN": "学期"}, "startsOn": "2031-03-01", "endsOn": "2031-07-01"}"""),
            entry("createArea", """
                    {"stationId": {stationId}, "name": "二片", "leaderId": {accountId}, "communityIds": [{communityId}]}"""),
            entry("updateArea", """
                    {"stationId": {stationId}, "name": "三片", "leaderId": {accountId}, "communityIds": [{communityId}]}"""),
            entry("createActivityPlan", """
                    {"stationId": {stationId}, "department": "另一个部门", "startsOn": "2026-10-01",
                     "endsOn": "2026-12-31", "goals": [{"kind": "LECTURE", "target": 6}]}"""),
            entry("updateActivityPlan", """
                    {"stationId": {stationId}, "department": "部门", "startsOn": "2026-10-01",
                     "endsOn": "2026-12-31", "goals": [{"kind": "LECTURE", "target": 6}]}"""));

    /** What is asked of an event that was held. */
    private static final Set<String> HELD =
            Set.of("writeEventReport", "addEventPhoto", "getEventPhoto", "addContribution");

    /** What is sent where it is no JSON. */
    private static final Map<String, String> TYPES = Map.of(
            "createToken", "application/x-www-form-urlencoded",
            "attachToSuggestion", "application/pdf",
            "addEventPhoto", "image/png",
            "importOpinionBook", "text/csv");

    @Inject
    Scene scene;

    @Inject
    Desk desk;

    @Inject
    Shelf shelf;

    @Inject
    Hall hall;

    @Inject
    Storeroom storeroom;

    @Inject
    District district;

    /** The columns of the table, in its order. The officer and the dispatcher are of the station that is acted on. */
    private enum Who {
        NOBODY,
        RESIDENT,
        OTHER_RESIDENT,
        OFFICER_ELSEWHERE,
        OFFICER,
        DISPATCHER_ELSEWHERE,
        DISPATCHER,
        SUPERVISOR,
        ADMIN,
        PORTAL_WITHOUT_SCOPE,
        PORTAL,
        OTHER_PORTAL
    }

    private static final Set<Who> STAFF = EnumSet.range(Who.OFFICER_ELSEWHERE, Who.ADMIN);

    private record Operation(Method method, String path) {}

    private record Row(String operation, String query, List<Integer> statuses) {}

    static Stream<Arguments> everyRowForEverybody() throws IOException {
        return rows().stream()
                .flatMap(row -> IntStream.range(0, Who.values().length)
                        .mapToObj(i -> Arguments.of(
                                row.operation(),
                                row.query(),
                                Who.values()[i],
                                row.statuses().get(i))));
    }

    @Test
    void everyOperationHasItsRow() throws IOException {
        var written = new TreeSet<>(rows().stream().map(Row::operation).toList());

        assertEquals(new TreeSet<>(OPERATIONS.keySet()), written);
    }

    @ParameterizedTest(name = "{0}{1} by {2}: {3}")
    @MethodSource("everyRowForEverybody")
    void everybodyMayDoWhatTheTableSays(String operationId, String query, Who who, int status) {
        var here = scene.set();
        here.officer.absent("2026-11-27T08:00:00+08:00", "2026-11-27T18:00:00+08:00");
        var operation = Objects.requireNonNull(OPERATIONS.get(operationId));
        var subject = subject(operationId, operation, who, here);
        var portal = district.portalForEverything();
        if (who.name().contains("PORTAL")) {
            district.execute(
                    "update appointment set booked_by = 'PORTAL', portal_id = ? where reference = ?",
                    portal.id,
                    subject.reference());
            district.execute("update suggestion set portal_id = ? where reference = ?", portal.id, subject.reference());
        }
        var names = Map.ofEntries(
                entry("stationId", here.station.id),
                entry("officerId", here.officer.id),
                entry("communityId", here.community),
                entry("serviceCode", here.service),
                entry("windowId", here.window(Scene.TUESDAY_10)),
                entry("accountId", here.officer.account.accountId),
                entry("shiftId", first("shift")),
                entry("absenceId", first("absence")),
                entry("portalId", portal.id),
                entry("clientId", portal.clientId),
                entry("secretId", first("portal_secret")),
                entry("reference", subject.reference()),
                entry("categoryId", desk.of(here.station, here.officer.account).category()),
                entry("date", holiday()),
                entry("channel", STAFF.contains(who) ? ", \"channel\": \"TALK\"" : ""));
        var shelved = new HashMap<String, Object>(names);
        shelved.putAll(shelf.namesAt(here.station));
        shelved.putAll(storeroom.namesAt(here.station, here.officer.account));
        shelved.put("seriesId", hall.of(here.station, here.station.dispatcher()).series());
        if (operation.path().contains("{attachmentId}")) {
            shelved.put("attachmentId", shelf.attached(here.station, subject.reference()));
        }
        if (operation.path().contains("{contributionId}")) {
            var hall = this.hall.of(here.station, here.station.dispatcher());
            shelved.put("contributionId", hall.contribution(hall.event("HELD", 40)));
        }
        if (operation.path().contains("{photoId}")) {
            shelved.put(
                    "photoId", hall.of(here.station, here.station.dispatcher()).photo(subject.reference()));
        }
        var path = filled(operation.path() + query, shelved);
        var body = filled(bodyOf(operationId), shelved);
        var caller = caller(who, here, subject, portal);

        var request = operation.method() == Method.POST ? keyed(caller) : caller;
        var type = TYPES.getOrDefault(operationId, "application/json");
        if (operationId.equals("createToken")) {
            request.contentType(ContentType.URLENC).body(body); // a form is written from a text
        } else if (!body.isEmpty()) {
            request.contentType(type).body(body.getBytes(StandardCharsets.UTF_8));
        } else if (operationId.equals("addEventPhoto")) {
            request.contentType(type).body(Hall.picture());
        }
        request.request(operation.method(), path).then().statusCode(status);
    }

    private String holiday() {
        district.execute(
                "insert into holiday (date, working, name_zh) values ('2031-01-01', false, '元旦') on conflict do nothing");
        return "2031-01-01";
    }

    private Object first(String table) {
        return Objects.requireNonNull(district.value("select min(id) from " + table));
    }

    /** What is asked about, and the token of who ordered or suggested it. */
    private record Subject(String reference, String token) {}

    private Subject subject(String operationId, Operation operation, Who who, Scene.Here here) {
        if (operation.path().startsWith("/events/{reference}")) {
            var hall = this.hall.of(here.station, here.station.dispatcher());
            var event = operationId.equals("checkIn")
                    ? hall.eventThisMorning(40)
                    : hall.event(HELD.contains(operationId) ? "HELD" : "PUBLISHED", 40);
            return new Subject(
                    event.reference(), who == Who.RESIDENT ? visitFor("", here).token() : "");
        }
        if (operation.path().startsWith("/event-registrations/{reference}")) {
            var hall = this.hall.of(here.station, here.station.dispatcher());
            var registered = hall.registered(hall.event("PUBLISHED", 40), 2);
            if (operationId.equals("eraseRegistration")) {
                registered.move(registered.registrant(), "CANCELLED").then().statusCode(200);
            }
            return new Subject(registered.reference(), registered.token());
        }
        if (operation.path().contains("suggestions/{reference}")) {
            var suggestion = suggestionFor(operationId, desk.of(here.station, here.officer.account));
            return new Subject(suggestion.reference(), suggestion.token());
        }
        if (operation.path().contains("{reference}") || who == Who.RESIDENT) {
            var visit = visitFor(operationId, here);
            return new Subject(visit.reference(), visit.token());
        }
        return new Subject("", "");
    }

    /** A suggestion at the moment at which the operation makes sense. */
    private Suggested suggestionFor(String operation, Desk.Here here) {
        return switch (operation) {
            case "moveSuggestion", "triageSuggestion" -> here.received("建议中午也办证");
            case "proposeInvalidity" -> {
                var suggestion = here.received("建议中午也办证");
                suggestion.move(here.clerk, "SCREENING").then().statusCode(200);
                yield suggestion;
            }
            case "eraseSuggestion", "reportImplementation", "rateSuggestion" -> {
                var suggestion = here.adopted();
                here.evidence(suggestion);
                yield suggestion;
            }
            case "decideExtension" -> {
                var suggestion = here.inProgress();
                suggestion
                        .put(here.officer, "extension", Map.of("workingDays", 5, "reason", "需要协调"))
                        .then()
                        .statusCode(200);
                yield suggestion;
            }
            case "advanceRectification" -> {
                var suggestion = here.adopted();
                suggestion.rate(1).then().statusCode(200);
                yield suggestion;
            }
            case "getPublishedSuggestion" -> here.published();
            default -> here.inProgress();
        };
    }

    /** A visit at the moment at which the operation makes sense. */
    private static Visit visitFor(String operation, Scene.Here here) {
        return switch (operation) {
            case "rateAppointment", "eraseAppointment" -> here.completed(Scene.TUESDAY_8);
            case "undoMove" -> {
                var visit = here.assigned(Scene.TUESDAY_8);
                visit.move(here.officer.account, "EN_ROUTE").then().statusCode(200);
                yield visit;
            }
            case "assignOfficer", "listCandidates" -> here.booked(Scene.TUESDAY_8);
            default -> here.assigned(Scene.TUESDAY_8);
        };
    }

    private RequestSpecification caller(Who who, Scene.Here here, Subject subject, PortalHere portal) {
        return switch (who) {
            case NOBODY -> anonymous();
            case RESIDENT -> anonymous().header("Manage-Token", subject.token());
            case OTHER_RESIDENT -> here.booked(Scene.WEDNESDAY_8).resident();
            case OFFICER_ELSEWHERE -> as(district.station().officer().account);
            case OFFICER -> as(here.officer.account);
            case DISPATCHER_ELSEWHERE -> as(district.station().dispatcher());
            case DISPATCHER -> as(here.station.dispatcher());
            case SUPERVISOR -> as(district.supervisor());
            case ADMIN -> as(district.admin());
            case PORTAL_WITHOUT_SCOPE -> as(district.portal());
            case PORTAL -> as(portal);
            case OTHER_PORTAL -> as(district.portalForEverything());
        };
    }

    /** What is put is what could be posted, where nothing else is said. */
    private static String bodyOf(String operation) {
        return BODIES.getOrDefault(operation, BODIES.getOrDefault(operation.replace("update", "create"), ""));
    }

    private static String filled(String text, Map<String, ?> names) {
        for (var name : names.entrySet()) {
            text = text.replace("{" + name.getKey() + "}", String.valueOf(name.getValue()));
        }
        return text;
    }

    private static List<Row> rows() throws IOException {
        try (var lines = Files.lines(TABLE)) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                            .map(String::strip)
                            .toList())
                    .map(AccessTest::row)
                    .toList();
        }
    }

    private static Row row(List<String> cells) {
        var operation = OPERATION.matcher(cells.getFirst());
        if (!operation.matches() || cells.size() != Who.values().length + 1) {
            throw new IllegalStateException("Not a row of docs/access.md: " + cells);
        }
        var query = operation.group(2) == null ? "" : operation.group(2);
        return new Row(
                operation.group(1),
                query,
                cells.stream().skip(1).map(Integer::valueOf).toList());
    }

    private static Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        contract()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (member.getValue().has("operationId")) {
                        operations.put(
                                member.getValue().path("operationId").asText(),
                                new Operation(Method.valueOf(member.getKey().toUpperCase(Locale.ROOT)), path.getKey()));
                    }
                }));
        return operations;
    }

    private static JsonNode contract() {
        try {
            return Yaml.mapper().readTree(CONTRACT.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
