package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.doorstep.Api.put;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.doorstep.Api;
import org.junit.jupiter.api.Test;

/** Opinion books: who lays them out and who sees them. */
@QuarkusTest
class BooksTest {

    @Inject
    Shelf shelf;

    private static Map<String, Object> book(long station, String number) {
        return new HashMap<>(
                Map.of("stationId", station, "window", "户籍窗口", "number", number, "openedOn", "2026-01-04"));
    }

    @Test
    void theDispatcherLaysOneOut() {
        var here = shelf.set();

        Api.create(as(here.clerk), "/opinion-books", book(here.station.id, "A-1"))
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("number", equalTo("A-1"), "window", equalTo("户籍窗口"), "entries", equalTo(0));
    }

    @Test
    void anOfficerLaysNoneOut() {
        var here = shelf.set();

        Api.create(as(here.officer), "/opinion-books", book(here.station.id, "A-1"))
                .then()
                .statusCode(403);
    }

    @Test
    void aDispatcherElsewhereLaysNoneOutHere() {
        Api.create(as(shelf.set().clerk), "/opinion-books", book(shelf.set().station.id, "A-1"))
                .then()
                .statusCode(403);
    }

    @Test
    void aStationHasEachNumberOnce() {
        var here = shelf.set();
        Api.create(as(here.clerk), "/opinion-books", book(here.station.id, "A-1"));

        Api.create(as(here.clerk), "/opinion-books", book(here.station.id, "A-1"))
                .then()
                .statusCode(409);
    }

    @Test
    void countsWhatIsRecorded() {
        var here = shelf.set();
        here.written(1, 1);
        here.written(1, 2);

        as(here.officer).get(here.path()).then().statusCode(200).body("entries", equalTo(2));
    }

    @Test
    void elsewhereItIsNotSeen() {
        as(shelf.set().officer).get(shelf.set().path()).then().statusCode(403);
    }

    @Test
    void isClosedWhenItIsFull() {
        var here = shelf.set();
        var number = as(here.clerk).get(here.path()).path("number");
        var closed = book(here.station.id, (String) number);
        closed.put("closedOn", "2026-11-23");

        put(as(here.clerk), here.path(), closed).then().statusCode(200).body("closedOn", equalTo("2026-11-23"));
    }

    @Test
    void keepsItsNumber() {
        var here = shelf.set();

        put(as(here.clerk), here.path(), book(here.station.id, "another"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/number"));
    }

    @Test
    void isNotClosedBeforeItWasOpened() {
        var here = shelf.set();
        var closed = book(here.station.id, "A-1");
        closed.put("closedOn", "2026-01-03");

        Api.create(as(here.clerk), "/opinion-books", closed)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/closedOn"));
    }

    @Test
    void aStaleChangeIsRefused() {
        var here = shelf.set();
        var number = (String) as(here.clerk).get(here.path()).path("number");

        put(as(here.clerk).header("If-Match", "\"7\""), here.path(), book(here.station.id, number))
                .then()
                .statusCode(412);
    }

    @Test
    void areListedByNumberPageByPage() {
        var here = shelf.set();
        for (var number : new String[] {"C", "A", "B"}) {
            Api.create(as(here.clerk), "/opinion-books", book(here.station.id, number));
        }
        var first =
                as(here.officer).get("/opinion-books?limit=2").then().extract().jsonPath();

        as(here.officer)
                .get("/opinion-books?limit=2&cursor=" + first.getString("next"))
                .then()
                .body("items.number", contains("B", "C"), "items", hasSize(2));
    }
}
