package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TimelineTest {

    @Inject
    Desk desk;

    @Test
    void itSaysWhichStepOfARectificationWasDone() {
        var here = desk.set();
        var suggestion = here.adopted();
        suggestion.rate(2).then().statusCode(200);
        suggestion
                .put(here.clerk, "rectification", Map.of("state", "CALLED_BACK"))
                .then()
                .statusCode(200);

        as(here.clerk).get(suggestion.path() + "/timeline").then().body("items.rectification", hasItem("CALLED_BACK"));
    }

    @Test
    void itSaysWhatBecameOfThePublication() {
        var here = desk.set();
        var suggestion = here.adopted();
        suggestion
                .put(here.clerk, "publication", Map.of("publication", "UNPUBLISHED", "reason", "涉及窗口人员安排。"))
                .then()
                .statusCode(200);

        as(here.clerk).get(suggestion.path() + "/timeline").then().body("items.publication", hasItem("UNPUBLISHED"));
    }
}
