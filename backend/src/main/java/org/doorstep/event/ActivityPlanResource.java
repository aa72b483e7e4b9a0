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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Staff see what their station and the bureau set out to do; a station's plan is made by who speaks for it, the bureau's by supervisors. */
@Path("/activity-plans")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class ActivityPlanResource {

    private final ActivityPlanRepository plans;
    private final CurrentCaller caller;
    private final Idempotency idempotency;

    ActivityPlanResource(ActivityPlanRepository plans, CurrentCaller caller, Idempotency idempotency) {
        this.plans = plans;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @GET
    public Page<ActivityPlanView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var request = PageRequest.newestFirst(limit, cursor);
        var page = Page.of(plans.page(station, request), request, ActivityPlanRepository::position);
        var progress =
                plans.progress(page.items().stream().map(ActivityPlan::id).toList());
        return page.map(one -> ActivityPlanView.of(one, progress.getOrDefault(one.id(), Map.of())));
    }

    @POST
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ActivityPlanInput request) {
        requireToPlanFor(request.stationId());
        return idempotency.once(caller.scope("activity-plans"), key, request, () -> {
            var plan = new ActivityPlan();
            plan.stationId = request.stationId();
            take(plan, request);
            plans.persistAndFlush(plan);
            return Created.at("/activity-plans/" + plan.id(), plan.version, view(plan));
        });
    }

    /** Always whole: how far it is changes without it, so that its version does not say whether it is the same. */
    @GET
    @Path("{planId}")
    public Response get(long planId) {
        var plan = read(planId);
        return Conditional.changed(plan.version, view(plan));
    }

    @PUT
    @Path("{planId}")
    @RolesAllowed({Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response update(long planId, @NotNull @Valid ActivityPlanInput request, @Context Request conditions) {
        var plan = read(planId);
        requireToPlanFor(plan.stationId);
        Conditional.requireMatch(conditions, plan.version);
        if (!Objects.equals(request.stationId(), plan.stationId)) {
            throw Problem.invalid("/stationId", "invalid.plan.station");
        }
        take(plan, request);
        plans.flush();
        return Conditional.changed(plan.version, view(plan));
    }

    private static void take(ActivityPlan plan, ActivityPlanInput request) {
        Parameters.requireSensible("startsOn", request.startsOn());
        Parameters.requireSensible("endsOn", request.endsOn());
        if (request.namesAKindTwice()) {
            throw Problem.invalid("/goals", "invalid.plan.goals");
        }
        plan.change(request);
    }

    private ActivityPlan read(long id) {
        var staff = caller.require();
        return plans.findByIdOptional(id)
                .filter(one -> one.stationId == null || staff.sees(one.stationId))
                .orElseThrow(Problem::notFound);
    }

    private void requireToPlanFor(@Nullable Long stationId) {
        var staff = caller.require();
        if (stationId == null ? !staff.role().seesEveryStation() : !staff.dispatchesFor(stationId)) {
            throw Problem.forbidden();
        }
    }

    private ActivityPlanView view(ActivityPlan plan) {
        return ActivityPlanView.of(plan, plans.progress(List.of(plan.id())).getOrDefault(plan.id(), Map.of()));
    }
}
