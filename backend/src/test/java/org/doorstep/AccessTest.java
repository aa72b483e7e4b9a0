package org.doorstep;

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
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.appointment.Scene;
import org.doorstep.event.Hall;
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

    @Inject
    Scene scene;

    @Inject
    AccessScene about;

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
    private static final Set<Who> PORTALS = EnumSet.range(Who.PORTAL_WITHOUT_SCOPE, Who.OTHER_PORTAL);
    private static final List<EnumSet<Who>> ASKING_ABOUT_THE_SAME = List.of(
            EnumSet.of(Who.RESIDENT),
            EnumSet.copyOf(PORTALS),
            EnumSet.complementOf(EnumSet.of(Who.RESIDENT, Who.PORTAL_WITHOUT_SCOPE, Who.PORTAL, Who.OTHER_PORTAL)));

    private record Operation(Method method, String path) {}

    private record Row(String operation, String query, EnumMap<Who, Integer> statuses) {

        private Stream<Who> changing() {
            return statuses.keySet().stream().filter(this::changes);
        }

        private EnumSet<Who> unchanging(Set<Who> callers) {
            var unchanging = EnumSet.copyOf(callers);
            unchanging.removeIf(this::changes);
            return unchanging;
        }

        private boolean changes(Who who) {
            var isRead = Objects.requireNonNull(OPERATIONS.get(operation)).method() == Method.GET;
            return !isRead && Objects.requireNonNull(statuses.get(who)) < 400;
        }

        private EnumMap<Who, Integer> statusesOf(Set<Who> callers) {
            var some = new EnumMap<>(statuses);
            some.keySet().retainAll(callers);
            return some;
        }
    }

    /** Whose calls change nothing share what is laid out: laying it out is what takes the time. */
    static Stream<Arguments> everyRowForEverybody() throws IOException {
        return rows().stream()
                .flatMap(row -> Stream.concat(
                                row.changing().map(EnumSet::of),
                                ASKING_ABOUT_THE_SAME.stream()
                                        .map(row::unchanging)
                                        .filter(callers -> !callers.isEmpty()))
                        .map(callers -> Arguments.of(row.operation(), row.query(), row.statusesOf(callers))));
    }

    @Test
    void everyOperationHasItsRow() throws IOException {
        var written = new TreeSet<>(rows().stream().map(Row::operation).toList());

        assertEquals(new TreeSet<>(OPERATIONS.keySet()), written);
    }

    @ParameterizedTest(name = "{0}{1} by {2}")
    @MethodSource("everyRowForEverybody")
    void everybodyMayDoWhatTheTableSays(String operationId, String query, Map<Who, Integer> statuses) {
        var here = scene.set();
        here.officer.absent("2026-11-27T08:00:00+08:00", "2026-11-27T18:00:00+08:00");
        var operation = Objects.requireNonNull(OPERATIONS.get(operationId));
        var subject = about.subject(operationId, operation.path(), statuses.containsKey(Who.RESIDENT), here);
        var portal = district.portalForEverything();
        if (PORTALS.containsAll(statuses.keySet())) {
            district.execute(
                    "update appointment set booked_by = 'PORTAL', portal_id = ? where reference = ?",
                    portal.id,
                    subject.reference());
            district.execute("update suggestion set portal_id = ? where reference = ?", portal.id, subject.reference());
        }
        var template = operation.path() + query;
        var names = about.names(template + AccessBodies.of(operationId), here, subject.reference(), portal);

        var answered = new EnumMap<Who, Integer>(Who.class);
        for (var who : statuses.keySet()) {
            district.execute("delete from quota"); // all come from one address
            names.put("channel", STAFF.contains(who) ? ", \"channel\": \"TALK\"" : "");
            var request = request(operationId, operation.method(), names, caller(who, here, subject, portal));
            answered.put(
                    who,
                    request.request(operation.method(), filled(template, names)).statusCode());
        }

        assertEquals(statuses, answered);
    }

    private static RequestSpecification request(
            String operationId, Method method, Map<String, ?> names, RequestSpecification caller) {
        var request = method == Method.POST ? keyed(caller) : caller;
        var body = filled(AccessBodies.of(operationId), names);
        var type = AccessBodies.typeOf(operationId);
        if (operationId.equals("createToken")) {
            return request.contentType(ContentType.URLENC).body(body); // a form is written from a text
        }
        if (!body.isEmpty()) {
            return request.contentType(type).body(body.getBytes(StandardCharsets.UTF_8));
        }
        return operationId.equals("addEventPhoto") ? request.contentType(type).body(Hall.picture()) : request;
    }

    private RequestSpecification caller(Who who, Scene.Here here, AccessScene.Subject subject, PortalHere portal) {
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
        var statuses = new EnumMap<Who, Integer>(Who.class);
        var cell = cells.iterator();
        cell.next();
        for (var who : Who.values()) {
            statuses.put(who, Integer.valueOf(cell.next()));
        }
        return new Row(operation.group(1), query, statuses);
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
