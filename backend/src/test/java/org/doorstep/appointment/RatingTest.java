package org.doorstep.appointment;

import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** What a resident says of a visit, once. */
@QuarkusTest
class RatingTest {

    @Inject
    Scene scene;

    @Inject
    SettableClock clock;

    @Test
    void aCompletedVisitIsRatedAndTheRatingCanChangeForSevenDays() {
        var visit = scene.set().completed(TUESDAY_10);
        visit.rate(visit.resident(), Map.of("score", 2)).then().statusCode(200);
        clock.advance(Duration.ofDays(7).minusMinutes(1));

        visit.rate(visit.resident(), Map.of("score", 5, "comment", "很耐心"))
                .then()
                .statusCode(200)
                .body("rating.score", equalTo(5))
                .body("rating.comment", equalTo("很耐心"));
    }

    @Test
    void afterSevenDaysTheRatingStands() {
        var visit = scene.set().completed(TUESDAY_10);
        clock.advance(Duration.ofDays(7).plusMinutes(1));

        visit.rate(visit.resident(), Map.of("score", 5))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void onlyWhatIsCompletedIsRated() {
        var visit = scene.set().booked(TUESDAY_10);

        visit.rate(visit.resident(), Map.of("score", 5)).then().statusCode(409);
    }

    @Test
    void onlyTheResidentRates() {
        var here = scene.set();
        var visit = here.completed(TUESDAY_10);

        visit.rate(as(here.station.dispatcher()), Map.of("score", 5)).then().statusCode(403);
    }

    @Test
    void aRatingIsFromOneToFive() {
        var visit = scene.set().completed(TUESDAY_10);

        visit.rate(visit.resident(), Map.of("score", 6))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/score"));
    }
}
