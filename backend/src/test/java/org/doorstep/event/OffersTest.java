package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.event.Hall.Registered;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long an offer stands, and what becomes of it when its event is put off or moved: the only place is offered to one of two. */
@QuarkusTest
class OffersTest {

    @Inject
    Hall hall;

    @Inject
    SettableClock clock;

    @Inject
    EventJob job;

    private Here here;
    private Announced event;
    private Registered first;
    private Registered offered;
    private Registered next;

    @BeforeEach
    void oneHasThePlaceAndTwoWait() {
        here = hall.set();
        event = here.event("PUBLISHED", 1);
        first = here.registered(event, 1);
        offered = here.registered(event, 1);
        next = here.registered(event, 1);
    }

    private void offerAt(String time) {
        clock.set(time);
        first.move(first.registrant(), "CANCELLED").then().statusCode(200);
    }

    private void beginAt(String time) {
        var given = Map.of("capacity", 1, "startsAt", time, "endsAt", "2026-12-12T11:30:00+08:00");
        Api.put(as(here.clerk), event.path(), here.input(given)).then().statusCode(200);
    }

    private void putOff() {
        event.move(here.clerk, "POSTPONED", "天气").then().statusCode(200);
    }

    private void announceAgain() {
        event.move(here.clerk, "PUBLISHED").then().statusCode(200);
    }

    private void expires(String time) {
        offered.registrant()
                .get(offered.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("OFFERED"), "offerExpiresAt", equalTo(time));
    }

    @ParameterizedTest
    @CsvSource({
        // what is left when people go to sleep is left when they wake up
        "2026-11-23T20:00:00+08:00, 2026-11-24T18:00:00+08:00",
        "2026-11-23T22:00:00+08:00, 2026-11-24T20:00:00+08:00",
        // made while they sleep, all of it is left
        "2026-11-23T23:00:00+08:00, 2026-11-24T20:00:00+08:00",
        "2026-11-24T02:00:00+08:00, 2026-11-24T20:00:00+08:00",
        "2026-11-24T08:00:00+08:00, 2026-11-24T20:00:00+08:00",
    })
    void anOfferHasTwelveHoursAtWhichPeopleAreAwake(String made, String until) {
        offerAt(made);

        expires(until);
    }

    @Test
    void noOfferRunsOutWhileTheEventIsPutOff() {
        offerAt("2026-11-23T10:00:00+08:00");
        putOff();
        clock.advance(Duration.ofDays(3));

        job.watch();

        assertEquals(List.of("OFFERED", "WAITLISTED"), List.of(offered.status(), next.status()));
    }

    @Test
    void nobodyIsToldATermThatDoesNotRun() {
        offerAt("2026-11-23T10:00:00+08:00");

        putOff();

        offered.registrant()
                .get(offered.path())
                .then()
                .body("offerExpiresAt", nullValue(), "next", contains("DECLINED", "CANCELLED"));
    }

    @Test
    void noOfferRunsOutOfAnEventThatIsCalledOff() {
        offerAt("2026-11-23T10:00:00+08:00");
        event.move(here.clerk, "CANCELLED", "天气").then().statusCode(200);
        clock.advance(Duration.ofDays(3));

        job.watch();

        assertEquals("OFFERED", offered.status());
    }

    @Test
    void anOfferHasItsWholeTermOnceTheEventIsAnnouncedAgain() {
        offerAt("2026-11-23T10:00:00+08:00");
        putOff();
        clock.set("2026-11-27T09:00:00+08:00");
        beginAt("2026-12-12T09:00:00+08:00");

        announceAgain();

        expires("2026-11-27T21:00:00+08:00");
        offered.move(offered.registrant(), "CONFIRMED").then().statusCode(200).body("status", equalTo("CONFIRMED"));
    }

    @Test
    void anOfferThatIsMadeAnewDoesNotOutliveTheNewBeginning() {
        offerAt("2026-11-23T10:00:00+08:00");
        putOff();
        clock.set("2026-12-11T21:00:00+08:00");
        beginAt("2026-12-12T09:00:00+08:00");

        announceAgain();

        expires("2026-12-12T09:00:00+08:00");
    }

    @Test
    void anOfferThatTheBeginningCutShortIsLongerWhenThatIsLater() {
        offerAt("2026-12-05T08:30:00+08:00"); // half an hour before

        beginAt("2026-12-12T09:00:00+08:00");

        expires("2026-12-05T20:30:00+08:00");
    }

    @Test
    void anOfferIsCutShortWhenTheBeginningIsEarlier() {
        offerAt("2026-12-04T12:00:00+08:00");

        beginAt("2026-12-05T08:15:00+08:00");

        expires("2026-12-05T08:15:00+08:00");
    }
}
