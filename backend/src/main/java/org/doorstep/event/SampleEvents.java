package org.doorstep.event;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.LocalText;
import org.doorstep.platform.Reference;
import org.doorstep.platform.SampleData;
import org.doorstep.station.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * Events of the sample district, so many as the bureau reports (SOURCE S2, S3, S7, S9): 3 open days with 119 participants and 4 problems
 * solved, talks that gave 156 opinions, lectures, visits to enterprises; and some that are to come, one of them full.
 */
@ApplicationScoped
class SampleEvents {

    private static final int AFTER_AREAS_AND_PLANS = 5600;

    private final SampleData sample;
    private final EntityManager database;
    private final SampleResults results;
    private final SampleParties parties;
    private final Staffing staffing;
    private final StaffDirectory staff;
    private final Clock clock;

    SampleEvents(
            SampleData sample,
            EntityManager database,
            SampleResults results,
            SampleParties parties,
            Staffing staffing,
            StaffDirectory staff,
            Clock clock) {
        this.sample = sample;
        this.database = database;
        this.results = results;
        this.parties = parties;
        this.staffing = staffing;
        this.staff = staff;
        this.clock = clock;
    }

    /** What is in {@code sample/events.json}. */
    record Sample(List<String> opinions, List<Entry> events) {}

    record Raised(String text, @Nullable String resolution) {}

    /**
     * An event of it.
     *
     * @param day days from today, and from there to the nearest {@code weekday} that keeps the past in the past
     * @param absent people who had a place and did not come
     */
    record Entry(
            EventKind kind,
            int station,
            int day,
            DayOfWeek weekday,
            LocalTime from,
            int minutes,
            boolean draft,
            LocalText title,
            @Nullable LocalText description,
            LocalText place,
            @Nullable LocalText audience,
            @Nullable Integer capacity,
            boolean approval,
            int came,
            int absent,
            int walkedIn,
            int registered,
            int waiting,
            int opinions,
            int handedOut,
            @Nullable List<Raised> problems,
            @Nullable String report) {}

    void load(@Observes @Priority(AFTER_AREAS_AND_PLANS) StartupEvent start) {
        sample.fill(Event.class, this::add);
    }

    private void add() {
        var given = sample.read("events.json", Sample[].class).getFirst();
        var stations = staffing.stationIds();
        for (var entry : given.events()) {
            var event = plan(entry, stations.get(entry.station() % stations.size()), stations.getFirst());
            if (entry.report() == null) {
                expect(event, entry);
            } else {
                results.add(event, entry, given.opinions());
            }
        }
    }

    private Event plan(Entry entry, long station, long stationOfTheOfficer) {
        var event = new Event();
        event.reference = Reference.random();
        event.kind = entry.kind();
        event.status =
                entry.report() != null ? EventStatus.CLOSED : entry.draft() ? EventStatus.DRAFT : EventStatus.PUBLISHED;
        event.station = staffing.station(station).orElseThrow();
        event.organiserId = staff.first(station == stationOfTheOfficer ? Role.OFFICER : Role.SUPERVISOR);
        event.title = entry.title();
        event.description = entry.description();
        event.place = entry.place();
        event.audience = entry.audience();
        event.language = "zh-CN";
        var day = day(entry);
        event.startsAt = day.atTime(entry.from()).atZone(clock.getZone()).toInstant();
        event.endsAt = event.startsAt.plus(Duration.ofMinutes(entry.minutes()));
        event.capacity = entry.capacity();
        if (entry.capacity() != null) {
            event.registrationOpensAt = event.startsAt.minus(Duration.ofDays(30));
            event.registrationClosesAt = event.startsAt.minus(Duration.ofHours(12));
            event.approval = entry.approval();
        }
        event.report = entry.report();
        event.createdAt = event.startsAt.minus(Duration.ofDays(31));
        event.updatedAt = event.createdAt;
        fit(event, day);
        return event;
    }

    /** Into the area of its station, into the plan that has a goal for such events, and to the profile of whoever is visited. */
    private void fit(Event event, LocalDate day) {
        database.createQuery("from Area where stationId = :station order by id", Area.class)
                .setParameter("station", event.station.id())
                .setMaxResults(1)
                .getResultStream()
                .forEach(area -> {
                    event.areaId = area.id();
                    event.leaderId = area.leaderId;
                });
        event.activityPlanId = database.createQuery("from ActivityPlan order by id", ActivityPlan.class)
                .getResultStream()
                .filter(plan -> plan.takes(event.station.id(), day))
                .filter(plan -> plan.goals.stream().anyMatch(goal -> goal.kind() == event.kind))
                .map(ActivityPlan::id)
                .findFirst()
                .orElse(null);
        event.profileId = database.createQuery(
                        "select id from Profile where stationId = :station and name = :name", Long.class)
                .setParameter("station", event.station.id())
                .setParameter("name", event.place.in(Locale.SIMPLIFIED_CHINESE))
                .getSingleResultOrNull();
    }

    private LocalDate day(Entry entry) {
        var day = LocalDate.now(clock).plusDays(entry.day());
        return day.with(
                entry.day() < 0
                        ? TemporalAdjusters.previousOrSame(entry.weekday())
                        : TemporalAdjusters.nextOrSame(entry.weekday()));
    }

    private void expect(Event event, Entry entry) {
        database.persist(event);
        var at = clock.instant().minus(Duration.ofDays(2));
        parties.registered(
                event,
                entry.registered(),
                at,
                entry.approval() ? RegistrationStatus.REQUESTED : RegistrationStatus.CONFIRMED);
        parties.registered(event, entry.waiting(), at.plus(Duration.ofHours(5)), RegistrationStatus.WAITLISTED);
    }
}
