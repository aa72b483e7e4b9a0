package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.junit.jupiter.api.Test;

/** What an event brought to light is counted as what it is. */
@QuarkusTest
class FiguresTest {

    @Inject
    Hall hall;

    private static Object problem(Here here, Announced event) {
        return Api.create(
                        as(here.clerk),
                        event.path() + "/contributions",
                        Map.of(
                                "kind",
                                "PROBLEM",
                                "text",
                                "路口没有路灯",
                                "ownerId",
                                here.organiser.accountId,
                                "dueOn",
                                "2026-12-20"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void handOver(Here here, Object contribution) {
        Api.keyed(as(here.clerk))
                .post("/event-contributions/" + contribution + "/suggestion")
                .then()
                .statusCode(201);
    }

    @Test
    void whatWasRaisedIsCountedByWhatItIsAndWhatCameOfIt() {
        var here = hall.set();
        var event = here.event("HELD", 40);
        handOver(here, here.contribution(event));
        for (var i = 0; i < 3; i++) {
            handOver(here, problem(here, event));
        }
        here.contribution(here.event("HELD", 40));
        for (var i = 0; i < 2; i++) {
            Api.put(
                            as(here.organiser),
                            "/event-contributions/" + problem(here, event) + "/resolution",
                            Map.of("resolution", "已经装好"))
                    .then()
                    .statusCode(200);
        }

        as(here.organiser)
                .get(event.path() + "/report")
                .then()
                .statusCode(200)
                .body(
                        "figures.opinions", equalTo(1),
                        "figures.problems", equalTo(5),
                        "figures.problemsSolved", equalTo(2),
                        "figures.suggestions", equalTo(4));
    }
}
