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
import java.time.Clock;
import java.time.Instant;
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

/** Dispatchers say when an officer is away. */
@Path("/absences")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class AbsenceResource {

    private static final int LONGEST_YEARS = 1;

    private final AbsenceRepository absences;
    private final Rota rota;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Clock clock;

    AbsenceResource(AbsenceRepository absences, Rota rota, CurrentCaller caller, Idempotency idempotency, Clock clock) {
        this.absences = absences;
        this.rota = rota;
        this.caller = caller;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @GET
    public Page<AbsenceView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("officerId") @Nullable String officerId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var officer = Parameters.id("officerId", officerId);
        var endAfter = Parameters.day("from", from)
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant())
                .orElse(Instant.EPOCH);
        var page = PageRequest.of(limit, cursor);
        return Page.of(absences.page(station, officer, endAfter, page), page, absence -> Cursor.ofId(absence.id()))
                .map(AbsenceView::of);
    }

    @POST
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid AbsenceInput request) {
        var officer = rota.plan(request.officerId());
        if (request.endsAt()
                .isAfter(request.startsAt()
                        .atZone(clock.getZone())
                        .plusYears(LONGEST_YEARS)
                        .toInstant())) {
            throw Problem.invalid("/endsAt", "invalid.absence.long");
        }
        return idempotency.once(caller.scope("absences"), key, request, () -> {
            var absence = new Absence(request, officer);
            absences.persistAndFlush(absence);
            rota.changed(officer);
            return Created.at("/absences/" + absence.id(), absence.version, AbsenceView.of(absence));
        });
    }

    @DELETE
    @Path("{absenceId}")
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public void delete(long absenceId, @Context Request conditions) {
        var absence = absences.withOfficer(absenceId).orElseThrow(Problem::notFound);
        rota.requirePlanner(absence.officer);
        Conditional.requireMatch(conditions, absence.version);
        if (absences.delete("id", absenceId) == 0) {
            throw Problem.notFound(); // somebody else was a moment faster
        }
        rota.changed(absence.officer);
    }
}
