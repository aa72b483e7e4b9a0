package org.doorstep.identity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Administrators say which portals may call, what they may do, and how often. */
@Path("/portals")
@RolesAllowed(Role.IS_ADMIN)
class PortalResource {

    private final PortalRepository portals;
    private final PortalSecrets secrets;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;
    private final Clock clock;

    PortalResource(
            PortalRepository portals,
            PortalSecrets secrets,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional,
            Clock clock) {
        this.portals = portals;
        this.secrets = secrets;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.clock = clock;
    }

    record RegisteredPortal(
            String clientSecret, @JsonUnwrapped PortalView portal) {}

    record NewSecret(long id, String clientSecret, Instant createdAt) {}

    @GET
    public Page<PortalView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return Page.of(portals.page(page), page, portal -> Cursor.ofId(portal.id()))
                .map(this::view);
    }

    @POST
    @Transactional
    public Response register(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid PortalInput request) {
        return idempotency.once(caller.scope("portals"), key, request, () -> {
            var portal = new Portal(request);
            portals.persist(portal);
            var issued = secrets.issue(portal);
            portals.flush();
            var view = new RegisteredPortal(issued.secret().text(), view(portal));
            return Created.at("/portals/" + portal.id(), portal.version, view);
        });
    }

    @GET
    @Path("{portalId}")
    public Response get(long portalId, @Context Request request) {
        var portal = portals.findByIdOptional(portalId).orElseThrow(Problem::notFound);
        return conditional.read(request, portal.version, view(portal));
    }

    @PUT
    @Path("{portalId}")
    @Transactional
    public Response update(long portalId, @NotNull @Valid PortalInput request, @Context Request conditions) {
        var portal = portals.findByIdOptional(portalId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, portal.version);
        if (!portal.clientId.equals(request.clientId())) {
            throw Problem.invalid("/clientId", "invalid.client-id");
        }
        portal.change(request);
        portals.flush();
        return Conditional.changed(portal.version, view(portal));
    }

    @POST
    @Path("{portalId}/secrets")
    @Transactional
    public Response rotate(long portalId, @HeaderParam("Idempotency-Key") @Nullable String key) {
        var portal = portals.lock(portalId).orElseThrow(Problem::notFound);
        return idempotency.once(caller.scope("portals/" + portalId + "/secrets"), key, "", () -> {
            var issued = secrets.issue(portal);
            portals.flush();
            var stored = issued.stored();
            return Created.at(
                    "/portals/" + portalId,
                    portal.version,
                    new NewSecret(stored.id(), issued.secret().text(), stored.createdAt));
        });
    }

    @DELETE
    @Path("{portalId}/secrets/{secretId}")
    @Transactional
    public Response end(long portalId, long secretId, @Context Request conditions) {
        var portal = portals.findByIdOptional(portalId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, portal.version);
        var secret = portals.lock(portalId).stream()
                .flatMap(locked -> locked.secrets.stream())
                .filter(one -> one.id() == secretId)
                .findFirst()
                .orElseThrow(Problem::notFound);
        portals.remove(secret);
        return Response.noContent().build();
    }

    private PortalView view(Portal portal) {
        return PortalView.of(portal, clock.instant());
    }
}
