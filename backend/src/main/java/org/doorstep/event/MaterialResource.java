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
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Staff see what there is to hand out; supervisors and administrators say what that is. */
@Path("/materials")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class MaterialResource {

    private final MaterialRepository materials;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    MaterialResource(
            MaterialRepository materials, CurrentCaller caller, Idempotency idempotency, Conditional conditional) {
        this.materials = materials;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    public Page<MaterialView> list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        return Page.of(materials.page(page), page, one -> Cursor.ofId(one.id())).map(MaterialView::of);
    }

    @POST
    @RolesAllowed({Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid MaterialInput request) {
        return idempotency.once(caller.scope("materials"), key, request, () -> {
            var material = new Material(request);
            materials.persistAndFlush(material);
            return Created.at("/materials/" + material.id(), material.version, MaterialView.of(material));
        });
    }

    @GET
    @Path("{materialId}")
    public Response get(long materialId, @Context Request request) {
        var material = materials.findByIdOptional(materialId).orElseThrow(Problem::notFound);
        return conditional.read(request, material.version, MaterialView.of(material));
    }

    @PUT
    @Path("{materialId}")
    @RolesAllowed({Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response update(long materialId, @NotNull @Valid MaterialInput request, @Context Request conditions) {
        var material = materials.findByIdOptional(materialId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, material.version);
        material.change(request);
        materials.flush();
        return Conditional.changed(material.version, MaterialView.of(material));
    }
}
