package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.doorstep.Api.keyed;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.doorstep.District;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** There are faces in photographs: they come from an event that takes place, and go when somebody asks for that. */
@QuarkusTest
class PhotosTest {

    @Inject
    Hall hall;

    @Inject
    District district;

    private Here here;

    @BeforeEach
    void open() {
        here = hall.set();
    }

    private Response add(Announced event) {
        return keyed(as(here.clerk))
                .contentType("image/png")
                .body(Hall.picture())
                .post(event.path() + "/photos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUBLISHED", "REGISTRATION_CLOSED", "HELD"})
    void photographsAreAddedWhileAnEventGoesOn(String status) {
        add(here.event(status, 40)).then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "POSTPONED", "CANCELLED", "CLOSED"})
    void noneAreAddedBeforeAndAfter(String status) {
        add(here.event(status, 40)).then().statusCode(409).body("type", equalTo("/problems/illegal-transition"));
    }

    @Test
    void aPhotographIsTakenOutAlsoOfAClosedEventAndItIsKnownByWhom() {
        var event = here.event("HELD", 40);
        var photo = event.path() + "/photos/" + here.photo(event.reference());
        district.execute("update event set status = 'CLOSED', report = '群众参观了接处警流程。'");

        as(here.organiser).delete(photo).then().statusCode(204);

        as(here.organiser).get(photo).then().statusCode(404);
        as(here.organiser).get(event.path() + "/report").then().body("photos", hasSize(0));
        as(district.admin())
                .get("/audit-entries?reference=" + event.reference())
                .then()
                .body(
                        "items[0].action", equalTo("ERASED"),
                        "items[0].kind", equalTo("EVENT"),
                        "items[0].reason", equalTo("PHOTO"),
                        "items[0].accountId", equalTo((int) here.organiser.accountId));
        as(here.organiser).delete(photo).then().statusCode(404);
    }

    @Test
    void aPhotographOfAnotherEventIsNotTakenOut() {
        var other = here.event("HELD", 40);
        var photo = here.photo(other.reference());

        as(here.clerk)
                .delete(here.event("HELD", 40).path() + "/photos/" + photo)
                .then()
                .statusCode(404);

        assertEquals(1, district.count("event_photo"));
    }
}
