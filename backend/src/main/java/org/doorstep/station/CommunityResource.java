package org.doorstep.station;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Residents find their community, which decides the station; administrators add and change them. */
@Path("/communities")
@Transactional
class CommunityResource {

    private final CommunityRepository communities;
    private final StationRepository stations;
    private final PublicList publicList;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    CommunityResource(
            CommunityRepository communities,
            StationRepository stations,
            PublicList publicList,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.communities = communities;
        this.stations = stations;
        this.publicList = publicList;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    public Response list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("q") @Nullable @Size(min = 1, max = 50) String q,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        var station = Parameters.id("stationId", stationId);
        var page = PageRequest.of(limit, cursor);
        return publicList.answer(
                request,
                alsoUnused -> Page.of(
                                communities.page(station, q, alsoUnused, page),
                                page,
                                community -> Cursor.ofId(community.id()))
                        .map(CommunityView::of));
    }

    @POST
    @RolesAllowed(Role.IS_ADMIN)
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CommunityInput request) {
        return idempotency.once(caller.scope("communities"), key, request, () -> {
            var community = new Community();
            change(community, request);
            communities.persistAndFlush(community);
            return Created.at("/communities/" + community.id(), community.version, CommunityView.of(community));
        });
    }

    @GET
    @Path("{communityId}")
    @PermitAll
    public Response get(long communityId, @Context Request request) {
        var community = communities.withStation(communityId).orElseThrow(Problem::notFound);
        return conditional.readPublic(request, community.version, CommunityView.of(community));
    }

    @PUT
    @Path("{communityId}")
    @RolesAllowed(Role.IS_ADMIN)
    public Response update(long communityId, @NotNull @Valid CommunityInput request, @Context Request conditions) {
        var community = communities.withStation(communityId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, community.version);
        change(community, request);
        communities.flush();
        return Conditional.changed(community.version, CommunityView.of(community));
    }

    private void change(Community community, CommunityInput request) {
        var station = stations.findByIdOptional(request.stationId())
                .orElseThrow(() -> Problem.invalid("/stationId", "community_station_fk"));
        community.change(request, station);
    }
}
