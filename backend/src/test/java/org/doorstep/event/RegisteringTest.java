package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesRegex;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets which place, and until when it is offered. */
@QuarkusTest
class RegisteringTest {

    private static final String LONG = "长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长长";

    @Inject
    Hall hall;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Inject
    EventJob job;

    @Test
    void aPartyThatFitsHasItsPlacesAtOnce() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);
        var party = here.party(2);
        party.put("companions", List.of("示例居民二"));

        Api.create(anonymous(), event.path() + "/registrations", party)
                .then()
                .statusCode(201)
                .body(
                        "status", equalTo("CONFIRMED"),
                        "next", contains("CANCELLED"),
                        "masked", equalTo(false),
                        "registrant.companions", contains("示例居民二"),
                        "doorToken", matchesRegex("[\\w-]{24}"));
        anonymous()
                .get(event.path() + "/availability")
                .then()
                .statusCode(200)
                .body("open", equalTo(true), "remaining", equalTo(38), "waiting", equalTo(0));
    }

    @Test
    void whoDoesNotFitWaitsAndSoDoesEverybodyAfterThem() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 5);
        here.registered(event, 4);

        var large = here.registered(event, 3);
        var small = here.registered(event, 1);

        assertEquals("WAITLISTED", large.status());
        assertEquals("WAITLISTED", small.status(), "nobody is let past who waits");
        anonymous().get(event.path() + "/availability").then().body("remaining", equalTo(1), "waiting", equalTo(4));
    }

    @Test
    void aPlaceThatBecomesFreeIsOfferedInTheOrderOfTheLine() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        var first = here.registered(event, 4);
        var second = here.registered(event, 3);
        var third = here.registered(event, 1);
        var fourth = here.registered(event, 1);

        first.move(first.registrant(), "CANCELLED").then().statusCode(200);

        assertEquals(
                List.of("OFFERED", "OFFERED", "WAITLISTED"), List.of(second.status(), third.status(), fourth.status()));
        second.move(second.registrant(), "CONFIRMED").then().statusCode(200).body("status", equalTo("CONFIRMED"));
        third.move(third.registrant(), "DECLINED").then().statusCode(200);
        assertEquals("OFFERED", fourth.status(), "what is declined goes on at once");
    }

    @Test
    void anOfferDoesNotOutliveTheBeginning() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 2);
        var first = here.registered(event, 2);
        var second = here.registered(event, 2);
        clock.set("2026-12-05T08:30:00+08:00");

        first.move(first.registrant(), "CANCELLED").then().statusCode(200);

        second.registrant().get(second.path()).then().body("offerExpiresAt", equalTo(Hall.SATURDAY_9));
    }

    @Test
    void anOfferThatRunsOutGoesOnAndItsOwnerCanQueueAgain() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 2);
        var first = here.registered(event, 2);
        var late = here.registered(event, 2);
        var next = here.registered(event, 2);
        var last = here.registered(event, 1);
        first.move(first.registrant(), "CANCELLED").then().statusCode(200);
        clock.advance(Duration.ofHours(24));

        job.watch();

        assertEquals(List.of("OFFER_EXPIRED", "OFFERED"), List.of(late.status(), next.status()));
        late.move(late.registrant(), "CONFIRMED").then().statusCode(409).body("allowed", contains("WAITLISTED"));
        late.move(late.registrant(), "WAITLISTED")
                .then()
                .statusCode(200)
                .body("status", equalTo("WAITLISTED"), "ahead", equalTo(1));
        next.move(next.registrant(), "DECLINED").then().statusCode(200);
        assertEquals(
                List.of("OFFERED", "WAITLISTED"),
                List.of(last.status(), late.status()),
                "they stand behind who waited");
    }

    @Test
    void anOfferThatRanOutIsNotAcceptedEvenBeforeTheJobLooked() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 2);
        var first = here.registered(event, 2);
        var late = here.registered(event, 2);
        first.move(first.registrant(), "CANCELLED").then().statusCode(200);
        clock.advance(Duration.ofHours(24));

        late.move(late.registrant(), "CONFIRMED").then().statusCode(409);
    }

    @Test
    void withApprovalTheOrganiserLooksFirst() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 3, true);
        var one = here.registered(event, 2);
        var other = here.registered(event, 2);
        var third = here.registered(event, 2);

        assertEquals("REQUESTED", one.status());
        one.move(one.registrant(), "CONFIRMED").then().statusCode(403);
        one.move(as(here.organiser), "CONFIRMED").then().statusCode(200).body("status", equalTo("CONFIRMED"));
        other.move(as(here.organiser), "CONFIRMED").then().statusCode(200).body("status", equalTo("WAITLISTED"));
        third.move(as(here.clerk), "REJECTED").then().statusCode(200).body("status", equalTo("REJECTED"));
    }

    @Test
    void onePhoneRegistersOnceUntilItCancels() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);
        var party = here.party(2);
        var first = Hall.Registered.of(Api.create(anonymous(), event.path() + "/registrations", party));

        Api.create(anonymous(), event.path() + "/registrations", party)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"));
        first.move(first.registrant(), "CANCELLED").then().statusCode(200);
        Api.create(anonymous(), event.path() + "/registrations", party).then().statusCode(201);
    }

    @Test
    void moreOrFewerPlaces() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        here.registered(event, 4);
        var waiting = here.registered(event, 2);

        Api.put(as(here.clerk), event.path(), here.input(Map.of("capacity", 3)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/capacity"));
        Api.put(as(here.clerk), event.path(), here.input(Map.of("capacity", 6)))
                .then()
                .statusCode(200);

        assertEquals("OFFERED", waiting.status());
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "10, 9", "3, 1"})
    void aPartyIsOfOneToTenPeopleWhoAreNamedAsFarAsTheyLike(int size, int named) {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);
        var party = here.party(size);
        party.put("companions", companions(named));

        Api.create(anonymous(), event.path() + "/registrations", party)
                .then()
                .statusCode(201)
                .body("partySize", equalTo(size), "registrant.companions", equalTo(companions(named)));
        assertEquals(size, event.held(district));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11})
    void aPartyOfNobodyOrOfMoreThanTenIsRefused(int size) {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);

        Api.create(anonymous(), event.path() + "/registrations", here.party(size))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/partySize"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", LONG})
    void aCompanionHasAName(String name) {
        var here = hall.set();
        var event = here.event("PUBLISHED", 40);
        var party = here.party(2);
        party.put("companions", List.of(name));

        Api.create(anonymous(), event.path() + "/registrations", party)
                .then()
                .statusCode(400)
                .body("errors.pointer", everyItem(equalTo("/companions/0")));
    }

    private static List<String> companions(int many) {
        return IntStream.range(0, many).mapToObj(i -> "示例居民" + i).toList();
    }

    @Test
    void whatCannotBeIsRefused() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        var path = event.path() + "/registrations";
        var withoutConsent = here.party(1);
        withoutConsent.put("consent", false);
        var tooMany = here.party(5);
        var namesTooMany = here.party(1);
        namesTooMany.put("companions", List.of("示例居民二"));

        Api.create(anonymous(), path, withoutConsent)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/consent"));
        Api.create(anonymous(), path, tooMany).then().statusCode(400).body("errors.pointer", contains("/partySize"));
        Api.create(anonymous(), path, namesTooMany)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/companions"));
        Api.create(anonymous(), here.event("DRAFT", 4).path() + "/registrations", here.party(1))
                .then()
                .statusCode(404);
        Api.create(anonymous(), here.event("REGISTRATION_CLOSED", 4).path() + "/registrations", here.party(1))
                .then()
                .statusCode(409);
    }

    @Test
    void registrationClosesByItself() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        clock.set("2026-12-04T18:00:00+08:00");

        Api.create(anonymous(), event.path() + "/registrations", here.party(1))
                .then()
                .statusCode(409);
        job.watch();
        anonymous().get(event.path()).then().body("status", equalTo("REGISTRATION_CLOSED"));
    }

    @Test
    void whoRegisteredSeesThatItIsCalledOff() {
        var here = hall.set();
        var event = here.event("PUBLISHED", 4);
        var one = here.registered(event, 1);
        var tag = one.registrant().get(one.path()).header("ETag");
        event.move(here.clerk, "CANCELLED", "天气").then().statusCode(200);

        one.registrant()
                .header("If-None-Match", tag)
                .get(one.path())
                .then()
                .statusCode(200)
                .body("eventStatus", equalTo("CANCELLED"), "next", hasSize(0));
    }
}
