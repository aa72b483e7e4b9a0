package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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
import org.jspecify.annotations.Nullable;

/** A station's staff write down what comes and what they hand out; what is gone for nothing, who speaks for the station. */
@Path("/")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class MovementResource {

    private static final int NEVER_CHANGED = 0;

    private final Stock stock;
    private final MovementRepository movements;
    private final MaterialRepository materials;
    private final Events events;
    private final StaffDirectory directory;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;
    private final Clock clock;

    MovementResource(
            Stock stock,
            MovementRepository movements,
            MaterialRepository materials,
            Events events,
            StaffDirectory directory,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional,
            Clock clock) {
        this.stock = stock;
        this.movements = movements;
        this.materials = materials;
        this.events = events;
        this.directory = directory;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.clock = clock;
    }

    @GET
    @Path("material-stocks")
    public Page<Stock.Held> stocks(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var page = PageRequest.of(limit, cursor);
        return Page.of(stock.page(station, page), page, Stock.Held::position);
    }

    @GET
    @Path("material-movements")
    public Page<MovementView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("materialId") @Nullable String materialId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var material = Parameters.id("materialId", materialId).stream().boxed().findFirst();
        var request = PageRequest.newestFirst(limit, cursor);
        var page = Page.of(movements.page(station, material, request), request, one -> Cursor.ofId(one.id()));
        var staff =
                directory.named(page.items().stream().map(one -> one.accountId).collect(Collectors.toSet()));
        return page.map(one -> MovementView.of(one, staff));
    }

    @POST
    @Path("material-movements")
    public Response move(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid MovementInput request) {
        var staff = caller.require();
        if (request.kind() == MovementKind.WRITTEN_OFF
                ? !staff.dispatchesFor(request.stationId())
                : !staff.sees(request.stationId())) {
            throw Problem.forbidden();
        }
        return idempotency.once(caller.scope("material-movements"), key, request, () -> {
            var movement = record(request, staff.accountId());
            var view = MovementView.of(movement, directory.named(Set.of(movement.accountId)));
            return Created.at("/material-movements/" + movement.id(), NEVER_CHANGED, view);
        });
    }

    @GET
    @Path("material-movements/{movementId}")
    public Response get(long movementId, @Context Request request) {
        var movement = movements
                .findByIdOptional(movementId)
                .filter(one -> caller.require().sees(one.stationId))
                .orElseThrow(Problem::notFound);
        return conditional.read(
                request, NEVER_CHANGED, MovementView.of(movement, directory.named(Set.of(movement.accountId))));
    }

    private Movement record(MovementInput request, long accountId) {
        if (materials.findById(request.materialId()) == null) {
            throw Problem.invalid("/materialId", "invalid.material");
        }
        if (request.kind() == MovementKind.WRITTEN_OFF && request.note() == null) {
            throw Problem.invalid("/note", "invalid.required");
        }
        var movement = new Movement();
        movement.event = event(request);
        movement.stationId = request.stationId();
        movement.materialId = request.materialId();
        movement.kind = request.kind();
        movement.change = request.kind().change(request.quantity());
        movement.balance = stock.add(movement.stationId, movement.materialId, movement.change);
        requireHandedOut(movement, request.quantity());
        movement.note = request.note();
        movement.accountId = accountId;
        movement.at = clock.instant();
        movements.persistAndFlush(movement);
        return movement;
    }

    /** Nothing comes back from an event that was not handed out there; the stock is locked, and all that is handed out with it. */
    private void requireHandedOut(Movement movement, int quantity) {
        if (movement.event != null
                && movement.kind == MovementKind.RETURNED
                && movements.handedOutAt(movement.event, movement.materialId) < quantity) {
            throw Problem.invalid("/quantity", "invalid.quantity.returned");
        }
    }

    /** What comes from the printer's is for no event yet; what is left over comes back from one that was called off as well. */
    private @Nullable Event event(MovementInput request) {
        if (request.eventReference() == null) {
            return null;
        }
        if (request.kind() == MovementKind.RECEIVED) {
            throw Problem.invalid("/eventReference", "invalid.unexpected");
        }
        var event = events.find(request.eventReference())
                .filter(one -> one.station.id() == request.stationId())
                .orElseThrow(() -> Problem.invalid("/eventReference", "invalid.event"));
        if (request.kind() != MovementKind.RETURNED && !event.status.handsOut()) {
            throw Problem.invalid("/eventReference", "invalid.event.not-held");
        }
        return event;
    }
}
