package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is done with the words and the person of a suggestion is accounted for. */
@QuarkusTest
class PeopleOfSuggestionsTest {

    @Inject
    Desk desk;

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
