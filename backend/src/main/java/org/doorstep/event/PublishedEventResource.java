package org.doorstep.event;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doorstep.platform.CalendarText;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Items;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Texts;
import org.jspecify.annotations.Nullable;

/** Events for everybody: a list, a calendar, and a feed to subscribe to. */
@Path("/published-events")
@PermitAll
@Transactional
class PublishedEventResource {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration FEED_LOOKS_BACK = Duration.ofDays(30);
    private static final PageRequest MANY = new PageRequest(500, Cursor.START);

    private final PublishedEvents published;
    private final EventViews views;
    private final EventFiles files;
    private final Conditional conditional;
    private final Clock clock;

    PublishedEventResource(
            PublishedEvents published, EventViews views, EventFiles files, Conditional conditional, Clock clock) {
        this.published = published;
        this.views = views;
        this.files = files;
        this.conditional = conditional;
        this.clock = clock;
    }

    record DayView(LocalDate date, List<EventView> events) {}

    @GET
    public Response list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable @Size(min = 2, max = 60) String q,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        var asked = PageRequest.of(limit, cursor);
        var first = Parameters.day("from", from);
        var filter = new PublishedEvents.Filter(
                station(stationId),
                kind(kind),
                Optional.ofNullable(q),
                start(first.orElseGet(() -> LocalDate.now(clock))),
                Parameters.day("until", until).map(day -> start(day.plusDays(1))),
                // Who names a day wants all of it; who names none asks where they can still go.
                first.isPresent() ? Optional.empty() : Optional.of(clock.instant()));
        var page = Page.of(published.page(filter, asked), asked, one -> new Cursor(one.startsAt, one.id()));
        return conditional.readPublic(request, FRESH, new Page<>(forEverybody(page.items()), page.next()));
    }

    @GET
    @Path("days")
    public Response days(
            @QueryParam("month") @Nullable String month,
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("kind") @Nullable String kind,
            @Context Request request) {
        var asked = month(month);
        var filter = new PublishedEvents.Filter(
                station(stationId),
                kind(kind),
                Optional.empty(),
                start(asked.atDay(1)),
                Optional.of(start(asked.plusMonths(1).atDay(1))),
                Optional.empty());
        var events = forEverybody(published.page(filter, MANY));
        var byDay = events.stream()
                .collect(Collectors.groupingBy(
                        one -> one.startsAt().atZone(clock.getZone()).toLocalDate(),
                        TreeMap::new,
                        Collectors.toList()));
        return conditional.readPublic(
                request,
                FRESH,
                new Items<>(byDay.entrySet().stream()
                        .map(day -> new DayView(day.getKey(), day.getValue()))
                        .toList()));
    }

    @GET
    @Path("feed.ics")
    @Produces({CalendarText.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    public Response feed(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("kind") @Nullable String kind,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Context Request request) {
        var filter = new PublishedEvents.Filter(
                station(stationId),
                kind(kind),
                Optional.empty(),
                clock.instant().minus(FEED_LOOKS_BACK),
                Optional.empty(),
                Optional.empty());
        var bytes = files.calendar(published.page(filter, MANY), Texts.in(language));
        return Conditional.readPublicBytes(request, FRESH, bytes, MediaType.valueOf(CalendarText.MEDIA_TYPE));
    }

    private List<EventView> forEverybody(List<Event> events) {
        return views.of(events.stream()
                .map(one -> new Events.Found(one, Standing.OF_THE_PUBLIC))
                .toList());
    }

    private YearMonth month(@Nullable String month) {
        try {
            var asked = month == null ? YearMonth.now(clock) : YearMonth.parse(month);
            Parameters.requireSensible("month", asked.atDay(1));
            return asked;
        } catch (DateTimeException unreadable) {
            throw Problem.invalid("/month", "invalid.date");
        }
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Optional<Long> station(@Nullable String id) {
        return Parameters.id("stationId", id).stream().boxed().findFirst();
    }

    private static Optional<EventKind> kind(@Nullable String kind) {
        return Optional.ofNullable(kind).map(one -> Parameters.choice("kind", EventKind.class, one));
    }
}
