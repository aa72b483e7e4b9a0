package org.doorstep.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.stream.LongStream;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Staff see the officers of their station; administrators add and change them. */
@Path("/officers")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class OfficerResource {

    private final OfficerRepository officers;
    private final StationRepository stations;
    private final CurrentCaller caller;
    private final Event<StaffingChanged> news;
    private final Idempotency idempotency;
    private final Conditional conditional;

    OfficerResource(
            OfficerRepository officers,
            StationRepository stations,
            CurrentCaller caller,
            Event<StaffingChanged> news,
            Idempotency idempotency,
            Conditional conditional) {
        this.officers = officers;
        this.stations = stations;
        this.caller = caller;
        this.news = news;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    public Page<OfficerView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var page = PageRequest.of(limit, cursor);
        return Page.of(officers.page(station, page), page, officer -> Cursor.ofId(officer.id()))
                .map(OfficerView::of);
    }

    @POST
    @RolesAllowed(Role.IS_ADMIN)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid OfficerInput request) {
        return idempotency.once(caller.scope("officers"), key, request, () -> {
            var officer = new Officer();
            officer.change(request, station(request));
            officers.persistAndFlush(officer);
            return Created.at("/officers/" + officer.id(), officer.version, OfficerView.of(officer));
        });
    }

    @GET
    @Path("{officerId}")
    public Response get(long officerId, @Context Request request) {
        var officer = officers.withStation(officerId).orElseThrow(Problem::notFound);
        if (!caller.require().sees(officer.station.id())) {
            throw Problem.forbidden();
        }
        return conditional.read(request, officer.version, OfficerView.of(officer));
    }

    @PUT
    @Path("{officerId}")
    @RolesAllowed(Role.IS_ADMIN)
    public Response update(long officerId, @NotNull @Valid OfficerInput request, @Context Request conditions) {
        var officer = officers.withStation(officerId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, officer.version);
        var wasAt = officer.station.id();
        officer.change(request, station(request));
        officers.flush();
        // In the order of their numbers, so that two moves in opposite directions do not wait for each other.
        LongStream.of(wasAt, officer.station.id())
                .sorted()
                .distinct()
                .forEach(stationId -> news.fire(new StaffingChanged(stationId)));
        return Conditional.changed(officer.version, OfficerView.of(officer));
    }

    private Station station(OfficerInput request) {
        return stations.findByIdOptional(request.stationId())
                .orElseThrow(() -> Problem.invalid("/stationId", "officer_station_fk"));
    }
}
