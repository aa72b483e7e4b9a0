package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Objects;
import org.doorstep.District;
import org.doorstep.appointment.Scene.Here;
import org.doorstep.platform.Owner;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** Windows follow shifts and absences, and hide nothing. */
@QuarkusTest
class WindowsTest {

    private static final String TUESDAY_FROM = "2026-11-24T00:00:00+08:00";
    private static final String TUESDAY_UNTIL = "2026-11-25T00:00:00+08:00";

    @Inject
    Scene scene;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Inject
    Windows windows;

    @Test
    void aShiftOpensWindowsForTwoWeeksAndMore() {
        var here = scene.set();

        availability(here, "&from=2026-11-24&to=2026-12-07")
                .then()
                .statusCode(200)
                .body("items", hasSize(28));
    }

    @Test
    void whatIsLeftIsCountedInVisitsOfThisKind() {
        var here = scene.set();
        here.booked(TUESDAY_8);

        availability(here, "&from=2026-11-24&to=2026-11-24")
                .then()
                .body("items.startsAt", contains(TUESDAY_8, TUESDAY_10))
                .body("items.remaining", contains(1, 2));
    }

    @Test
    void aFullWindowIsShownAsFull() {
        var here = scene.set();
        here.booked(TUESDAY_8);
        here.booked(TUESDAY_8);

        availability(here, "&from=2026-11-24&to=2026-11-24").then().body("items.available", contains(false, true));
    }

    @Test
    void aBookingIsInTheVeryNextAnswer() {
        var here = scene.set();
        availability(here, "&from=2026-11-24&to=2026-11-24");

        here.booked(TUESDAY_8);

        availability(here, "&from=2026-11-24&to=2026-11-24").then().body("items.remaining", contains(1, 2));
    }

    @Test
    void whatAnotherReplicaChangedIsSeenASecondLater() {
        var here = scene.set();
        availability(here, "&from=2026-11-24&to=2026-11-24");
        Owner.execute(
                "update visit_window set reserved_minutes = capacity_minutes where id = " + here.window(TUESDAY_8));

        clock.advance(Duration.ofSeconds(1));

        availability(here, "&from=2026-11-24&to=2026-11-24").then().body("items.available", contains(false, true));
    }

    @Test
    void whatStartsTooSoonIsLeftOut() {
        var here = scene.set();
        clock.set("2026-11-24T06:30:00+08:00");

        availability(here, "&from=2026-11-24&to=2026-11-24").then().body("items.startsAt", contains(TUESDAY_10));
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() {
        var here = scene.set();
        var seen = availability(here, "").header("ETag");

        anonymous()
                .header("If-None-Match", seen)
                .get("/availability?service=" + here.service + "&community=" + here.community)
                .then()
                .statusCode(304);
    }

    @Test
    void tooManyDaysAreRefused() {
        availability(scene.set(), "&from=2026-11-24&to=2027-11-24")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/to"));
    }

    @Test
    void aSecondOfficerDoublesTheCapacity() {
        var here = scene.set();
        here.station.officer().onShift("08:00", "12:00");

        assertEquals(240, capacity(here, TUESDAY_8));
    }

    @Test
    void partOfAShiftGivesPartOfAWindow() {
        var here = scene.set();
        here.station.officer().onShift("09:30", "11:00");

        assertEquals(150, capacity(here, TUESDAY_8));
        assertEquals(180, capacity(here, TUESDAY_10));
    }

    @Test
    void anAbsenceTakesCapacityAwayAndBookingStops() {
        var here = scene.set();
        here.officer.absent(TUESDAY_FROM, TUESDAY_UNTIL);

        availability(here, "&from=2026-11-24&to=2026-11-24").then().body("items", empty());
    }

    @Test
    void anOverPromisedWindowIsListedWithItsVisits() {
        var here = scene.set();
        var one = here.booked(TUESDAY_8);
        var other = here.booked(TUESDAY_8);
        here.officer.absent(TUESDAY_FROM, TUESDAY_UNTIL);

        as(here.station.dispatcher())
                .get("/windows?overPromised=true")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].overPromisedMinutes", equalTo(90))
                .body("items[0].appointments.reference", containsInAnyOrder(one.reference(), other.reference()));
    }

    @Test
    void theStationsOwnOverPromisesOnly() {
        var here = scene.set();
        here.booked(TUESDAY_8);
        here.officer.absent(TUESDAY_FROM, TUESDAY_UNTIL);

        as(district.station().dispatcher())
                .get("/windows?overPromised=true")
                .then()
                .body("items", empty());
    }

    @Test
    void anOverPromisedWindowTakesNoMoreVisits() {
        var here = scene.set();
        var second = here.station.officer().onShift("08:00", "12:00");
        here.booked(TUESDAY_8);
        here.booked(TUESDAY_8);
        here.booked(TUESDAY_8);
        second.absent(TUESDAY_FROM, TUESDAY_UNTIL); // 135 promised, 120 left

        here.book(TUESDAY_8).then().statusCode(409);
    }

    @Test
    void aCancellationInAnOverPromisedWindowOpensNoPlaceThatIsNotThere() {
        var here = scene.set();
        var second = here.station.officer().onShift("08:00", "12:00");
        var one = here.booked(TUESDAY_8);
        here.booked(TUESDAY_8);
        here.booked(TUESDAY_8);
        second.absent(TUESDAY_FROM, TUESDAY_UNTIL);
        one.cancel().then().statusCode(200);

        here.book(TUESDAY_8).then().statusCode(409);
        as(here.station.dispatcher()).get("/windows?overPromised=true").then().body("items", empty());
    }

    @Test
    void theVisitsOfAnAbsentOfficerGoBackToBePlanned() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_8);
        here.officer.absent(TUESDAY_FROM, TUESDAY_UNTIL);

        visit.read(as(here.station.dispatcher()))
                .then()
                .body("status", equalTo("BOOKED"))
                .body("reason", equalTo("OFFICER_ABSENT"))
                .body("next", hasItem("ASSIGNED"));
    }

    @Test
    void theVisitsOfOthersStayAssigned() {
        var here = scene.set();
        var visit = here.assigned(TUESDAY_8);
        here.station.officer().onShift("08:00", "12:00").absent(TUESDAY_FROM, TUESDAY_UNTIL);

        visit.read(as(here.station.dispatcher())).then().body("status", equalTo("ASSIGNED"));
    }

    @Test
    void newDaysOpenWhenTheyComeIntoReach() {
        var here = scene.set();
        clock.set("2026-12-23T00:05:00+08:00");

        windows.openDaily();

        availability(here, "&from=2027-01-20&to=2027-01-20").then().body("items", not(empty()));
    }

    private static Response availability(Here here, String days) {
        return anonymous().get("/availability?service=" + here.service + "&community=" + here.community + days);
    }

    private int capacity(Here here, String startsAt) {
        return ((Number) Objects.requireNonNull(district.value(
                        "select capacity_minutes from visit_window where id = ?", here.window(startsAt))))
                .intValue();
    }
}
