package org.doorstep.platform;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.doorstep.Api;
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

        assertEquals(ids, walk(Api::anonymous, "/stations", "items.id", limit));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aListByCodeIsWalkedLikewise(int limit) {
        var codes =
                IntStream.range(0, 3).mapToObj(i -> district.service()).sorted().toList();

        assertEquals(codes, walk(Api::anonymous, "/services", "items.code", limit));
    }

    /** PostgreSQL keeps microseconds: a cursor that forgets some repeats or skips what happened within a millisecond. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 200})
    void theAuditTrailIsWalkedNewestFirst(int limit) {
        district.execute("""
                insert into audit_entry (at, action, actor, subject)
                select timestamptz '2026-11-23 08:00:00Z' + n / 2 * interval '400 microseconds', 'EXPORTED', 'RESIDENT', 'appointment/' || n
                from generate_series(1, 6) as n""");
        var supervisor = district.supervisor();

        assertEquals(
                List.of("6", "5", "4", "3", "2", "1"),
                walk(() -> as(supervisor), "/audit-entries", "items.reference", limit));
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
    @ValueSource(
            strings = {
                "x",
                "%%%",
                "MTIz",
                "fHw",
                "OTk5OTk5OTk5OTk5OTk5OTk5OTl8MXw",
                "MHx4fA",
                "MTk3MC0wMS0wMVQwMDowMDowMFp8eHw"
            })
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

    private static List<Object> walk(Supplier<RequestSpecification> who, String path, String what, int limit) {
        var met = new ArrayList<Object>();
        String cursor = null;
        do {
            var caller = who.get().queryParam("limit", limit);
            Response page = (cursor == null ? caller : caller.queryParam("cursor", cursor)).get(path);
            page.then().statusCode(200);
            met.addAll(page.path(what));
            String next = page.path("next");
            assertFalse(next != null && next.equals(cursor), "a page that leads to itself");
            cursor = next;
        } while (cursor != null);
        return met;
    }
}
