package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.event.Events.Found;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.LocalText;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Reference;
import org.doorstep.station.Staffing;
import org.doorstep.station.Station;
import org.jspecify.annotations.Nullable;

/** Plans events, changes what was planned, and moves them along. */
@ApplicationScoped
class Planning {

    /** Where the event stands in what is sent for a series. */
    private static final String FIRST = "/first";

    private final EventRepository events;
    private final SeriesRepository series;
    private final Places places;
    private final RegistrationRepository registrations;
    private final Outline outline;
    private final Staffing staffing;
    private final StaffDirectory directory;
    private final CurrentCaller caller;
    private final Clock clock;

    Planning(
            EventRepository events,
            SeriesRepository series,
            Places places,
            RegistrationRepository registrations,
            Outline outline,
            Staffing staffing,
            StaffDirectory directory,
            CurrentCaller caller,
            Clock clock) {
        this.events = events;
        this.series = series;
        this.places = places;
        this.registrations = registrations;
        this.outline = outline;
        this.staffing = staffing;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
    }

    Found plan(EventInput input) {
        return plan("", input, station("", input), null, Duration.ZERO);
    }

    /** The series, and each of its events. */
    Planned plan(SeriesInput input) {
        var station = station(FIRST, input.first());
        var occurrences = Recurrence.of(input.rule(), input.first().startsAt(), clock.getZone());
        var whole = new Series();
        whole.stationId = station.id();
        whole.rule = input.rule();
        whole.createdAt = clock.instant();
        series.persistAndFlush(whole);
        var planned = new ArrayList<Found>();
        for (var occurrence : occurrences) {
            var later = Duration.between(input.first().startsAt(), occurrence);
            planned.add(plan(FIRST, input.first(), station, whole.id(), later));
        }
        return new Planned(whole, planned);
    }

    record Planned(Series series, List<Found> events) {}

    private Found plan(String pointer, EventInput input, Station station, @Nullable Long seriesId, Duration later) {
        var event = new Event();
        event.reference = Reference.random();
        event.status = EventStatus.DRAFT;
        event.station = station;
        event.seriesId = seriesId;
        event.organiserId = caller.require().accountId();
        event.createdAt = clock.instant();
        take(pointer, event, input, later);
        events.persistAndFlush(event);
        events.tell(event, "PLANNED");
        return new Found(event, Standing.of(caller.require(), event));
    }

    void change(Found found, EventInput input) {
        var event = found.event();
        if (!event.status.isPlanned()) {
            throw illegal(found);
        }
        if (input.stationId() != event.station.id()) {
            throw Problem.invalid("/stationId", "invalid.event.station");
        }
        // Nobody who registered loses sight of it, and the organiser alone does not announce anything.
        if (event.status != EventStatus.DRAFT
                && event.kind.isPublic() != input.kind().isPublic()) {
            throw Problem.invalid("/kind", "invalid.event.kind");
        }
        var before = Meeting.of(event);
        take("", event, input, Duration.ZERO);
        events.flush();
        events.tell(event, "CHANGED");
        if (!before.equals(Meeting.of(event))) {
            tellWhoRegistered(event, "EVENT_CHANGED");
        }
        places.limitOffers(event);
        places.passOn(event);
    }

    private void take(String pointer, Event event, EventInput input, Duration later) {
        requireColleague(pointer + "/organiserId", input.organiserId(), event.station);
        requireColleague(pointer + "/leaderId", input.leaderId(), event.station);
        event.change(input);
        event.move(later);
        outline.fit(event, pointer);
        event.organiserId = input.organiserId() == null ? event.organiserId : input.organiserId();
        event.updatedAt = clock.instant();
    }

    void move(Found found, EventMove move) {
        var event = found.event();
        if (!event.next().contains(move.to())) {
            throw illegal(found);
        }
        if (!found.standing().mayMove(move.to())) {
            throw Problem.forbidden();
        }
        if (move.to().isOff() != (move.reason() != null)) {
            throw Problem.invalid("/reason", move.to().isOff() ? "invalid.required" : "invalid.unexpected");
        }
        requireTime(event, move.to());
        event.reason = move.reason();
        become(event, move.to());
    }

    void become(Event event, EventStatus to) {
        event.status = to;
        event.updatedAt = clock.instant();
        events.flush();
        events.tellOfMove(event);
        switch (to) {
            case PUBLISHED -> {
                places.offerAnew(event);
                tellWhoRegistered(event, "EVENT_MOVED");
                places.passOn(event);
            }
            case POSTPONED, CANCELLED -> tellWhoRegistered(event, "EVENT_MOVED");
            case CLOSED -> places.noteWhoDidNotCome(event);
            case HELD -> outline.noteVisit(event);
            case DRAFT, REGISTRATION_CLOSED -> {}
        }
    }

    /** When and where to go. */
    private record Meeting(Instant startsAt, Instant endsAt, LocalText place) {

        static Meeting of(Event event) {
            return new Meeting(event.startsAt, event.endsAt, event.place);
        }
    }

    private void tellWhoRegistered(Event event, String kind) {
        registrations.active(event).forEach(one -> registrations.tell(one, kind));
    }

    private void requireTime(Event event, EventStatus to) {
        var hasBegun = !clock.instant().isBefore(event.startsAt);
        if (to == EventStatus.PUBLISHED && hasBegun) {
            throw Problem.invalid("/to", "invalid.to.begun");
        }
        if (to == EventStatus.HELD && !hasBegun) {
            throw Problem.invalid("/to", "invalid.to.not-begun");
        }
    }

    private Station station(String pointer, EventInput input) {
        var station = staffing.station(input.stationId())
                .filter(Station::active)
                .orElseThrow(() -> Problem.invalid(pointer + "/stationId", "invalid.station"));
        if (!caller.require().sees(input.stationId())) {
            throw Problem.forbidden();
        }
        return station;
    }

    private void requireColleague(String pointer, @Nullable Long accountId, Station station) {
        if (accountId != null) {
            directory.requireColleague(pointer, accountId, station.id());
        }
    }

    static Problem illegal(Found found) {
        return Problem.of(
                ProblemType.ILLEGAL_TRANSITION,
                "illegal-transition.event",
                "allowed",
                found.standing().next(found.event()).stream().sorted().toList());
    }
}
