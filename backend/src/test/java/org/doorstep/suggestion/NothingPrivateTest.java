package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.swagger.v3.core.util.Yaml;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.doorstep.District;
import org.doorstep.suggestion.Desk.Suggested;
import org.junit.jupiter.api.Test;

/**
 * What was not published is on no route that is open to everybody: each operation of the contract without a credential, and
 * each address of Open311, is asked for it.
 */
@QuarkusTest
class NothingPrivateTest {

    private static final String WORDS = "绝密的私人建议";

    @Inject
    Desk desk;

    @Inject
    District district;

    @Test
    void noPublicRouteTellsOfAPrivateOne() throws IOException {
        var here = desk.set();
        var category = here.category();
        var hidden = List.of(here.received(WORDS + "一"), here.received(WORDS + "二"), here.received(WORDS + "三"));
        district.execute(
                "update suggestion set category_id = ?, public_words = words, public_word_pairs = word_pairs",
                category);
        district.execute(
                "update suggestion set publication = 'IN_REVIEW' where reference = ?",
                hidden.get(1).reference());
        district.execute(
                "update suggestion set publication = 'UNPUBLISHED', published_at = now() where reference = ?",
                hidden.get(2).reference());
        var asked = new ArrayList<String>();

        for (var suggestion : hidden) {
            for (var address : publicAddresses(suggestion, category)) {
                var answer = address.startsWith("/open311")
                        ? RestAssured.get(address).asString()
                        : anonymous().get(address).asString();
                asked.add(address);
                assertFalse(answer.contains("绝密") || answer.contains(suggestion.reference()), address + ": " + answer);
            }
        }
        var similar = anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("text", WORDS + "一"))
                .post("/similar-suggestions")
                .asString();

        assertFalse(similar.contains("绝密"), similar);
        assertTrue(asked.size() > 60, "asked only " + asked.size());
    }

    @Test
    void theSameRoutesTellOfAPublishedOne() throws IOException {
        var here = desk.set();
        var open = here.received(WORDS);
        district.execute("""
                update suggestion set category_id = ?, public_words = words, public_word_pairs = word_pairs,
                    publication = 'PUBLISHED', published_at = now(), published_by = 1""", here.category());
        var telling = new TreeSet<String>();

        for (var address : publicAddresses(open, 1)) {
            var answer = address.startsWith("/open311")
                    ? RestAssured.get(address).asString()
                    : anonymous().get(address).asString();
            if (answer.contains("绝密")) {
                telling.add(address.replace(open.reference(), "{reference}").replaceAll("\\?.*", ""));
            }
        }

        assertEquals(
                new TreeSet<>(List.of(
                        "/open311/v2/requests.json",
                        "/open311/v2/requests.xml",
                        "/open311/v2/requests/{reference}.json",
                        "/open311/v2/requests/{reference}.xml",
                        "/published-suggestions",
                        "/published-suggestions/feed.atom",
                        "/published-suggestions/{reference}")),
                telling);
    }

    /** Every reading operation that a stranger may try, with every way to name or find the suggestion. */
    private List<String> publicAddresses(Suggested suggestion, long category) throws IOException {
        var id = district.value("select id from suggestion where reference = ?", suggestion.reference());
        var addresses = new ArrayList<String>();
        JsonNode paths =
                Yaml.mapper().readTree(Path.of("..", "openapi.yaml").toFile()).get("paths");
        for (var path : paths.properties()) {
            if (path.getValue().has("get")) {
                for (var name : List.of(suggestion.reference(), String.valueOf(id), "1")) {
                    addresses.add(path.getKey().replaceAll("\\{[^}]+}", name));
                }
            }
        }
        addresses.addAll(List.of(
                "/published-suggestions?q=绝密",
                "/published-suggestions?categoryId=" + category,
                "/published-suggestions?implemented=false",
                "/suggestions?q=绝密",
                "/suggestion-figures",
                "/open311/v2/services.json",
                "/open311/v2/requests.json",
                "/open311/v2/requests.xml",
                "/open311/v2/requests.json?status=open",
                "/open311/v2/requests.json?service_code=" + category,
                "/open311/v2/requests.json?service_request_id=" + suggestion.reference() + "," + id,
                "/open311/v2/requests/" + suggestion.reference() + ".json",
                "/open311/v2/requests/" + suggestion.reference() + ".xml",
                "/open311/v2/requests/" + id + ".json"));
        return addresses.stream().distinct().toList();
    }
}
