package org.doorstep.suggestion;

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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.jspecify.annotations.Nullable;

/** Supervisors look at a station's books unannounced. To the station there is no inspection before it is released. */
@Path("/inspections")
@RolesAllowed({Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class InspectionResource {

    private final InspectionRepository inspections;
    private final StaffDirectory directory;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;
    private final Clock clock;

    InspectionResource(
            InspectionRepository inspections,
            StaffDirectory directory,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional,
            Clock clock) {
        this.inspections = inspections;
        this.directory = directory;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Page<InspectionView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var request = PageRequest.newestFirst(limit, cursor);
        var alsoUnreleased = caller.require().role().seesEveryStation();
        var page = Page.of(inspections.page(station, alsoUnreleased, request), request, InspectionRepository::position);
        var staff = directory.named(
                page.items().stream().map(one -> one.inspectorId).collect(Collectors.toSet()));
        return page.map(one -> InspectionView.of(one, staff));
    }

    @POST
    public Response plan(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid InspectionInput request) {
        return idempotency.once(caller.scope("inspections"), key, request, () -> {
            Parameters.requireSensible("plannedFor", request.plannedFor());
            var inspection = new Inspection();
            inspection.stationId = request.stationId();
            inspection.plannedFor = request.plannedFor();
            inspection.inspectorId = caller.require().accountId();
            inspections.persistAndFlush(inspection);
            return Created.at("/inspections/" + inspection.id(), inspection.version, view(inspection));
        });
    }

    @GET
    @Path("{inspectionId}")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response get(long inspectionId, @Context Request request) {
        var staff = caller.require();
        var inspection = inspections
                .findByIdOptional(inspectionId)
                .filter(one -> staff.role().seesEveryStation() || (one.releasedAt != null && staff.sees(one.stationId)))
                .orElseThrow(Problem::notFound);
        return conditional.read(request, inspection.version, view(inspection));
    }

    @PUT
    @Path("{inspectionId}/result")
    public Response record(long inspectionId, @NotNull @Valid InspectionResult request, @Context Request conditions) {
        var inspection = toChange(inspectionId, conditions);
        requireState(inspection.state() != Inspection.State.RELEASED);
        if (request.inspectedOn().isAfter(LocalDate.now(clock))) {
            throw Problem.invalid("/inspectedOn", "invalid.inspection.day");
        }
        Parameters.requireSensible("inspectedOn", request.inspectedOn());
        var books = request.sighted() == null
                ? Set.<Long>of()
                : request.sighted().stream().map(Sighting::bookId).collect(Collectors.toSet());
        if (!books.isEmpty() && !inspections.areBooksOf(inspection.stationId, books)) {
            throw Problem.invalid("/sighted", "invalid.inspection.book");
        }
        inspection.record(request, clock.instant());
        return changed(inspection);
    }

    @PUT
    @Path("{inspectionId}/release")
    public Response release(long inspectionId, @Context Request conditions) {
        var inspection = toChange(inspectionId, conditions);
        requireState(inspection.state() == Inspection.State.RECORDED);
        inspection.releasedAt = clock.instant();
        return changed(inspection);
    }

    /** By who inspects; an administrator stands in for them. */
    private Inspection toChange(long id, Request conditions) {
        var inspection = inspections.findByIdOptional(id).orElseThrow(Problem::notFound);
        var staff = caller.require();
        if (staff.accountId() != inspection.inspectorId && staff.role() != Role.ADMIN) {
            throw Problem.forbidden();
        }
        Conditional.requireMatch(conditions, inspection.version);
        return inspection;
    }

    private static void requireState(boolean allowed) {
        if (!allowed) {
            throw Problem.of(ProblemType.ILLEGAL_TRANSITION, "illegal-transition.inspection", "allowed", List.of());
        }
    }

    private Response changed(Inspection inspection) {
        inspections.flush();
        return Conditional.changed(inspection.version, view(inspection));
    }

    private InspectionView view(Inspection inspection) {
        return InspectionView.of(inspection, directory.named(Set.of(inspection.inspectorId)));
    }
}
