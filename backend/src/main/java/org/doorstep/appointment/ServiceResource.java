package org.doorstep.appointment;

import jakarta.annotation.security.PermitAll;
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
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicList;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Residents choose from the catalogue; administrators add to it and change it. */
@Path("/services")
@Transactional
class ServiceResource {

    private final ServiceRepository services;
    private final PublicList publicList;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    ServiceResource(
            ServiceRepository services,
            PublicList publicList,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.services = services;
        this.publicList = publicList;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    public Response list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context Request request) {
        var page = PageRequest.of(limit, cursor);
        return publicList.answer(
                request,
                alsoUnused -> Page.of(services.page(alsoUnused, page), page, service -> Cursor.ofCode(service.code))
                        .map(ServiceView::of));
    }

    @POST
    @RolesAllowed(Role.IS_ADMIN)
    public Response create(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ServiceInput request) {
        return idempotency.once(caller.scope("services"), key, request, () -> {
            var service = new Service(request.code());
            service.change(request);
            services.persistAndFlush(service);
            return Created.at("/services/" + service.code, service.version, ServiceView.of(service));
        });
    }

    @GET
    @Path("{serviceCode}")
    @PermitAll
    public Response get(String serviceCode, @Context Request request) {
        var service = services.findByIdOptional(serviceCode).orElseThrow(Problem::notFound);
        return conditional.readPublic(request, service.version, ServiceView.of(service));
    }

    @PUT
    @Path("{serviceCode}")
    @RolesAllowed(Role.IS_ADMIN)
    public Response update(String serviceCode, @NotNull @Valid ServiceInput request, @Context Request conditions) {
        var service = services.findByIdOptional(serviceCode).orElseThrow(Problem::notFound);
        if (!request.code().equals(serviceCode)) {
            throw Problem.invalid("/code", "invalid.service-code");
        }
        Conditional.requireMatch(conditions, service.version);
        service.change(request);
        services.flush();
        return Conditional.changed(service.version, ServiceView.of(service));
    }
}
