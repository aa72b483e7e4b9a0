package org.doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doorstep.Operations.Operation;
import org.doorstep.appointment.Scene;
import org.doorstep.platform.Contract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the contract is asked with input that nobody means well with, by an administrator, by a dispatcher and by
 * nobody. Whatever it is, the answer is one that the contract has: never a 500, and nothing is stored when it is
 * refused. A new operation is covered by being in the contract. {@code -Ddoorstep.seed=…} repeats a run,
 * {@code -Ddoorstep.cases=…} asks more.
 */
@QuarkusTest
class GeneratedInputTest {

    private static final long SEED = Long.getLong("doorstep.seed", 20261124L);
    private static final int CASES = Integer.getInteger("doorstep.cases", 20);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern INSIDES = Pattern.compile(
            "(?i)exception|org\\.(doorstep|hibernate|postgres)|java\\.|select .* from|jdbc|\\bat [a-z]+\\.");

    /** Members that the service decides; none may be written by anybody through a form that does not name it. */
    private static final List<String> OF_THE_SERVICE = List.of(
            "id",
            "reference",
            "manageToken",
            "manageTokenHash",
            "status",
            "stationId",
            "officerId",
            "bookedBy",
            "bookedByAccountId",
            "version",
            "role",
            "active",
            "activeSlot",
            "createdAt",
            "updatedAt",
            "passwordHash",
            "plannedStartsAt",
            "next",
            "class",
            "__proto__");

    @Inject
    District district;

    @Inject
    Scene scene;

    @Inject
    AccessScene subjects;

    private enum Who {
        NOBODY,
        DISPATCHER,
        ADMIN
    }

    /** One request: what is wrong with it is in its path, a header or its body. */
    private static final class Case {

        final String path;
        final Map<String, String> headers;
        final byte @Nullable [] body;

        Case(String path, Map<String, String> headers, byte @Nullable [] body) {
            this.path = path;
            this.headers = headers;
            this.body = body;
        }
    }

    private final List<String> faults = new ArrayList<>();

