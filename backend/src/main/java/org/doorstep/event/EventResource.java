package org.doorstep.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.doorstep.event.Events.Found;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.jspecify.annotations.Nullable;

/** Staff plan events and move them along; anybody reads what is announced. */
@Path("/events")
@Consumes(MediaType.APPLICATION_JSON)
@Transactional
class EventResource {

    private final Events events;
    private final EventRepository repository;
    private final Planning planning;
    private final EventViews views;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;
    private final Clock clock;

    EventResource(
            Events events,
            EventRepository repository,
            Planning planning,
            EventViews views,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional,
            Clock clock) {
        this.events = events;
        this.repository = repository;
        this.planning = planning;
        this.views = views;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response plan(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid EventInput request) {
        return idempotency.once(caller.scope("events"), key, request, () -> {
            var found = planning.plan(request);
            return Created.at("/events/" + found.event().reference, found.event().version, views.of(found));
        });
    }

    @GET
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Page<EventView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("seriesId") @Nullable String seriesId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("status") List<String> status,
            @QueryParam("from") @Nullable String from,
            @QueryParam("until") @Nullable String until,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var request = PageRequest.newestFirst(limit, cursor);
        var filter = new EventRepository.Filter(
                caller.narrow(Parameters.id("stationId", stationId)),
                given(Parameters.id("seriesId", seriesId)),
                Optional.ofNullable(kind).map(one -> Parameters.choice("kind", EventKind.class, one)),
                status.stream()
                        .map(one -> Parameters.choice("status", EventStatus.class, one))
                        .toList(),
                Parameters.day("from", from).map(this::start),
                Parameters.day("until", until).map(day -> start(day.plusDays(1))));
        var staff = caller.require();
        var page = Page.of(repository.page(filter, request), request, one -> new Cursor(one.startsAt, one.id()));
        var found = page.items().stream()
                .map(one -> new Found(one, Standing.of(staff, one)))
                .toList();
        return new Page<>(views.of(found), page.next());
    }

    @GET
    @Path("{reference}")
    @PermitAll
    public Response get(String reference, @Context Request request) {
        var found = events.read(reference);
        var version = found.event().version;
        var view = views.of(found);
        return found.standing().isStaff()
                ? conditional.read(request, version, view)
                : Response.fromResponse(conditional.readPublic(request, version, view))
                        .header(HttpHeaders.VARY, HttpHeaders.AUTHORIZATION)
                        .build();
    }

    @PUT
    @Path("{reference}")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response change(String reference, @NotNull @Valid EventInput request, @Context Request conditions) {
        return change(events.changeByRunner(reference), conditions, found -> planning.change(found, request));
    }

    @POST
    @Path("{reference}/transitions")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response move(
            String reference,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid EventMove request,
            @Context Request conditions) {
        var found = events.change(reference);
        return idempotency.onceIfKeyed(
                caller.scope("event-transitions/" + found.event().reference),
                key,
                request,
                () -> change(found, conditions, one -> planning.move(one, request)));
    }

    private Response change(Found found, Request conditions, Consumer<Found> change) {
        Conditional.requireMatch(conditions, found.event().version);
        change.accept(found);
        repository.flush();
        // Who organises it may be another one now.
        var now = new Found(found.event(), Standing.of(caller.require(), found.event()));
        return Conditional.changed(found.event().version, views.of(now));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private static Optional<Long> given(OptionalLong id) {
        return id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
    }
}
