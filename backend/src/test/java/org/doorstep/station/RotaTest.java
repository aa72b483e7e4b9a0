package org.doorstep.station;

import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Officers, their shifts and absences: what is stored, and which stations' neighbours hear of it. */
@QuarkusTest
class RotaTest {

    @Inject
    District district;

    @Inject
    Neighbour neighbour;

    /** Stands for a room that plans with the staffing. */
    @Singleton
    static class Neighbour {

        final List<Long> heard = new ArrayList<>();

        void hear(@Observes StaffingChanged change) {
            heard.add(change.stationId());
        }
    }

    @BeforeEach
    void nothingHeardYet() {
        neighbour.heard.clear();
    }

    private static String monday(long officerId) {
        return """
                {"officerId": %d, "dayOfWeek": "MONDAY", "startTime": "08:00", "endTime": "12:00",
                 "validFrom": "2026-11-01"}""".formatted(officerId);
    }

    private static String sick(long officerId) {
        return """
                {"officerId": %d, "startsAt": "2026-11-26T08:00:00+08:00", "endsAt": "2026-11-26T18:00:00+08:00",
                 "reason": "SICK"}""".formatted(officerId);
    }

    private static String officer(long stationId, boolean active) {
        return """
                {"stationId": %d, "badgeNumber": "080101", "name": "示例民警一", "active": %b}""".formatted(stationId, active);
    }

    @Test
    void aShiftIsAddedAndTheNeighboursHearOfItOnce() {
        var station = district.station();
        var officer = station.officer();

        Api.create(as(station.dispatcher()), "/shifts", monday(officer.id))
                .then()
                .statusCode(201)
                .body("startTime", equalTo("08:00"), "endTime", equalTo("12:00"), "validFrom", equalTo("2026-11-01"));
        assertEquals(List.of(station.id), neighbour.heard);
    }

    @Test
    void aRemovedShiftIsGoneAndTheNeighboursHearOfIt() {
        var station = district.station();
        var shift = Api.create(as(station.dispatcher()), "/shifts", monday(station.officer().id))
                .header("Location");
        neighbour.heard.clear();

        as(station.dispatcher()).basePath("").delete(shift).then().statusCode(204);
        assertEquals(List.of(station.id), neighbour.heard);
    }

    @Test
    void whatIsGoneCannotBeRemovedAgain() {
        var station = district.station();
        var shift = Api.create(as(station.dispatcher()), "/shifts", monday(station.officer().id))
                .header("Location");
        as(station.dispatcher()).basePath("").delete(shift);

        as(station.dispatcher()).basePath("").delete(shift).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08:00 | 8:00 | /startTime",
                "08:00 | 08:00:30 | /startTime",
                "08:00 | 24:00 | /startTime",
                "12:00 | 08:00 | /endTime",
                "12:00 | 07:00 | /endTime",
                "2026-11-01 | 2026-11-31 | /validFrom",
                "2026-11-01 | 2026-11-01T08:00:00Z | /validFrom",
                "2026-11-01 | 9999-11-01 | /validFrom",
                "2026-11-01\" | 2026-11-01\", \"validUntil\": \"2026-10-31\" | /validUntil",
                "MONDAY | Monday | /dayOfWeek",
            })
    void aWrongShiftIsRefused(String right, String wrong, String pointer) {
        var station = district.station();
        var shift = monday(station.officer().id);

        Api.create(as(station.dispatcher()), "/shifts", shift.replace(right, wrong))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aDayIsNotAListOfNumbers() {
        var station = district.station();
        var shift = monday(station.officer().id);

        Api.create(as(station.dispatcher()), "/shifts", shift.replace("\"2026-11-01\"", "[2026, 11, 1]"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/validFrom"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/shifts", "/absences"})
    void anOfficerWhoIsNotThereHasNoRota(String path) {
        var station = district.station();

        Api.create(as(station.dispatcher()), path, path.equals("/shifts") ? monday(999_999_999) : sick(999_999_999))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/officerId"), "errors.detail", contains("没有这位民警"));
    }

    @Test
    void anAbsenceIsAddedAndTheNeighboursHearOfIt() {
        var station = district.station();

        Api.create(as(station.dispatcher()), "/absences", sick(station.officer().id))
                .then()
                .statusCode(201)
                .body("startsAt", equalTo("2026-11-26T08:00:00+08:00"), "reason", equalTo("SICK"));
        assertEquals(List.of(station.id), neighbour.heard);
    }

    @Test
    void aTimeInAnotherZoneIsTheSameTime() {
        var station = district.station();
        var absence = sick(station.officer().id).replace("T08:00:00+08:00", "T00:00:00Z");

        Api.create(as(station.dispatcher()), "/absences", absence)
                .then()
                .statusCode(201)
                .body("startsAt", equalTo("2026-11-26T08:00:00+08:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26T18:00:00+08:00, 2026-11-26T08:00:00+08:00, /endsAt",
        "2026-11-26T18:00:00+08:00, 2027-11-26T08:00:01+08:00, /endsAt",
        "2026-11-26T18:00:00+08:00, 2026-11-26T18:00:00, /endsAt",
        "2026-11-26T18:00:00+08:00, 2026-11-26T18:00+08:00, /endsAt",
        "SICK, TIRED, /reason",
    })
    void aWrongAbsenceIsRefused(String right, String wrong, String pointer) {
        var station = district.station();
        var absence = sick(station.officer().id);

        Api.create(as(station.dispatcher()), "/absences", absence.replace(right, wrong))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void aYearOfAbsenceIsTheLongest() {
        var station = district.station();
        var absence = sick(station.officer().id);

        Api.create(as(station.dispatcher()), "/absences", absence.replace("2026-11-26T18", "2027-11-26T08"))
                .then()
                .statusCode(201);
    }

    @Test
    void absencesThatEndedBeforeADayAreLeftOut() {
        var station = district.station();
        station.officer().absent("2026-11-20T08:00:00+08:00", "2026-11-24T00:00:00+08:00");

        as(station.dispatcher())
                .queryParam("from", "2026-11-24")
                .get("/absences")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void aRotaCanBeReadForOneOfficer() {
        var station = district.station();
        var officer = station.officer().onShift("08:00", "12:00");
        station.officer().onShift("14:00", "18:00");

        as(station.dispatcher())
                .queryParam("officerId", officer.id)
                .get("/shifts")
                .then()
                .statusCode(200)
                .body("items", hasSize(7), "items.startTime.unique()", contains("08:00"));
    }

    @Test
    void bothStationsHearOfAnOfficerWhoMoves() {
        var officer = district.station().officer();
        var other = district.station();

        put(as(district.admin()), "/officers/" + officer.id, officer(other.id, true))
                .then()
                .statusCode(200)
                .body("stationId", equalTo((int) other.id));
        assertEquals(List.of(officer.station.id, other.id), neighbour.heard);
    }

    @Test
    void theStationHearsOfAnOfficerWhoLeaves() {
        var officer = district.station().officer();

        put(as(district.admin()), "/officers/" + officer.id, officer(officer.station.id, false))
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        assertEquals(List.of(officer.station.id), neighbour.heard);
    }
}
