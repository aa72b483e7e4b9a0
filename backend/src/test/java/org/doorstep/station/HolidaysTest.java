package org.doorstep.station;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HolidaysTest {

    private static final Map<String, Object> NEW_YEAR =
            Map.of("date", "2027-01-01", "working", false, "name", Map.of("zh-CN", "元旦", "en", "New Year"));

    @Inject
    District district;

    @Inject
    WorkingDays workingDays;

    /** A day of each kind; the whole year has 33 days off on holidays and 6 make-up days. */
    @ParameterizedTest
    @CsvSource({
        "2026-01-01, false", "2026-01-04, true", "2026-02-14, true", "2026-02-16, false", "2026-02-23, false",
        "2026-02-24, true", "2026-02-28, true", "2026-04-06, false", "2026-05-05, false", "2026-05-09, true",
        "2026-06-19, false", "2026-09-20, true", "2026-09-25, false", "2026-10-07, false", "2026-10-08, true",
        "2026-10-10, true", "2026-10-11, false", "2026-11-24, true", "2026-11-28, false", "2030-01-02, true"
    })
    void aDayIsWorkedOrNot(LocalDate day, boolean working) {
        Assertions.assertEquals(working, workingDays.calendar().isWorking(day));
    }

    @Test
    void anybodyReadsTheCalendarOfAYear() {
        anonymous()
                .get("/holidays?year=2026")
                .then()
                .statusCode(200)
                .body("items", hasSize(39), "knownUntil", equalTo("2026-10-10"));
    }

    @Test
    void anAdministratorAddsAYearWhenItIsPublished() {
        Api.create(as(district.admin()), "/holidays", NEW_YEAR).then().statusCode(201);

        anonymous().get("/holidays?year=2027").then().body("items.date", contains("2027-01-01"));
    }

    @Test
    void aDayIsSetOnce() {
        var admin = district.admin();
        Api.create(as(admin), "/holidays", NEW_YEAR).then().statusCode(201);

        Api.create(as(admin), "/holidays", NEW_YEAR).then().statusCode(409);
    }

    @Test
    void aDayIsReadWithWhatItsRemovalIsBasedOn() {
        anonymous()
                .get("/holidays/2026-10-01")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("working", equalTo(false));
    }

    @Test
    void anOrdinaryDayIsNotOneOfThem() {
        anonymous().get("/holidays/2026-11-24").then().statusCode(404);
    }

    @Test
    void aDayBecomesAnOrdinaryOneAgain() {
        var admin = district.admin();
        Api.create(as(admin), "/holidays", NEW_YEAR).then().statusCode(201);

        as(admin).delete("/holidays/2027-01-01").then().statusCode(204);

        anonymous().get("/holidays?year=2027").then().body("items", hasSize(0));
    }
}
