package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PublishingTest {

    private static final Map<String, String> PREPARED =
            Map.of("publication", "IN_REVIEW", "text", "建议午间延长办证时间", "reply", "已安排午间值班");
    private static final Map<String, String> PUBLISHED = Map.of("publication", "PUBLISHED");

    @Inject
    Desk desk;

    @Inject
    District district;

    @Test
    void onePreparesItAndASupervisorLetsItOut() {
        var here = desk.set();
        var suggestion = here.published();

        anonymous()
                .get("/published-suggestions/" + suggestion.reference())
                .then()
                .statusCode(200)
                .body("text", equalTo("建议午间延长办证时间"), "reply", equalTo("已安排午间值班"))
                .body("implemented", equalTo(false), "submitter", nullValue());
    }

    @Test
    void whoPreparedItCannotLetItOut() {
        var here = desk.set();
        var suggestion = here.adopted();
        suggestion.put(here.supervisor, "publication", PREPARED).then().statusCode(200);

        suggestion.put(here.supervisor, "publication", PUBLISHED).then().statusCode(403);
    }

    @Test
    void aClerkCannotLetItOut() {
        var here = desk.set();
        var suggestion = here.adopted();
        suggestion.put(here.clerk, "publication", PREPARED).then().statusCode(200);

        suggestion.put(here.otherClerk, "publication", PUBLISHED).then().statusCode(403);
    }

    @Test
    void itsAuthorHasToAgree() {
        var here = desk.set();
        var suggestion = here.submitted(anonymous(), Map.of("text", "建议中午也办证", "stationId", here.station.id));

        suggestion
                .put(here.clerk, "publication", PREPARED)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/publication"));
    }

    @Test
    void whatStillTellsWhoSomebodyIsDoesNotGetOut() {
        var here = desk.set();

        here.adopted()
                .put(here.clerk, "publication", Map.of("publication", "IN_REVIEW", "text", "请打13800000001找我"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/text"));
    }

    @Test
    void itsAuthorIsToldWhyItIsWithheld() {
        var here = desk.set();
        var suggestion = here.adopted();
        suggestion
                .put(here.clerk, "publication", Map.of("publication", "UNPUBLISHED", "reason", "涉及他人隐私"))
                .then()
                .statusCode(200);

        suggestion
                .submitter()
                .get(suggestion.path())
                .then()
                .body("publication", equalTo("UNPUBLISHED"), "withheldBecause", equalTo("涉及他人隐私"));
    }

    @Test
    void whatIsTakenBackIsGone() {
        var here = desk.set();
        var suggestion = here.published();
        suggestion
                .put(here.supervisor, "publication", Map.of("publication", "UNPUBLISHED", "reason", "有误"))
                .then()
                .statusCode(200);

        anonymous()
                .get("/published-suggestions/" + suggestion.reference())
                .then()
                .statusCode(404);
    }

    @Test
    void thePublicFindsItsWords() {
        var here = desk.set();
        var suggestion = here.published();

        anonymous()
                .get("/published-suggestions?q=午间延长&stationId=" + here.station.id)
                .then()
                .statusCode(200)
                .body("items.reference", contains(suggestion.reference()));
    }

    @Test
    void thePublicDoesNotFindTheWordsOfTheOriginal() {
        desk.set().published();

        anonymous().get("/published-suggestions?q=中午也办证").then().statusCode(200).body("items", empty());
    }

    @Test
    void thereIsAFeed() {
        var suggestion = desk.set().published();

        anonymous()
                .get("/published-suggestions/feed.atom")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/atom+xml"))
                .body(containsString("/published-suggestions/" + suggestion.reference()), containsString("建议午间延长办证时间"));
    }

    @Test
    void staffAreShownWhatTellsWhoSomebodyIs() {
        as(desk.set().clerk)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "我的电话是13800000001。"))
                .post("/redactions")
                .then()
                .statusCode(200)
                .body("findings[0].kind", equalTo("PHONE"), "findings[0].from", equalTo(5))
                .body("findings[0].to", equalTo(16), "text", equalTo("我的电话是███████████。"));
    }
}
