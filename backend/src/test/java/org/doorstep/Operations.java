package org.doorstep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The operations of {@code openapi.yaml}, each with a request that it would take, put together from the examples. */
final class Operations {

    private static final JsonNode CONTRACT = read();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private Operations() {}

    record Parameter(String name, String in, String example) {}

    /** An operation; its body is missing where it takes none. */
    record Operation(
            String id,
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable Body body) {

        boolean takesJson() {
            return body != null && body.type().equals("application/json");
        }

        /** The path with its parameters filled in: from {@code names} or else the examples. */
        String filled(Map<String, Object> names) {
            var filled = path;
            for (var parameter : parameters) {
                filled = filled.replace(
                        "{" + parameter.name() + "}",
                        String.valueOf(names.getOrDefault(parameter.name(), parameter.example())));
            }
            return filled;
        }
    }

    /** What is sent: its media type, an example, and the names of everything that may stand at the top of it. */
    record Body(String type, JsonNode example, Set<String> members) {}

    static List<Operation> all() {
        var operations = new ArrayList<Operation>();
        CONTRACT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .forEach(entry -> operations.add(operation(
                                entry.getKey(), path.getKey(), path.getValue(), resolved(entry.getValue())))));
        return operations;
    }

    private static Operation operation(String method, String path, JsonNode item, JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (var from : List.of(item, operation)) {
            from.path("parameters").forEach(one -> parameters.add(parameter(resolved(one))));
        }
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                body(resolved(operation.path("requestBody"))));
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("example").asText("1"));
    }

    private static @Nullable Body body(JsonNode body) {
        for (var content : body.path("content").properties()) {
            var schema = resolved(content.getValue().path("schema"));
            var members = new TreeSet<String>();
            members(schema, members);
            var given = content.getValue().path("example");
            return new Body(content.getKey(), given.isMissingNode() ? example(schema) : given, members);
        }
        return null;
    }

    private static JsonNode example(JsonNode unresolved) {
        var schema = resolved(unresolved);
        if (schema.path("examples").has(0)) {
            return schema.path("examples").get(0);
        }
        var example = JsonNodeFactory.instance.objectNode();
        for (var part : schema.path("allOf")) {
            if (example(part) instanceof ObjectNode members) {
                example.setAll(members);
            }
        }
        schema.path("properties")
                .properties()
                .forEach(property -> example.set(property.getKey(), example(property.getValue())));
        return example;
    }

    private static void members(JsonNode unresolved, Set<String> into) {
        var schema = resolved(unresolved);
        schema.path("properties").fieldNames().forEachRemaining(into::add);
        for (var word : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(word).forEach(part -> members(part, into));
        }
    }

    private static JsonNode resolved(JsonNode node) {
        return node.has("$ref")
                ? resolved(CONTRACT.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    private static JsonNode read() {
        try {
            return Yaml.mapper().readTree(Path.of("..", "openapi.yaml").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
