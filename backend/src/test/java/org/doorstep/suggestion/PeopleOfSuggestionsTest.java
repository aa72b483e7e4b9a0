package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.doorstep.District;
import org.doorstep.identity.Retention;
import org.doorstep.platform.SettableClock;
import org.doorstep.suggestion.Desk.Suggested;
import org.junit.jupiter.api.Test;

/** Who made a suggestion is in it for as long as it takes, and what is done with their data is accounted for. */
@QuarkusTest
class PeopleOfSuggestionsTest {

    private static final String TOO_EARLY = "2027-02-21T08:59:00+08:00";
    private static final String TIME = "2027-02-21T09:01:00+08:00";

    @Inject
    Desk desk;

    @Inject
    District district;

    @Inject
    Retention retention;

    @Inject
    SettableClock clock;

    private Suggested withdrawn(Desk.Here here) {
        var suggestion = here.submitted(
                anonymous(),
                Map.of(
                        "text",
                        "请打 13800000001 找我：中午也办证",
                        "stationId",
                        here.station.id,
                        "submitter",
                        Map.of("name", "示例居民 1", "phone", "13800000001"),
                        "consent",
                        true));
        suggestion
                .move(suggestion.submitter(), Map.of("to", "WITHDRAWN"))
                .then()
                .statusCode(200);
        return suggestion;
    }

    private long withPeople() {
        return ((Number) Objects.requireNonNull(
                        district.value("select count(*) from suggestion where said is not null")))
                .longValue();
    }

    @Test
    void staysFor90DaysAfterItsEnd() {
        withdrawn(desk.set());
        clock.set(TOO_EARLY);

        retention.makeAnonymous();

        assertEquals(1, withPeople());
    }

    @Test
    void afterwardsNobodyIsInItAndWhatIsSuggestedStays() {
        var here = desk.set();
        var suggestion = withdrawn(here);
        clock.set(TIME);

        retention.makeAnonymous();

        assertEquals(0, withPeople());
        suggestion.submitter().get(suggestion.path()).then().statusCode(404);
        as(here.clerk)
                .get(suggestion.path())
                .then()
                .statusCode(200)
                .body(
                        "anonymous", equalTo(true),
                        "submitter", nullValue(),
                        "text", containsString("中午也办证"),
                        "text", not(containsString("13800000001")));
    }

    @Test
    void whatIsWorkedOnKeepsItsPeople() {
        desk.set().inProgress();
        clock.set(TIME);

        retention.makeAnonymous();

        assertEquals(1, withPeople());
    }

    @Test
    void whatIsAdoptedAndNotCarriedOutKeepsThemToo() {
        desk.set().adopted();
        clock.set(TIME);

        retention.makeAnonymous();

        assertEquals(1, withPeople());
    }

    @Test
    void theDryRunCountsAndChangesNothing() {
        var here = desk.set();
        withdrawn(here);
        clock.set(TIME);

        as(district.admin())
                .get("/anonymisations/next")
                .then()
                .statusCode(200)
                .body(
                        "suggestions.stationId", contains((int) here.station.id),
                        "suggestions.month", contains("2026-11"),
                        "suggestions.suggestions", contains(1));
        assertEquals(1, withPeople());
    }

    @Test
    void whoMadeItIsHandedEverything() {
        var here = desk.set();
        var suggestion = withdrawn(here);

        suggestion
                .submitter()
                .get(suggestion.path() + "/export")
                .then()
                .statusCode(200)
                .body(
                        "suggestion.submitter.phone", equalTo("13800000001"),
                        "suggestion.text", containsString("13800000001"),
                        "timeline.kind", contains("RECEIVED", "MOVED"),
                        "accesses.action", contains("EXPORTED"));
    }

    @Test
    void whoMadeItErasesThemselves() {
        var here = desk.set();
        var suggestion = withdrawn(here);

        suggestion.submitter().post(suggestion.path() + "/erasure").then().statusCode(204);

        assertEquals(0, withPeople());
        suggestion.submitter().get(suggestion.path()).then().statusCode(404);
        as(here.supervisor)
                .get("/audit-entries?reference=" + suggestion.reference())
                .then()
                .body("items.action", contains("ERASED"), "items.actor", contains("RESIDENT"));
    }

    @Test
    void scansGoAndEvidenceStays() {
        var here = desk.set();
        var suggestion = withdrawn(here);
        here.evidence(suggestion);
        district.execute("""
                insert into suggestion_attachment (suggestion_id, kind, name, content_type, size, digest, content, added_by, added_at)
                select suggestion_id, 'SCAN', name, content_type, size, 'x', content, added_by, added_at from suggestion_attachment""");

        suggestion.submitter().post(suggestion.path() + "/erasure").then().statusCode(204);

        assertEquals("EVIDENCE", district.value("select string_agg(kind, ',') from suggestion_attachment"));
    }

    @Test
    void whatIsWorkedOnIsNotErased() {
        var suggestion = desk.set().inProgress();

        suggestion.submitter().post(suggestion.path() + "/erasure").then().statusCode(409);

        assertEquals(1, withPeople());
    }

    @Test
    void whoSawThemIsFoundByTheReference() {
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");
        here.received("另一条建议");
        as(here.clerk)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "CALL_SUBMITTER"))
                .post(suggestion.path() + "/reveals")
                .then()
                .statusCode(200);

        as(here.supervisor)
                .get("/audit-entries?reference=" + suggestion.reference())
                .then()
                .statusCode(200)
                .body(
                        "items.reference", contains(suggestion.reference()),
                        "items.kind", contains("SUGGESTION"),
                        "items.action", contains("REVEALED"));
    }
}
