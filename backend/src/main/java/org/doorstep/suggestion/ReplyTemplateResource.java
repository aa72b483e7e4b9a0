package org.doorstep.suggestion;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Items;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Staff start a reply from a template; supervisors write them. */
@Path("/reply-templates")
@RolesAllowed({Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class ReplyTemplateResource {

    private final ReplyTemplateRepository templates;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    ReplyTemplateResource(
            ReplyTemplateRepository templates, CurrentCaller caller, Idempotency idempotency, Conditional conditional) {
        this.templates = templates;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Items<ReplyTemplate.View> list() {
        return new Items<>(
                templates.stream("order by name").map(ReplyTemplate.View::of).toList());
    }

    @POST
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ReplyTemplate.Input request) {
        return idempotency.once(caller.scope("reply-templates"), key, request, () -> {
            var template = new ReplyTemplate();
            template.change(request);
            templates.persistAndFlush(template);
            return Created.at("/reply-templates/" + template.id(), template.version, ReplyTemplate.View.of(template));
        });
    }

    @GET
    @Path("{templateId}")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response get(long templateId, @Context Request request) {
        var template = templates.findByIdOptional(templateId).orElseThrow(Problem::notFound);
        return conditional.read(request, template.version, ReplyTemplate.View.of(template));
    }

    @PUT
    @Path("{templateId}")
    public Response update(long templateId, @NotNull @Valid ReplyTemplate.Input request, @Context Request conditions) {
        var template = templates.findByIdOptional(templateId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, template.version);
        template.change(request);
        templates.flush();
        return Conditional.changed(template.version, ReplyTemplate.View.of(template));
    }

    @DELETE
    @Path("{templateId}")
    public void delete(long templateId, @Context Request conditions) {
        var template = templates.findByIdOptional(templateId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, template.version);
        templates.delete(template);
    }
}
