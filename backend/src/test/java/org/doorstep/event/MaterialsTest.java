package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.InParallel;
import org.doorstep.Staff;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MaterialsTest {

    @Inject
    Hall hall;

    @Inject
    Storeroom storeroom;

    @Inject
    District district;

    @Test
    void receivingRaisesTheStock() {
        var here = hall.set();
        var material = storeroom.material();

        move(here.organiser, here.station.id, material, "RECEIVED", 500)
                .then()
                .statusCode(201)
                .body("balance", equalTo(500));
    }

    @Test
    void handingOutAtAnEventLowersItAndSaysWhere() {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 40, here.organiser);
        var event = here.event("HELD", 40);

        at(event, here, material, "HANDED_OUT", 30)
                .then()
                .statusCode(201)
                .body("balance", equalTo(10), "eventReference", equalTo(event.reference()));
    }

    @Test
    void theReportOfTheEventCountsWhatWasHandedOutAndNotBroughtBack() {
        var here = hall.set();
        var handbook = storeroom.material();
        var unused = storeroom.material();
        storeroom.stock(here.station, handbook, 40, here.organiser);
        storeroom.stock(here.station, unused, 40, here.organiser);
        var event = here.event("HELD", 40);
        at(event, here, handbook, "HANDED_OUT", 30).then().statusCode(201);
        at(event, here, handbook, "RETURNED", 4).then().statusCode(201);
        at(event, here, unused, "HANDED_OUT", 5).then().statusCode(201);
        at(event, here, unused, "RETURNED", 5).then().statusCode(201);
        move(here.organiser, here.station.id, handbook, "HANDED_OUT", 3).then().statusCode(201);

        as(here.organiser)
                .get(event.path() + "/report")
                .then()
                .statusCode(200)
                .body(
                        "materials.materialId", contains((int) handbook),
                        "materials.kind", contains("SAFETY_HANDBOOK"),
                        "materials.quantity", contains(26));
    }

    @Test
    void noMoreComesBackFromAnEventThanWasHandedOutThere() {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 40, here.organiser);
        var event = here.event("HELD", 40);
        at(here.event("HELD", 40), here, material, "HANDED_OUT", 20).then().statusCode(201);
        at(event, here, material, "HANDED_OUT", 5).then().statusCode(201);
        at(event, here, material, "RETURNED", 3).then().statusCode(201);

        at(event, here, material, "RETURNED", 3).then().statusCode(400).body("errors[0].pointer", equalTo("/quantity"));

        assertEquals(18, district.value("select quantity from material_stock"));
    }

    @Test
    void ofManyWhoBringBackTheSameNobodyBringsBackMoreThanThereWas() {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 40, here.organiser);
        var event = here.event("HELD", 40);
        at(event, here, material, "HANDED_OUT", 10).then().statusCode(201);

        var answers = InParallel.times(32, () -> at(event, here, material, "RETURNED", 1));

        assertEquals(Map.of(201, 10L, 400, 22L), InParallel.statuses(answers));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "CANCELLED"})
    void nothingIsHandedOutAtAnEventThatDoesNotTakePlace(String status) {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 40, here.organiser);

        at(here.event(status, 40), here, material, "HANDED_OUT", 1)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/eventReference"));
    }

    @Test
    void whatWasTakenToAnEventComesBackWhenThatIsCalledOff() {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 40, here.organiser);
        var event = here.event("PUBLISHED", 40);
        at(event, here, material, "HANDED_OUT", 30).then().statusCode(201);
        event.move(here.clerk, "CANCELLED", "下雨").then().statusCode(200);

        at(event, here, material, "RETURNED", 30).then().statusCode(201).body("balance", equalTo(40));
    }

    private static Response at(Announced event, Here here, long material, String kind, int quantity) {
        return Api.create(
                as(here.organiser),
                "/material-movements",
                Map.of(
                        "stationId",
                        here.station.id,
                        "materialId",
                        material,
                        "kind",
                        kind,
                        "quantity",
                        quantity,
                        "eventReference",
                        event.reference()));
    }

    @Test
    void moreThanThereIsIsRefusedAndNothingIsWrittenDown() {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 40, here.organiser);

        move(here.organiser, here.station.id, material, "HANDED_OUT", 41)
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/quantity"));

        assertEquals(1, district.count("material_movement"));
    }

    @Test
    void writingOffTakesWhoSpeaksForTheStation() {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 40, here.organiser);

        move(here.organiser, here.station.id, material, "WRITTEN_OFF", 1).then().statusCode(403);
    }

    @Test
    void whatIsWrittenDownCannotBeRewrittenByTheService() {
        var here = hall.set();
        storeroom.stock(here.station, storeroom.material(), 40, here.organiser);

        assertThrows(IllegalStateException.class, () -> district.execute("update material_movement set change = 1"));
        assertThrows(IllegalStateException.class, () -> district.execute("delete from material_movement"));
    }

    @Test
    void oneStationsStockIsNotAnothers() {
        var here = hall.set();
        storeroom.stock(here.station, storeroom.material(), 40, here.organiser);

        as(hall.set().clerk).get("/material-stocks").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void ofManyWhoHandOutTheLastOnesNobodyHandsOutWhatIsNotThere() {
        var here = hall.set();
        var material = storeroom.material();
        storeroom.stock(here.station, material, 40, here.organiser);
        as(here.organiser); // signs in before the race

        var answers = InParallel.times(64, () -> move(here.organiser, here.station.id, material, "HANDED_OUT", 1));

        assertEquals(Map.of(201, 40L, 400, 24L), InParallel.statuses(answers));
        assertEquals(0, district.value("select quantity from material_stock"));
        assertEquals(0L, district.value("select sum(change) from material_movement"));
        assertEquals(0L, district.value("""
                        select count(*) from (
                            select balance - change - lag(balance, 1, 0) over (order by id) as gap from material_movement) as line
                        where gap <> 0"""));
    }

    static Response move(Staff who, long station, long material, String kind, int quantity) {
        return Api.create(
                as(who),
                "/material-movements",
                Map.of("stationId", station, "materialId", material, "kind", kind, "quantity", quantity));
    }
}
