package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.Api;
import org.junit.jupiter.api.Test;

/** Who waits sees how many people are before them. */
@QuarkusTest
class AheadTest {

    @Inject
    Hall hall;

    @Test
    void thoseOfTheLineWhoCameEarlierAreCounted() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        var inside = here.registered(event, 4);
        var first = here.registered(event, 3);
        var second = here.registered(event, 2);
        Api.create(anonymous(), event.path() + "/registrations", here.party(1))
                .then()
                .statusCode(201)
                .body("status", equalTo("WAITLISTED"), "ahead", equalTo(5));

        inside.registrant().get(inside.path()).then().body("ahead", nullValue());
        first.registrant().get(first.path()).then().body("ahead", equalTo(0));
        second.registrant().get(second.path()).then().body("ahead", equalTo(3));
        as(here.clerk).get(second.path()).then().statusCode(200).body("ahead", equalTo(3));
    }

    @Test
    void itIsReadAnewWhenOthersLeaveTheLine() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        here.registered(event, 4);
        var first = here.registered(event, 3);
        var second = here.registered(event, 2);
        var tag = second.registrant().get(second.path()).header("ETag");
        first.move(first.registrant(), "CANCELLED").then().statusCode(200);

        second.registrant()
                .header("If-None-Match", tag)
                .get(second.path())
                .then()
                .statusCode(200)
                .body("ahead", equalTo(0));
    }

    @Test
    void whoCouldNeverFitIsNotBeforeAnybody() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        var inside = here.registered(event, 2);
        here.registered(event, 4);
        var second = here.registered(event, 3);
        Api.put(as(here.clerk), event.path(), here.input(Map.of("capacity", 3)))
                .then()
                .statusCode(200);

        second.registrant().get(second.path()).then().body("status", equalTo("WAITLISTED"), "ahead", equalTo(0));
        inside.move(inside.registrant(), "CANCELLED").then().statusCode(200);
        second.registrant().get(second.path()).then().body("status", equalTo("OFFERED"), "ahead", nullValue());
    }
}
