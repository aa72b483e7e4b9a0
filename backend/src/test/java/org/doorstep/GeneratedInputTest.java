package org.doorstep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.doorstep.Worlds.Who;
import org.doorstep.Worlds.World;
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
    Worlds worlds;

    @Inject
    StoredRows rows;

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
        var here = worlds.of(operation, who);
        var random = new Random(SEED + (id + who).hashCode());
        var before = rows.fingerprint();
        for (var one : cases(operation, here, random)) {
            var response = send(operation, one, here.caller());
            if (response == null) {
                continue; // no client can send it
            }
            judge(operation, one, response, here, here.caller());
            var after = rows.fingerprint();
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
        var here = worlds.of(operation, Who.ADMIN);
        var body = Objects.requireNonNull(operation.body());
        var before = rows.fingerprint();
        for (var member : OF_THE_SERVICE) {
            if (!body.members().contains(member)) {
                var example = (ObjectNode) here.filled(body.example());
                example.put(member, 1);
                var one = new Case(
                        operation.filled(here.names()),
                        Map.of("Idempotency-Key", Api.key()),
                        Nasty.bytes(example.toString()));
                var response = Objects.requireNonNull(send(operation, one, here.caller()));
                judge(operation, one, response, here, here.caller());
                if (response.statusCode() < 400 || !rows.fingerprint().equals(before)) {
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
        var path = operation.filled(here.names());
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
        var path = isRefused || one.path.contains("?") ? operation.filled(here.names()) : one.path;
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
}
