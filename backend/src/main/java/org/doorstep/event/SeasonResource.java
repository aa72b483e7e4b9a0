package org.doorstep.event;

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
import java.time.LocalDate;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.LocalText;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Staff see the terms and the festival; administrators add those of a year when they are announced. */
@Path("/seasons")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class SeasonResource {

    private final SeasonRepository seasons;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    SeasonResource(SeasonRepository seasons, CurrentCaller caller, Idempotency idempotency, Conditional conditional) {
        this.seasons = seasons;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    record SeasonInput(
            @NotNull Season.Kind kind,
            @NotNull @Valid LocalText name,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn) {}

    record SeasonView(long id, Season.Kind kind, LocalText name, LocalDate startsOn, LocalDate endsOn) {
        static SeasonView of(Season season) {
            return new SeasonView(season.id(), season.kind, season.name, season.startsOn, season.endsOn);
        }
    }

    @GET
    public Page<SeasonView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return Page.of(seasons.page(page), page, one -> Cursor.ofId(one.id())).map(SeasonView::of);
    }

    @POST
    @RolesAllowed(Role.IS_ADMIN)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid SeasonInput request) {
        return idempotency.once(caller.scope("seasons"), key, request, () -> {
            Parameters.requireSensible("startsOn", request.startsOn());
            Parameters.requireSensible("endsOn", request.endsOn());
            var season = new Season(request.kind(), request.name(), request.startsOn(), request.endsOn());
            seasons.persistAndFlush(season);
            return Created.at("/seasons/" + season.id(), season.version, SeasonView.of(season));
        });
    }

    @GET
    @Path("{seasonId}")
    public Response get(long seasonId, @Context Request request) {
        var season = seasons.findByIdOptional(seasonId).orElseThrow(Problem::notFound);
        return conditional.read(request, season.version, SeasonView.of(season));
    }

    @DELETE
    @Path("{seasonId}")
    @RolesAllowed(Role.IS_ADMIN)
    public void delete(long seasonId, @Context Request conditions) {
        var season = seasons.findByIdOptional(seasonId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, season.version);
        seasons.delete(season);
    }
}
