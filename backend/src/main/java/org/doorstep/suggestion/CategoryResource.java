package org.doorstep.suggestion;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicList;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** What suggestions are about: anybody reads the tree, administrators change it. */
@Path("/suggestion-categories")
@Transactional
class CategoryResource {

    private final CategoryRepository categories;
    private final PublicList publicList;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    CategoryResource(
            CategoryRepository categories,
            PublicList publicList,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.categories = categories;
        this.publicList = publicList;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    @GET
    @PermitAll
    public Response list(@Context Request request) {
        return publicList.answer(
                request,
                alsoUnused -> new Page<>(
                        categories.tree(alsoUnused).stream()
                                .map(CategoryView::of)
                                .toList(),
                        null));
    }

    @POST
    @RolesAllowed(Role.IS_ADMIN)
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CategoryInput request) {
        return idempotency.once(caller.scope("suggestion-categories"), key, request, () -> {
            var category = new Category();
            category.change(request, above(request, null));
            categories.persistAndFlush(category);
            return Created.at("/suggestion-categories/" + category.id(), category.version, CategoryView.of(category));
        });
    }

    @GET
    @Path("{categoryId}")
    @PermitAll
    public Response get(long categoryId, @Context Request request) {
        var category = categories.findByIdOptional(categoryId).orElseThrow(Problem::notFound);
        return conditional.readPublic(request, category.version, CategoryView.of(category));
    }

    @PUT
    @Path("{categoryId}")
    @RolesAllowed(Role.IS_ADMIN)
    public Response update(long categoryId, @NotNull @Valid CategoryInput request, @Context Request conditions) {
        var category = categories.findByIdOptional(categoryId).orElseThrow(Problem::notFound);
        Conditional.requireMatch(conditions, category.version);
        category.change(request, above(request, category));
        categories.flush();
        return Conditional.changed(category.version, CategoryView.of(category));
    }

    /** The one above; a tree has no circles. */
    private @Nullable Category above(CategoryInput request, @Nullable Category self) {
        if (request.parentId() == null) {
            return null;
        }
        if (self != null && categories.withThoseBelow(self.id()).contains(request.parentId())) {
            throw Problem.invalid("/parentId", "invalid.category.circle");
        }
        return categories
                .findByIdOptional(request.parentId())
                .orElseThrow(() -> Problem.invalid("/parentId", "invalid.category"));
    }
}
