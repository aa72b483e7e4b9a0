package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.identity.Retention;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** What is kept about people who registered, who sees it, and when it is gone. */
@QuarkusTest
class RegistrantsTest {

    @Inject
    Hall hall;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Inject
    Retention retention;

    @Test
    void staffSeeMaskedPeopleAndRevealThemForAReason() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        var one = here.registered(event, 1);

        as(here.organiser)
                .get(event.path() + "/registrations")
                .then()
                .statusCode(200)
                .body(
                        "items.registrant.name", contains("示*"),
                        "items.doorToken", contains(nullValue()),
                        "items.masked", contains(true));
        as(here.organiser)
                .contentType("application/json")
                .body(Map.of("reason", "CALL_REGISTRANT"))
                .post(one.path() + "/reveals")
                .then()
                .statusCode(200)
                .body("name", equalTo("示例居民"));
        assertEquals(
                "CALL_REGISTRANT",
                district.value("select reason from audit_entry where subject = ?", "registration/" + one.reference()));
    }

    @Test
    void nothingOfWhoRegisteredIsReadableInTheDatabase() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        var party = here.party(2);
        party.putAll(Map.of("name", "欧阳示例", "phone", "13855550123", "companions", List.of("司马示例")));

        Api.create(Api.anonymous(), event.path() + "/registrations", party)
                .then()
                .statusCode(201);

        assertEquals(List.of(), district.readable("event_registration", "欧阳示例", "13855550123", "司马示例"));
    }

    @Test
    void whatIsKeptIsHandedOverAndErased() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        var one = here.registered(event, 1);

        one.registrant()
                .get(one.path() + "/export")
                .then()
                .statusCode(200)
                .body("registration.registrant.name", equalTo("示例居民"), "timeline.to", contains("CONFIRMED"));
        one.registrant().post(one.path() + "/erasure").then().statusCode(409);
        one.move(one.registrant(), "CANCELLED").then().statusCode(200);
        one.registrant().post(one.path() + "/erasure").then().statusCode(204);
        one.registrant().get(one.path()).then().statusCode(404);
        as(here.clerk).get(one.path()).then().statusCode(200).body("registrant", nullValue());
    }

    @Test
    void peopleAreTakenOutWhenTheEventIsLongOver() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        here.registered(event, 3);
        clock.set("2027-03-10T03:00:00+08:00");

        retention.makeAnonymous();

        assertEquals(0L, district.value("select count(people) from event_registration"));
        assertEquals(3L, event.held(district));
        assertEquals("RETENTION", district.value("select reason from audit_entry where subject like 'registration/%'"));
    }

    @Test
    void theDryRunCountsThem() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        here.registered(event, 3);
        here.registered(event, 1);
        clock.set("2027-03-10T03:00:00+08:00");

        as(district.admin())
                .get("/anonymisations/next")
                .then()
                .statusCode(200)
                .body(
                        "registrations.stationId", contains((int) here.station.id),
                        "registrations.month", contains("2026-12"),
                        "registrations.registrations", contains(2));
        assertEquals(2L, district.value("select count(people) from event_registration"));
    }

    @Test
    void theAuditTrailIsSearchedByARegistration() {
        var here = hall.set();
        var one = here.registered(here.event("PUBLISHED", 4), 1);
        one.registrant().get(one.path() + "/export").then().statusCode(200);

        as(district.admin())
                .get("/audit-entries?reference=" + one.reference())
                .then()
                .statusCode(200)
                .body("items.action", contains("EXPORTED"), "items.kind", contains("REGISTRATION"));
    }
}
