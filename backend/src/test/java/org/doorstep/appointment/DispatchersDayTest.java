package org.doorstep.appointment;

import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.doorstep.appointment.Scene.WEDNESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.doorstep.District;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** A dispatcher at 8:55. */
@QuarkusTest
class DispatchersDayTest {

    @Inject
    Scene scene;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Test
    void theBoardShowsTheDayInOrderAndMasked() {
        var here = scene.set();
        var late = here.booked(TUESDAY_10);
        var early = here.booked(TUESDAY_8);
        here.booked(WEDNESDAY_8);

        as(here.station.dispatcher())
                .get("/appointments?date=2026-11-24")
                .then()
                .statusCode(200)
                .body("items.reference", contains(early.reference(), late.reference()))
                .body("items.masked", everyItem(equalTo(true)))
                .body("items.resident.name", everyItem(equalTo("示*")));
    }

    @Test
    void theBoardIsReadPageByPage() {
        var here = scene.set();
        var first = here.booked(TUESDAY_8);
        var second = here.booked(TUESDAY_10);
        var dispatcher = here.station.dispatcher();
        String next = as(dispatcher)
                .get("/appointments?limit=1")
                .then()
                .body("items.reference", contains(first.reference()))
                .extract()
                .path("next");

        as(dispatcher)
                .get("/appointments?limit=1&cursor=" + next)
                .then()
                .body("items.reference", contains(second.reference()))
                .body("next", nullValue());
    }

    @Test
    void theBoardIsNarrowedToStates() {
        var here = scene.set();
        here.booked(TUESDAY_8);
        var assigned = here.assigned(TUESDAY_10);

        as(here.station.dispatcher())
                .get("/appointments?status=ASSIGNED&status=EN_ROUTE")
                .then()
                .body("items.reference", contains(assigned.reference()));
    }

    @Test
    void aReferenceIsFoundByItsBeginningOnAnyDay() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_8);
        clock.set("2026-12-24T09:00:00+08:00");

        as(here.station.dispatcher())
                .get("/appointments?q=" + visit.reference().substring(0, 6).toLowerCase(Locale.ROOT))
                .then()
                .body("items.reference", contains(visit.reference()));
    }

    @Test
    void theVisitsOfAnotherStationAreNotThere() {
        var visit = scene.set().booked(TUESDAY_8);
        var stranger = district.station().dispatcher();

        as(stranger).get("/appointments").then().body("items", empty());
        visit.read(as(stranger)).then().statusCode(404);
    }

    @Test
    void anotherStationCannotBeAskedFor() {
        var here = scene.set();

        as(district.station().dispatcher())
                .get("/appointments?stationId=" + here.station.id)
                .then()
                .statusCode(403);
    }

    @Test
    void aSupervisorSeesEveryStation() {
        scene.set().booked(TUESDAY_8);
        scene.set().booked(TUESDAY_8);

        as(district.supervisor()).get("/appointments").then().body("items", hasSize(2));
    }

    @Test
    void theDispatcherSeesNobodyWholeWithoutAReason() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_8);

        visit.read(as(here.station.dispatcher()))
                .then()
                .body("masked", equalTo(true))
                .body("resident.phone", containsString("****"));
    }

    @Test
    void anAssignedVisitIsPlannedAtTheStartOfItsWindow() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);

        visit.assign(here.station.dispatcher(), here.officer)
                .then()
                .statusCode(200)
                .body("status", equalTo("ASSIGNED"))
                .body("plannedStartsAt", equalTo(TUESDAY_10))
                .body("plannedEndsAt", equalTo("2026-11-24T10:45:00+08:00"))
                .body("officer.id", equalTo((int) here.officer.id));
    }

    @Test
    void theNextVisitOfTheSameOfficerFollowsTheFirst() {
        var here = scene.set();
        here.assigned(TUESDAY_10);
        var second = here.booked(TUESDAY_10);

        second.assign(here.station.dispatcher(), here.officer)
                .then()
                .statusCode(200)
                .body("plannedStartsAt", equalTo("2026-11-24T10:45:00+08:00"));
    }

    @Test
    void anOfficerOffShiftIsNotAvailable() {
        var here = scene.set();
        var evening = here.station.officer().onShift("18:00", "20:00");
        var visit = here.booked(TUESDAY_10);

        visit.assign(here.station.dispatcher(), evening)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/officer-unavailable"))
                .body("candidates.officer.id", contains((int) here.officer.id));
    }

    @Test
    void anOfficerOfAnotherStationIsRefused() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);

        visit.assign(here.station.dispatcher(), scene.set().officer)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/officerId"));
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        var here = scene.set();
        here.assigned(TUESDAY_10);
        var second = here.assigned(TUESDAY_10);

        var refused = assertThrows(
                IllegalStateException.class,
                () -> district.execute(
                        "update appointment set planned_starts_at = starts_at where reference = ?",
                        second.reference()));

        assertTrue(String.valueOf(refused.getMessage()).contains("appointment_officer_in_one_place"));
    }

    @Test
    void theDatabaseItselfRefusesAnOverfilledWindow() {
        var here = scene.set();
        here.booked(TUESDAY_10);

        var refused = assertThrows(
                IllegalStateException.class,
                () -> district.execute(
                        "update visit_window set reserved_minutes = 121 where id = ?", here.window(TUESDAY_10)));

        assertTrue(String.valueOf(refused.getMessage()).contains("visit_window_not_overfilled"));
    }

    @Test
    void theLeastBusyOfficerComesFirst() {
        var here = scene.set();
        here.assigned(TUESDAY_8);
        var idle = here.station.officer().onShift("08:00", "12:00");
        var visit = here.booked(TUESDAY_10);

        as(here.station.dispatcher())
                .get("/appointments/" + visit.reference() + "/candidates")
                .then()
                .statusCode(200)
                .body("items.officer.id", contains((int) idle.id, (int) here.officer.id))
                .body("items.visitsThatDay", contains(0, 1));
    }

    @Test
    void aTransitionCannotAssign() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);

        visit.move(here.station.dispatcher(), "ASSIGNED")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/to"));
    }

    @Test
    void aRejectedVisitGivesItsMinutesBackAndSaysWhy() {
        var here = scene.set();
        var visit = here.booked(TUESDAY_10);

        visit.move(as(here.station.dispatcher()), Map.of("to", "REJECTED", "reason", "NOT_ELIGIBLE"))
                .then()
                .statusCode(200)
                .body("reason", equalTo("NOT_ELIGIBLE"));
        assertEquals(0, here.reserved(TUESDAY_10));
    }
}
