package org.doorstep.station;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
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

/** Dispatchers plan the weeks of their officers. A shift is not changed but replaced: what it gave can be promised already. */
@Path("/shifts")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class ShiftResource {

    private final ShiftRepository shifts;
    private final Rota rota;
    private final CurrentCaller caller;
    private final Idempotency idempotency;

    ShiftResource(ShiftRepository shifts, Rota rota, CurrentCaller caller, Idempotency idempotency) {
        this.shifts = shifts;
        this.rota = rota;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @GET
    public Page<ShiftView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("officerId") @Nullable String officerId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var officer = Parameters.id("officerId", officerId);
        var page = PageRequest.of(limit, cursor);
        return Page.of(shifts.page(station, officer, page), page, shift -> Cursor.ofId(shift.id()))
                .map(ShiftView::of);
    }

    @POST
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ShiftInput request) {
        var officer = rota.plan(request.officerId());
        return idempotency.once(caller.scope("shifts"), key, request, () -> {
            var shift = new Shift(request, officer);
            shifts.persistAndFlush(shift);
            rota.changed(officer);
            return Created.at("/shifts/" + shift.id(), shift.version, ShiftView.of(shift));
        });
    }

    @DELETE
    @Path("{shiftId}")
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public void delete(long shiftId, @Context Request conditions) {
        var shift = shifts.withOfficer(shiftId).orElseThrow(Problem::notFound);
        rota.requirePlanner(shift.officer);
        Conditional.requireMatch(conditions, shift.version);
        if (shifts.delete("id", shiftId) == 0) {
            throw Problem.notFound(); // somebody else was a moment faster
        }
        rota.changed(shift.officer);
    }
}
