package org.doorstep.appointment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Items;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What happens to a visit. Each answers with the visit as it is then. */
@Path("/appointments/{reference}")
class MoveResource {

    private final Visits visits;
    private final Moves moves;
    private final Assignment assignment;
    private final AppointmentRepository appointments;
    private final AppointmentViews views;
    private final Reveals reveals;
    private final CurrentCaller caller;
    private final Idempotency idempotency;

    MoveResource(
            Visits visits,
            Moves moves,
            Assignment assignment,
            AppointmentRepository appointments,
            AppointmentViews views,
            Reveals reveals,
            CurrentCaller caller,
            Idempotency idempotency) {
        this.visits = visits;
        this.moves = moves;
        this.assignment = assignment;
        this.appointments = appointments;
        this.views = views;
        this.reveals = reveals;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    record WindowChoice(@Positive long windowId) {}

    record AssignmentRequest(@Positive long officerId) {}

    @POST
    @Path("transitions")
    @PermitAll
    @Transactional
    public Response transition(
            String reference,
            @HeaderParam("Manage-Token") @Nullable String token,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid TransitionRequest request,
            @Context Request conditions) {
        var found = visits.change(reference, token);
        return idempotency.onceIfKeyed(
                scope("transitions", found),
                key,
                request,
                () -> change(found, conditions, one -> moves.move(one, request)));
    }

    @POST
    @Path("undo")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    @Transactional
    public Response undo(
            String reference, @HeaderParam("Idempotency-Key") @Nullable String key, @Context Request conditions) {
        var found = visits.change(reference, null);
        return idempotency.onceIfKeyed(scope("undo", found), key, "", () -> change(found, conditions, moves::undo));
    }

    @PUT
    @Path("window")
    @PermitAll
    @Transactional
    public Response reschedule(
            String reference,
            @HeaderParam("Manage-Token") @Nullable String token,
            @NotNull @Valid WindowChoice request,
            @Context Request conditions) {
        return change(visits.change(reference, token), conditions, one -> moves.reschedule(one, request.windowId()));
    }

    @PUT
    @Path("assignment")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    @Transactional
    public Response assign(String reference, @NotNull @Valid AssignmentRequest request, @Context Request conditions) {
        return change(visits.change(reference, null), conditions, one -> assignment.assign(one, request.officerId()));
    }

    @GET
    @Path("candidates")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Items<Candidate> candidates(String reference) {
        var found = visits.read(reference, null);
        if (!found.standing().isStation()) {
            throw Problem.forbidden();
        }
        return new Items<>(assignment.candidates(found.visit()));
    }

    @PUT
    @Path("rating")
    @PermitAll
    @Transactional
    public Response rate(
            String reference,
            @HeaderParam("Manage-Token") @Nullable String token,
            @NotNull @Valid RatingRequest request,
            @Context Request conditions) {
        return change(visits.change(reference, token), conditions, one -> moves.rate(one, request));
    }

    private Response change(Found found, Request conditions, Consumer<Found> change) {
        Conditional.requireMatch(conditions, found.visit().version);
        change.accept(found);
        appointments.flush();
        // The officer may be another one now.
        var standing = found.standing().ordered()
                ? found.standing()
                : Standing.of(caller.require(), visits.officerOf(caller.require()), found.visit());
        var after = new Found(found.visit(), standing);
        reveals.account(List.of(after));
        return Conditional.changed(found.visit().version, views.of(after));
    }

    /** One key of one who may change this visit. */
    private String scope(String operation, Found found) {
        return caller.scope(operation + "/" + found.visit().reference)
                + (found.standing().isResident() ? "/resident" : "");
    }
}
