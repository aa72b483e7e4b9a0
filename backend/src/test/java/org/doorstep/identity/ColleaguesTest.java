package org.doorstep.identity;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

/** Whom a station's work can be given to. */
@QuarkusTest
class ColleaguesTest {

    @Inject
    District district;

    @Test
    void areTheStationsStaffAndWhoSeesEveryStation() {
        var station = district.station();
        var clerk = station.dispatcher();
        var officer = station.officer().account;
        var supervisor = district.supervisor();

        as(clerk)
                .get("/colleagues?stationId=" + station.id)
                .then()
                .statusCode(200)
                .body("items.id", hasItems((int) clerk.accountId, (int) officer.accountId, (int) supervisor.accountId));
    }

    @Test
    void areNobodyOfAnotherStation() {
        var elsewhere = district.station().dispatcher();
        var station = district.station();

        as(station.dispatcher())
                .get("/colleagues?stationId=" + station.id)
                .then()
                .body("items.id", not(hasItem((int) elsewhere.accountId)));
    }

    @Test
    void areShownToNobodyOfAnotherStation() {
        var elsewhere = district.station().dispatcher();

        as(elsewhere)
                .get("/colleagues?stationId=" + district.station().id)
                .then()
                .statusCode(403);
    }

    @Test
    void areAskedForByStation() {
        var clerk = district.station().dispatcher();

        as(clerk).get("/colleagues").then().statusCode(400).body("errors[0].pointer", equalTo("/stationId"));
    }
}
