package org.doorstep.appointment;

import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.doorstep.appointment.Scene.WEDNESDAY_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.identity.Retention;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;

/** 90 days after a visit nobody can tell whose it was; how many there were stays. */
@QuarkusTest
class AnonymisingTest {

    private static final String TOO_EARLY = "2027-02-21T08:59:00+08:00";
    private static final String TIME = "2027-02-21T09:01:00+08:00";

    @Inject
    Scene scene;

    @Inject
    District district;

    @Inject
    Retention retention;

    @Inject
    SettableClock clock;

    private long withPeople() {
        return ((Number) Objects.requireNonNull(
                        district.value("select count(*) from appointment where people is not null")))
                .longValue();
    }

    @Test
    void aVisitKeepsItsPeopleFor90Days() {
        scene.set().completed(TUESDAY_10);
        clock.set(TOO_EARLY);

        retention.makeAnonymous();

        assertEquals(1, withPeople());
    }

    @Test
    void afterwardsNothingOfThemIsLeftAndWhatIsCountedStays() {
        var here = scene.set();
        var visit = here.completed(TUESDAY_10);
        visit.rate(visit.resident(), Map.of("score", 5, "comment", "很好")).then().statusCode(200);
        clock.set(TIME);

        retention.makeAnonymous();

        assertEquals("COMPLETED 5 t t 0", district.value("""
                select concat_ws(' ', status, rating_score, people is null, phone_index is null, octet_length(manage_token_hash))
                from appointment where station_id = ? and completed_at is not null""", here.station.id));
        assertEquals(0L, district.value("select count(*) from appointment_step where note is not null"));
        visit.read(visit.resident()).then().statusCode(404);
        as(district.supervisor())
                .get("/audit-entries?reference=" + visit.reference())
                .then()
                .body("items.action.first()", equalTo("ANONYMISED"))
                .body("items.actor.first()", equalTo("SYSTEM"));
    }

    @Test
    void aVisitThatIsNotFinishedKeepsThem() {
        scene.set().assigned(TUESDAY_10);
        clock.set(TIME);

        retention.makeAnonymous();

        assertEquals(1, withPeople());
    }

    @Test
    void theDryRunCountsByStationAndMonthAndChangesNothing() {
        var here = scene.set();
        here.completed(TUESDAY_10);
        here.booked(WEDNESDAY_8).cancel().then().statusCode(200);
        here.booked(TUESDAY_8);
        clock.set(TIME);

        as(district.admin())
                .get("/anonymisations/next")
                .then()
                .statusCode(200)
                .body("items.stationId", contains((int) here.station.id))
                .body("items.month", contains("2026-11"))
                .body("items.visits", contains(2));
        assertEquals(3, withPeople());
    }

    @Test
    void theDryRunOfAFreshDistrictIsEmpty() {
        scene.set().completed(TUESDAY_10);

        as(district.admin()).get("/anonymisations/next").then().body("items", empty());
    }

    @Test
    void ofManyReplicasEachVisitIsDoneByOne() {
        var here = scene.set();
        for (var i = 0; i < 2; i++) {
            here.booked(TUESDAY_10).cancel().then().statusCode(200);
        }
        clock.set(TIME);

        InParallel.times(6, () -> {
            retention.makeAnonymous();
            return true;
        });

        assertEquals(0, withPeople());
        assertEquals(2L, district.value("select count(*) from audit_entry where action = 'ANONYMISED'"));
    }
}
