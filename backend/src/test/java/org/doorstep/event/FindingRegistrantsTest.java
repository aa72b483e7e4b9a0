package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.Staff;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody calls, and staff find their registration by the telephone. */
@QuarkusTest
class FindingRegistrantsTest {

    private static final String PHONE = "13912345678";

    @Inject
    Hall hall;

    private Here here;
    private Announced event;
    private Hall.Registered caller;

    @BeforeEach
    void theCallerIsOneOfTwo() {
        here = hall.set();
        event = here.event("PUBLISHED", 40);
        here.registered(event, 2);
        caller = register(event);
    }

    private Hall.Registered register(Announced event) {
        var party = here.party(1);
        party.put("phone", PHONE);
        return Hall.Registered.of(Api.create(Api.anonymous(), event.path() + "/registrations", party));
    }

    private Response search(Staff who, String phone) {
        return as(who).contentType(ContentType.JSON)
                .body(Map.of("phone", phone))
                .post(event.path() + "/registrations/searches");
    }

    @ParameterizedTest
    @ValueSource(strings = {PHONE, "139 1234 5678", "+86 139-1234-5678"})
    void aCallerIsFoundHoweverTheNumberIsWrittenAndStaysMasked(String phone) {
        search(here.organiser, phone)
                .then()
                .statusCode(200)
                .body("items.reference", contains(caller.reference()))
                .body("items.masked", contains(true))
                .body("items.registrant.phone", contains("139****78"));
    }

    @Test
    void whatTheyCancelledIsFoundAsWell() {
        caller.move(caller.registrant(), "CANCELLED").then().statusCode(200);
        var again = register(event);

        search(here.clerk, PHONE)
                .then()
                .statusCode(200)
                .body("items.reference", contains(caller.reference(), again.reference()))
                .body("items.status", contains("CANCELLED", "CONFIRMED"));
    }

    @Test
    void whoRegisteredForAnotherEventIsNotInThisOne() {
        caller.move(caller.registrant(), "CANCELLED").then().statusCode(200);
        caller.registrant().post(caller.path() + "/erasure").then().statusCode(204);
        register(here.event("PUBLISHED", 40));

        search(here.clerk, PHONE).then().statusCode(200).body("items", empty());
    }

    @Test
    void partOfANumberIsNone() {
        search(here.clerk, "139123").then().statusCode(400).body("errors.pointer", contains("/phone"));
    }

    @Test
    void theEventOfAnotherStationIsNotThere() {
        search(hall.set().clerk, PHONE).then().statusCode(404);
    }
}
