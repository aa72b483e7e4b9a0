package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.event.Hall.Here;
import org.doorstep.event.Hall.Registered;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More or fewer come than registered. */
@QuarkusTest
class PartiesTest {

    @Inject
    Hall hall;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    private Here here;

    @BeforeEach
    void set() {
        here = hall.set();
    }

    private static Response come(Registered party, int size) {
        return Api.put(party.registrant(), party.path() + "/party", Map.of("partySize", size));
    }

    @Test
    void whereFewerComeThePlacesGoToWhoWaits() {
        var event = here.event("PUBLISHED", 5);
        var party = here.registered(event, 4);
        var waiting = here.registered(event, 3);

        come(party, 2).then().statusCode(200).body("partySize", equalTo(2), "status", equalTo("CONFIRMED"));

        assertEquals("OFFERED", waiting.status());
        assertEquals(5, event.held(district));
    }

    @Test
    void whoWaitsWithFewerIsOfferedAPlaceOnceTheyFit() {
        var event = here.event("PUBLISHED", 5);
        here.registered(event, 4);
        var waiting = here.registered(event, 3);

        come(waiting, 1).then().statusCode(200).body("status", equalTo("OFFERED"), "partySize", equalTo(1));
    }

    @Test
    void moreComeWhereThereIsRoomAndNobodyWaits() {
        var event = here.event("PUBLISHED", 5);
        var party = here.registered(event, 2);

        come(party, 5).then().statusCode(200).body("partySize", equalTo(5));
        come(party, 6).then().statusCode(400).body("errors.pointer", contains("/partySize"));

        assertEquals(5, event.held(district));
    }

    @Test
    void moreDoNotComeBeforeOneWhoWaits() {
        var event = here.event("PUBLISHED", 5);
        var party = here.registered(event, 2);
        var waiting = here.registered(event, 4);

        come(party, 3)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        contains("/partySize"),
                        "errors.detail",
                        contains("现在没有多余的名额，或者有人在候补；人数可以减少，不能增加"));
        come(waiting, 5).then().statusCode(400).body("errors.pointer", contains("/partySize"));
    }

    @Test
    void aRequestCanGrowUntilItIsLookedAt() {
        var event = here.event("PUBLISHED", 3, true);
        var party = here.registered(event, 1);

        come(party, 3).then().statusCode(200).body("status", equalTo("REQUESTED"));
        come(party, 4).then().statusCode(400);
    }

    @Test
    void whoWasApprovedComesWithFewerAtMost() {
        var event = here.event("PUBLISHED", 6, true);
        var party = here.registered(event, 3);
        party.move(as(here.clerk), "CONFIRMED").then().statusCode(200);

        come(party, 4)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/partySize"))
                .body("errors.detail", contains("活动主办方审核的就是这个人数，不能自行增加；想多来几位，请联系主办方"));
        come(party, 2).then().statusCode(200).body("partySize", equalTo(2), "status", equalTo("CONFIRMED"));
    }

    @Test
    void nobodyIsNamedWhoDoesNotCome() {
        var event = here.event("PUBLISHED", 5);
        var wish = here.party(3);
        wish.put("companions", List.of("示例居民二", "示例居民三"));
        var party = Registered.of(Api.create(Api.anonymous(), event.path() + "/registrations", wish));

        come(party, 2).then().statusCode(200).body("registrant.companions", contains("示例居民二"));
        Api.put(party.registrant(), party.path() + "/party", Map.of("partySize", 2, "companions", List.of("示例居民四")))
                .then()
                .statusCode(200)
                .body("registrant.companions", contains("示例居民四"), "registrant.name", equalTo("示例居民"));
        Api.put(party.registrant(), party.path() + "/party", Map.of("partySize", 1, "companions", List.of("示例居民四")))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/companions"));
    }

    @Test
    void whatWasReadBeforeAnotherChangeIsNotOverwritten() {
        var event = here.event("PUBLISHED", 5);
        var party = here.registered(event, 3);
        var tag = party.registrant().get(party.path()).header("ETag");
        come(party, 2).then().statusCode(200);

        Api.put(party.registrant().header("If-Match", tag), party.path() + "/party", Map.of("partySize", 1))
                .then()
                .statusCode(412);
    }

    @Test
    void afterRegistrationClosedOrWhenItDoesNotCountItStays() {
        var event = here.event("PUBLISHED", 5);
        var party = here.registered(event, 3);
        var cancelled = here.registered(event, 1);
        cancelled.move(cancelled.registrant(), "CANCELLED").then().statusCode(200);

        come(cancelled, 1).then().statusCode(409);
        clock.set("2026-12-04T18:00:00+08:00");
        come(party, 2).then().statusCode(409).body("allowed", contains("CANCELLED"));
    }

    @Test
    void itIsForWhoRegisteredAlone() {
        var event = here.event("PUBLISHED", 5);
        var party = here.registered(event, 3);

        Api.put(as(here.clerk), party.path() + "/party", Map.of("partySize", 2))
                .then()
                .statusCode(403);
    }
}
