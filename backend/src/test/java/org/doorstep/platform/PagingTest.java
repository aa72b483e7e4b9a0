package org.doorstep.platform;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.doorstep.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list comes in pages, each row on one of them. */
@QuarkusTest
class PagingTest {

    @Inject
    District district;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 200})
    void walkingThePagesMeetsEveryRowOnce(int limit) {
        var ids =
                IntStream.range(0, 5).mapToObj(i -> (int) district.station().id).toList();

        assertEquals(ids, walk("/stations", "items.id", limit));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aListByCodeIsWalkedLikewise(int limit) {
        var codes =
                IntStream.range(0, 3).mapToObj(i -> district.service()).sorted().toList();

        assertEquals(codes, walk("/services", "items.code", limit));
    }

    @Test
    void theLinkLeadsToTheNextPage() {
        IntStream.range(0, 3).forEach(i -> district.station());
        var link = anonymous().queryParam("limit", 2).get("/stations").header("Link");

        anonymous()
                .basePath("")
                .urlEncodingEnabled(false)
                .get(link.replaceAll("<(.*)>; rel=\"next\"", "$1"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1));
    }

    @Test
    void theLastPageLeadsNowhere() {
        district.station();

        anonymous()
                .queryParam("limit", 1)
                .get("/stations")
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "201", "many", "1.5", "99999999999"})
    void aPageHoldsBetween1And200Rows(String limit) {
        anonymous()
                .queryParam("limit", limit)
                .get("/stations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MTIz", "fHw", "OTk5OTk5OTk5OTk5OTk5OTk5OTl8MXw", "MHx4fA"})
    void aCursorThatWeDidNotGiveIsRefused(String cursor) {
        anonymous()
                .queryParam("cursor", cursor)
                .get("/stations")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/cursor"));
    }

    @Test
    void halfAHundredAreShownWhenNobodySaysHowMany() {
        IntStream.range(0, 51).forEach(i -> district.station());

        anonymous().get("/stations").then().statusCode(200).body("items", hasSize(50));
    }

    private static List<Object> walk(String path, String what, int limit) {
        var met = new ArrayList<Object>();
        String cursor = null;
        do {
            var caller = anonymous().queryParam("limit", limit);
            Response page = (cursor == null ? caller : caller.queryParam("cursor", cursor)).get(path);
            page.then().statusCode(200);
            met.addAll(page.path(what));
            cursor = page.path("next");
        } while (cursor != null);
        return met;
    }
}
