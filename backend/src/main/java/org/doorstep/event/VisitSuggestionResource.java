package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doorstep.event.VisitPlanner.Planned;
import org.doorstep.event.VisitPlanner.Rule;
import org.doorstep.event.VisitPlanner.Wish;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Items;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.station.Staffing;
import org.doorstep.station.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * When a station could visit whom; what it knows of them decides. Nothing is stored: a visit is planned as an event, and who has one
 * before them is not suggested again.
 */
@Path("/visit-suggestions")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class VisitSuggestionResource {

    private static final int DAYS = 60;
    private static final int MOST_DAYS = 366;

    private final ProfileRepository profiles;
    private final EventRepository events;
    private final SeasonRepository seasons;
    private final Staffing staffing;
    private final WorkingDays workingDays;
    private final CurrentCaller caller;
    private final Clock clock;

    VisitSuggestionResource(
            ProfileRepository profiles,
            EventRepository events,
            SeasonRepository seasons,
            Staffing staffing,
            WorkingDays workingDays,
            CurrentCaller caller,
            Clock clock) {
        this.profiles = profiles;
        this.events = events;
        this.seasons = seasons;
        this.staffing = staffing;
        this.workingDays = workingDays;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public Items<VisitPlanner.Suggestion> suggest(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until) {
        var station = caller.narrow(Parameters.id("stationId", stationId))
                .orElseThrow(() -> Problem.invalid("/stationId", "invalid.required"));
        var first = Parameters.day("from", from)
                .orElseGet(() -> LocalDate.now(clock).plusDays(1));
        var last = Parameters.day("until", until).orElseGet(() -> first.plusDays(DAYS));
        if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) {
            throw Problem.invalid("/until", "invalid.period");
        }
        var toCome = events.visitsToCome(station, clock.instant());
        var planner = new VisitPlanner(workingDays.calendar(), seasons.listAll(), first, last, takenBy(toCome));
        return new Items<>(planner.plan(wishes(station, visitedBy(toCome))));
    }

    /** What was put off left its time free. */
    private static List<Planned> takenBy(List<Event> toCome) {
        return toCome.stream()
                .filter(event -> event.status != EventStatus.POSTPONED)
                .map(event -> new Planned(event.startsAt, event.endsAt))
                .toList();
    }

    private static Set<Long> visitedBy(List<Event> toCome) {
        return toCome.stream()
                .map(event -> event.profileId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** First who has the least choice; of enterprises, first who was never visited or longest ago. */
    private List<Wish> wishes(long station, Set<Long> planned) {
        var toVisit = profiles.toVisit(station).stream()
                .filter(one -> !planned.contains(one.id()))
                .toList();
        var last = profiles.lastVisits(toVisit.stream().map(Profile::id).toList());
        var inTurn = toVisit.stream()
                .sorted(Comparator.comparing((Profile one) -> last.getOrDefault(one.id(), LocalDate.MIN))
                        .thenComparing(Profile::id))
                .toList();
        return Stream.of(
                        inTurn.stream()
                                .filter(one -> one.kind == ProfileKind.CAMPUS)
                                .map(one -> new Wish(Rule.TERM_START, one.id(), one.name, last.get(one.id()))),
                        staffing.communities(station).stream()
                                .map(one -> new Wish(
                                        Rule.AFTER_FESTIVAL,
                                        one.id(),
                                        one.name().zh(),
                                        null)),
                        inTurn.stream()
                                .filter(one -> one.visitTime != null)
                                .map(one -> new Wish(
                                        Rule.valueOf(one.visitTime.name()), one.id(), one.name, last.get(one.id()))))
                .flatMap(wishes -> wishes)
                .toList();
    }
}
