package org.doorstep.event;

import static org.doorstep.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.doorstep.Api;
import org.doorstep.event.Hall.Announced;
import org.doorstep.event.Hall.Here;
import org.doorstep.event.Hall.Registered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the other rooms hear: of an event once, and of each party that it concerns. */
@QuarkusTest
class NewsTest {

    @Inject
    Hall hall;

    @Inject
    Neighbour neighbour;

    private Here here;
    private Announced event;
    private Registered inside;
    private Registered waiting;

    /** Stands for a room that tells people. */
    @Singleton
    static class Neighbour {

        final List<EventChanged> events = new CopyOnWriteArrayList<>();
        final List<RegistrationChanged> parties = new CopyOnWriteArrayList<>();

        void hear(@Observes EventChanged change) {
            events.add(change);
        }

        void hear(@Observes RegistrationChanged change) {
            parties.add(change);
        }

        void forget() {
            events.clear();
            parties.clear();
        }
    }

    @BeforeEach
    void oneIsInOneWaitsAndOneCancelled() {
        here = hall.set();
        event = here.event("PUBLISHED", 2);
        var cancelled = here.registered(event, 2);
        cancelled.move(cancelled.registrant(), "CANCELLED").then().statusCode(200);
        inside = here.registered(event, 2);
        waiting = here.registered(event, 1);
        neighbour.forget();
    }

    private EventChanged moved(String to) {
        return new EventChanged(event.reference(), "MOVED", Optional.of(to));
    }

    private RegistrationChanged news(Registered party, String kind, String status) {
        return new RegistrationChanged(party.reference(), event.reference(), kind, status);
    }

    private void everybodyHears(String kind) {
        assertEquals(List.of(news(inside, kind, "CONFIRMED"), news(waiting, kind, "WAITLISTED")), neighbour.parties);
    }

    @Test
    void everybodyHearsThatItIsPutOff() {
        event.move(here.clerk, "POSTPONED", "天气").then().statusCode(200);

        assertEquals(List.of(moved("POSTPONED")), neighbour.events);
        everybodyHears("EVENT_MOVED");
    }

    @Test
    void everybodyHearsThatItIsCalledOff() {
        event.move(here.clerk, "CANCELLED", "天气").then().statusCode(200);

        assertEquals(List.of(moved("CANCELLED")), neighbour.events);
        everybodyHears("EVENT_MOVED");
    }

    @Test
    void everybodyHearsThatItIsAnnouncedAgain() {
        event.move(here.clerk, "POSTPONED", "天气").then().statusCode(200);
        neighbour.forget();

        event.move(here.clerk, "PUBLISHED").then().statusCode(200);

        assertEquals(List.of(moved("PUBLISHED")), neighbour.events);
        everybodyHears("EVENT_MOVED");
    }

    @Test
    void whoIsOfferedAPlaceHearsOfIt() {
        inside.move(inside.registrant(), "CANCELLED").then().statusCode(200);

        assertEquals(List.of(news(inside, "MOVED", "CANCELLED"), news(waiting, "MOVED", "OFFERED")), neighbour.parties);
    }

    @Test
    void everybodyHearsThatItIsElsewhere() {
        var input = here.input(Map.of("capacity", 2, "place", Map.of("zh-CN", "明湖派出所")));

        Api.put(as(here.clerk), event.path(), input).then().statusCode(200);

        everybodyHears("EVENT_CHANGED");
    }

    @Test
    void everybodyHearsThatItIsAtAnotherTime() {
        var input = here.input(Map.of("capacity", 2, "startsAt", "2026-12-05T08:30:00+08:00"));

        Api.put(as(here.clerk), event.path(), input).then().statusCode(200);

        everybodyHears("EVENT_CHANGED");
    }

    @Test
    void nobodyIsToldWhatDoesNotConcernThem() {
        var input = here.input(Map.of("capacity", 2, "description", Map.of("zh-CN", "参观接处警流程")));

        Api.put(as(here.clerk), event.path(), input).then().statusCode(200);

        assertEquals(List.of(new EventChanged(event.reference(), "CHANGED", Optional.empty())), neighbour.events);
        assertEquals(List.of(), neighbour.parties);
    }
}
