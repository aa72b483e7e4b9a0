package org.doorstep;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Input that nobody means well with. */
final class Nasty {

    private static final String PLACE = "PLACE-OF-THE-NASTY-VALUE";

    /** Texts, as they would be typed or sent in an address. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\u0000",
            "示例\u0000居民",
            "😀🏳️‍🌈",
            "\u202eمرحبا",
            "e\u0301\u0301\u0301",
            "\ufeff\u200b",
            "a".repeat(300),
            "示".repeat(300),
            "-1",
            "0",
            "1.5",
            "9223372036854775808",
            "-9223372036854775809",
            "1e400",
            "NaN",
            "null",
            "true",
            "[]",
            "2026-02-30",
            "0000-00-00",
            "+999999999-01-01",
            "-999999999-01-01",
            "9999-12-31",
            "2026-11-26T25:00:00+08:00",
            "2026-11-26T10:00:00+19:00",
            "+1000000000-12-31T23:59:59Z",
            "24:00",
            "'; drop table account; --",
            "%' or '1'='1",
            "${jndi:ldap://127.0.0.1/x}",
            "../../../../etc/passwd",
            "%s%n%x",
            "<script>alert(1)</script>",
            "a\r\nSet-Cookie: x=y",
            "\\",
            "\"");

    /** JSON values, as they stand in the body: also what no JSON library would write. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "0",
            "0.5",
            "1e400",
            "-1e400",
            "1e-400",
            "9007199254740993",
            "9223372036854775808",
            "-9223372036854775808",
            "1" + "0".repeat(40),
            "1" + "0".repeat(2000),
            "[]",
            "{}",
            "[null]",
            "[[]]",
            "{\"zh-CN\": null}",
            "{\"\": \"\"}",
            "[1, \"1\", null, {}]",
            "[" + "\"x\",".repeat(3000) + "\"x\"]",
            "[".repeat(500) + "]".repeat(500),
            "\"" + "示".repeat(3000) + "\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\x\"",
            "NaN",
            "-Infinity",
            "01",
            "'x'",
            "undefined");

    /** Whole bodies that are no JSON, or not the object that is asked for. */
    static final List<byte[]> BODIES = List.of(
            bytes(""),
            bytes(" "),
            bytes("null"),
            bytes("[]"),
            bytes("{}"),
            bytes("\"text\""),
            bytes("1"),
            bytes("true"),
            bytes("{"),
            bytes("{\"a\""),
            bytes("{} {}"),
            bytes("{,}"),
            bytes("{\"a\": 1, \"a\": 2}"),
            bytes("// {}"),
            bytes("<xml/>"),
            bytes("[".repeat(30_000)),
            bytes("{\"a\":".repeat(5_000)),
            bytes("\u0000"),
            new byte[] {(byte) 0xff, (byte) 0xfe, 0x7b, 0x00, 0x7d, 0x00},
            new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 0x7b, 0x7d},
            new byte[] {0x7b, 0x22, (byte) 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d},
            new byte[] {0x1f, (byte) 0x8b, 0x08, 0x00});

    static final List<String> MEDIA_TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=x",
            "a/b/c",
            "*/*",
            "application/json;charset=utf-7");

    private Nasty() {}

    /** The body with one value in it replaced, left out, doubled, or joined by one that is unknown. */
    static byte[] spoilt(JsonNode body, Random random) {
        var copy = body.deepCopy();
        var places = places(copy);
        if (places.isEmpty()) {
            return bytes("{\"unknown\": 1}");
        }
        var place = places.get(random.nextInt(places.size()));
        var parent = copy.at(place.head());
        return switch (random.nextInt(8)) {
            case 0 -> without(copy, parent, place);
            case 1 -> bytes(copy.toString().replaceFirst("\\{", "{\"unknown\": {\"id\": 1},"));
            case 2 -> bytes(copy.toString().replaceFirst("\\{(\"[^\"]+\":)", "{$1 1, $1"));
            case 3, 4 -> {
                put(parent, place, TextNode.valueOf(TEXTS.get(random.nextInt(TEXTS.size()))));
                yield bytes(copy.toString());
            }
            default -> {
                put(parent, place, TextNode.valueOf(PLACE));
                yield bytes(copy.toString().replace("\"" + PLACE + "\"", VALUES.get(random.nextInt(VALUES.size()))));
            }
        };
    }

    private static byte[] without(JsonNode whole, JsonNode parent, JsonPointer place) {
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else if (parent instanceof ArrayNode array) {
            array.remove(place.last().getMatchingIndex());
        }
        return bytes(whole.toString());
    }

    private static void put(JsonNode parent, JsonPointer place, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(place.last().getMatchingProperty(), value);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), value);
        }
    }

    private static List<JsonPointer> places(JsonNode node) {
        var places = new ArrayList<JsonPointer>();
        collect(node, JsonPointer.empty(), places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> into) {
        node.properties().forEach(entry -> {
            into.add(at.appendProperty(entry.getKey()));
            collect(entry.getValue(), at.appendProperty(entry.getKey()), into);
        });
        for (var i = 0; node.isArray() && i < node.size(); i++) {
            into.add(at.appendIndex(i));
            collect(node.get(i), at.appendIndex(i), into);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
