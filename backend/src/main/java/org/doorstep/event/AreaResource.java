package org.doorstep.event;

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
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.station.Community;
import org.doorstep.station.Staffing;
import org.jspecify.annotations.Nullable;

/** Staff see who answers for which communities; who speaks for the station draws the areas. */
@Path("/areas")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class AreaResource {

    private final AreaRepository areas;
    private final Staffing staffing;
    private final StaffDirectory directory;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    AreaResource(
            AreaRepository areas,
            Staffing staffing,
            StaffDirectory directory,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.areas = areas;
        this.staffing = staffing;
        this.directory = directory;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    public Page<AreaView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var request = PageRequest.of(limit, cursor);
        var page = Page.of(areas.page(station, request), request, one -> Cursor.ofId(one.id()));
        var staff =
                directory.named(page.items().stream().map(one -> one.leaderId).collect(Collectors.toSet()));
        return page.map(one -> AreaView.of(one, staff));
    }

    @POST
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AreaInput request) {
        requireToSpeakFor(request.stationId());
        return idempotency.once(caller.scope("areas"), key, request, () -> {
            var area = new Area();
            area.stationId = request.stationId();
            take(area, request);
            areas.persistAndFlush(area);
            return Created.at("/areas/" + area.id(), area.version, view(area));
        });
    }

    @GET
    @Path("{areaId}")
    public Response get(long areaId, @Context Request request) {
        var area = read(areaId);
        return conditional.read(request, area.version, view(area));
    }

    @PUT
    @Path("{areaId}")
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response update(long areaId, @NotNull @Valid AreaInput request, @Context Request conditions) {
        var area = read(areaId);
        requireToSpeakFor(area.stationId);
        Conditional.requireMatch(conditions, area.version);
        if (request.stationId() != area.stationId) {
            throw Problem.invalid("/stationId", "invalid.area.station");
        }
        take(area, request);
        areas.flush();
        return Conditional.changed(area.version, view(area));
    }

    private void take(Area area, AreaInput request) {
        directory.requireColleague("/leaderId", request.leaderId(), area.stationId);
        var served =
                staffing.communities(area.stationId).stream().map(Community::id).collect(Collectors.toSet());
        if (!served.containsAll(request.communityIds())) {
            throw Problem.invalid("/communityIds", "invalid.area.community");
        }
        area.change(request);
    }

    private Area read(long id) {
        var staff = caller.require();
        return areas.findByIdOptional(id)
                .filter(one -> staff.sees(one.stationId))
                .orElseThrow(Problem::notFound);
    }

    private void requireToSpeakFor(long stationId) {
        if (!caller.require().dispatchesFor(stationId)) {
            throw Problem.forbidden();
        }
    }

    private AreaView view(Area area) {
        return AreaView.of(area, directory.named(Set.of(area.leaderId)));
    }
}
