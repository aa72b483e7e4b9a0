package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

/** What follows from a rating. */
@QuarkusTest
class SatisfactionTest {

    @Inject
    Desk desk;

    @Inject
    District district;

    @Test
    void aBadRatingOpensARectificationWithThreeDates() {
        var here = desk.set();
        var suggestion = here.adopted();

        suggestion
                .rate(1)
                .then()
                .statusCode(200)
                .body("rectification.state", equalTo("CALL_BACK"), "clock.phase", equalTo("RECTIFY"))
                .body("rectification.callBackDueAt", equalTo("2026-11-25T00:00:00+08:00"))
                .body("rectification.rectifyDueAt", equalTo("2026-12-01T00:00:00+08:00"))
                .body("rectification.reviewDueAt", equalTo("2026-12-03T00:00:00+08:00"));
    }

    @Test
    void aGoodRatingOpensNone() {
        desk.set().adopted().rate(3).then().statusCode(200).body("rectification", nullValue());
    }

    @Test
    void aRectificationIsReviewedByWhoDidNothingOfIt() {
        var here = desk.set();
        var suggestion = here.adopted();
        suggestion.rate(2).then().statusCode(200);
        suggestion
                .put(here.clerk, "rectification", Map.of("state", "CALLED_BACK"))
                .then()
                .statusCode(200);
        suggestion
                .put(here.supervisor, "rectification", Map.of("state", "RECTIFIED"))
                .then()
                .statusCode(200);
        suggestion
                .put(here.supervisor, "rectification", Map.of("state", "REVIEWED"))
                .then()
                .statusCode(403);

        suggestion
                .put(district.supervisor(), "rectification", Map.of("state", "REVIEWED"))
                .then()
                .statusCode(200)
                .body("rectification.state", equalTo("DONE"), "rectification.reviewedAt", notNullValue());
    }

    @Test
    void aRectificationGoesInItsOrder() {
        var here = desk.set();
        var suggestion = here.adopted();
        suggestion.rate(2).then().statusCode(200);

        suggestion
                .put(here.clerk, "rectification", Map.of("state", "RECTIFIED"))
                .then()
                .statusCode(409);
    }

    @Test
    void onlyTheSubmitterRates() {
        var here = desk.set();
        var suggestion = here.adopted();

        Api.put(as(here.clerk), suggestion.path() + "/rating", Map.of("score", 5))
                .then()
                .statusCode(403);
    }
}