    static Stream<Arguments> everyOperationByEverybody() {
        System.out.printf("Generated input: seed %d, %d cases of a kind%n", SEED, CASES);
        return Operations.all().stream()
                .flatMap(one -> Stream.of(Who.values()).map(who -> Arguments.of(one.id(), who, one)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("everyOperationByEverybody")
    void badInputIsRefusedInTheWordsOfTheContractAndLeavesNothing(String id, Who who, Operation operation) {
        var here = new World(operation, who);
        var random = new Random(SEED + (id + who).hashCode());
        var before = fingerprint();
        for (var one : cases(operation, here, random)) {
            var response = send(operation, one, here.caller);
            if (response == null) {
                continue; // no client can send it
            }
            judge(operation, one, response, here, here.caller);
            var after = fingerprint();
            if (response.statusCode() >= 400 && !after.equals(before)) {
                fault(operation, one, response, "something is stored");
            }
            before = after;
        }
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyWritingOperation")
    void whatTheServiceDecidesCannotBeWritten(String id, Operation operation) {
        var here = new World(operation, Who.ADMIN);
        var body = Objects.requireNonNull(operation.body());
        var before = fingerprint();
        for (var member : OF_THE_SERVICE) {
            if (!body.members().contains(member)) {
                var example = (ObjectNode) here.filled(body.example());
                example.put(member, 1);
                var one = new Case(
                        operation.filled(here.names),
                        Map.of("Idempotency-Key", Api.key()),
                        Nasty.bytes(example.toString()));
                var response = Objects.requireNonNull(send(operation, one, here.caller));
                judge(operation, one, response, here, here.caller);
                if (response.statusCode() < 400 || !fingerprint().equals(before)) {
                    fault(operation, one, response, member + " is taken");
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    static Stream<Arguments> everyWritingOperation() {
        return Operations.all().stream().filter(Operation::takesJson).map(one -> Arguments.of(one.id(), one));
    }

    private List<Case> cases(Operation operation, World here, Random random) {
        var path = operation.filled(here.names);
        var cases = new ArrayList<Case>();
        for (var parameter : operation.parameters()) {
            for (var i = 0; i < CASES / 4; i++) {
                var text = Nasty.TEXTS.get(random.nextInt(Nasty.TEXTS.size()));
                cases.add(
                        switch (parameter.in()) {
                            case "path" ->
                                new Case(
                                        operation.path().replace("{" + parameter.name() + "}", encoded(text)),
                                        keyed(),
                                        good(operation, here));
                            case "query" ->
                                new Case(
                                        path + "?" + parameter.name() + "=" + encoded(text),
                                        keyed(),
                                        good(operation, here));
                            default -> new Case(path, with(keyed(), parameter.name(), text), good(operation, here));
                        });
            }
        }
        cases.add(new Case(path + "?unknown=%00&&=", keyed(), good(operation, here)));
        if (operation.body() != null) {
            var example = here.filled(operation.body().example());
            Nasty.BODIES.forEach(body -> cases.add(new Case(path, keyed(), body)));
            Nasty.MEDIA_TYPES.forEach(type ->
                    cases.add(new Case(path, with(keyed(), "Content-Type", type), Nasty.bytes(example.toString()))));
            for (var i = 0; i < CASES; i++) {
                cases.add(new Case(path, keyed(), Nasty.spoilt(example, random)));
            }
        } else {
            cases.add(new Case(path, keyed(), Nasty.bytes("{\"unknown\": 1}")));
        }
        return cases;
    }

    private static byte @Nullable [] good(Operation operation, World here) {
        return operation.body() == null
                ? null
                : Nasty.bytes(here.filled(operation.body().example()).toString());
    }

    private static Map<String, String> keyed() {
        return Map.of("Idempotency-Key", Api.key());
    }

    private static Map<String, String> with(Map<String, String> headers, String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return more;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private @Nullable HttpResponse<String> send(Operation operation, Case one, Map<String, String> caller) {
        try {
            var request = HttpRequest.newBuilder(URI.create(
                    "http://127.0.0.1:" + RestAssured.port + "/api/v1" + one.path.replaceAll("\\{\\w+}", "1")));
            var type = operation.body() == null
                    ? "application/json"
                    : operation.body().type();
            if (one.body != null) {
                request.setHeader("Content-Type", type);
            }
            caller.forEach(request::setHeader);
            one.headers.forEach(request::setHeader);
            request.method(
                    operation.method(),
                    one.body == null
                            ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofByteArray(one.body));
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IllegalArgumentException unsendable) {
            return null;
        } catch (IOException failure) {
            throw new IllegalStateException(operation + " " + one.path, failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void judge(
            Operation operation, Case one, HttpResponse<String> response, World here, Map<String, String> caller) {
        if (response.statusCode() >= 400) {
            if (INSIDES.matcher(response.body()).find()) {
                fault(operation, one, response, "it tells of the inside");
            }
        }
        var isRefused = response.statusCode() >= 400;
        var path = isRefused || one.path.contains("?") ? operation.filled(here.names) : one.path;
        var request =
                new SimpleRequest.Builder(operation.method(), "/api/v1" + path).withContentType("application/json");
        caller.forEach(request::withHeader);
        one.headers.forEach((name, value) -> {
            if (!value.isBlank()) { // blanks around a value are not of it (RFC 9110, 5.5): this one says nothing
                request.withHeader(name, value);
            }
        });
        if (one.body != null) {
            request.withBody(withoutNulls(one.body));
        }
        var answer = SimpleResponse.Builder.status(response.statusCode());
        response.headers().map().forEach((name, values) -> answer.withHeader(name, values));
        if (response.statusCode() != 204 && response.statusCode() != 304) {
            answer.withBody(response.body());
        }
        var said = isRefused || operation.takesJson() ? Contract.faults(request.build(), answer.build()) : "";
        if (!said.isEmpty()) {
            fault(operation, one, response, said);
        }
    }

    /** In a request, null counts as left out: the contract says so in words, since its schemas cannot say it once for all. */
    private static byte[] withoutNulls(byte[] body) {
        try {
            var tree = JSON.readTree(body);
            leaveOutNulls(tree);
            return JSON.writeValueAsBytes(tree);
        } catch (IOException noJson) {
            return body;
        }
    }

    private static void leaveOutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getValue().isNull());
        }
        node.forEach(GeneratedInputTest::leaveOutNulls);
    }

    private void fault(Operation operation, Case one, HttpResponse<String> response, String what) {
        var body = one.body == null ? "" : new String(one.body, StandardCharsets.UTF_8);
        faults.add("%n%s %s %s%n    %s%n  answered %d %s%n  %s"
                .formatted(
                        operation.method(),
                        one.path,
                        one.headers,
                        body.substring(0, Math.min(400, body.length())),
                        response.statusCode(),
                        response.body()
                                .substring(0, Math.min(400, response.body().length())),
                        what));
    }

    /**
     * What is in every table, but for those that are there to remember bad requests. Reading them all takes longer than the
     * request did, so they are read only where a transaction has written since: PostgreSQL numbers those alone.
     */
    private String fingerprint() {
        var writes = district.value("select pg_snapshot_xmax(pg_current_snapshot())::text");
        if (!Objects.equals(writes, writesSeen)) {
            fingerprint = String.valueOf(district.value(fingerprintSql()));
            writesSeen = writes;
        }
        return fingerprint;
    }

    private String fingerprint = "";
    private @Nullable Object writesSeen;
    private @Nullable String fingerprintSql;

    private String fingerprintSql() {
        if (fingerprintSql == null) {
            fingerprintSql = String.valueOf(district.value("""
                    select 'select concat_ws('' '', ' || string_agg(format(
                        '(select %L || count(*) || coalesce(sum(hashtextextended(kept::text, 0)::numeric), 0) from %I as kept)',
                        tablename, tablename), ', ' order by tablename) || ')'
                    from pg_tables where schemaname = 'public' and tablename not in ('quota', 'flyway_schema_history')
                        and tablename !~ 'audit'"""));
        }
        return fingerprintSql;
    }

    /** A station with what an operation is asked about, who asks, and the names of what is there, as the contract calls them. */
    private final class World {

        final Map<String, Object> names;
        private final Map<String, String> caller;

        World(Operation operation, Who who) {
            var here = scene.set();
            here.officer.absent("2026-11-27T08:00:00+08:00", "2026-11-27T18:00:00+08:00");
            var subject = subjects.subject(operation.id(), operation.path(), who == Who.NOBODY, here);
            names = subjects.names(
                    operation.path() + membersOf(operation), here, subject.reference(), district.portalForEverything());
            caller = switch (who) {
                case NOBODY -> Map.of("Manage-Token", subject.token());
                case DISPATCHER -> bearer(here.station.dispatcher());
                case ADMIN -> bearer(district.admin());
            };
        }

        /** Those of the example, as they are written in a path. */
        private static String membersOf(Operation operation) {
            return operation.body() == null
                    ? ""
                    : operation.body().example().toString().replaceAll("\"(\\w+)\":", "{$1}");
        }

        /** The example, with the numbers of what is there. */
        JsonNode filled(JsonNode example) {
            var copy = example.deepCopy();
            fill(copy);
            return copy;
        }

        private void fill(JsonNode node) {
            if (node instanceof ObjectNode object) {
                object.properties().forEach(entry -> {
                    var name = names.get(entry.getKey());
                    if (name instanceof Number number) {
                        entry.setValue(object.numberNode(number.longValue()));
                    } else if (entry.getKey().equals("serviceCode")) {
                        entry.setValue(object.textNode(String.valueOf(name)));
                    } else {
                        fill(entry.getValue());
                    }
                });
            } else if (node instanceof ArrayNode array) {
                array.forEach(this::fill);
            }
        }

        private static Map<String, String> bearer(Staff staff) {
            return Map.of("Authorization", "Bearer " + staff.accessToken());
        }
    }
}
