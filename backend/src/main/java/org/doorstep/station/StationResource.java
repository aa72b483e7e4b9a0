package org.doorstep.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicList;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** The public finds the stations; administrators add and change them. */
@Path("/stations")
@Transactional
class StationResource {

    private final StationRepository stations;
    private final PublicList publicList;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    StationResource(
            StationRepository stations,
            PublicList publicList,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.stations = stations;
        this.publicList = publicList;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        var page = PageRequest.of(limit, cursor);
        return publicList.answer(
                request,
                alsoUnused -> Page.of(stations.page(alsoUnused, page), page, station -> Cursor.ofId(station.id()))
                        .map(StationView::of));
    }

    @POST
    @RolesAllowed(Role.IS_ADMIN)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid StationInput request) {
        return idempotency.once(caller.scope("stations"), key, request, () -> {
            var station = new Station();
            station.change(request);
            stations.persistAndFlush(station);
            return Created.at("/stations/" + station.id(), station.version, StationView.of(station));
        });
    }

    @GET
    @Path("{stationId}")
    @PermitAll
    public Response get(long stationId, @Context Request request) {
        var station = stations.findByIdOptional(stationId).orElseThrow(Problem::notFound);
        return conditional.readPublic(request, station.version, StationView.of(station));
    }

    @PUT
    @Path("{stationId}")
    @RolesAllowed(Role.IS_ADMIN)
    public Response update(long stationId, @NotNull @Valid StationInput request, @Context Request conditions) {
        var station = stations.findByIdOptional(stationId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, station.version);
        station.change(request);
        stations.flush();
        return Conditional.changed(station.version, StationView.of(station));
    }
}
