package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Consumer;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Staff solve what was raised at an event, or hand it over as a suggestion. */
@Path("/event-contributions/{contributionId}")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class ContributionResource {

    private final Contributions contributions;
    private final ContributionRepository repository;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    ContributionResource(
            Contributions contributions,
            ContributionRepository repository,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.contributions = contributions;
        this.repository = repository;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    record Resolution(
            @NotNull @Size(min = 2, max = 2000) @Pattern(regexp = ContributionInput.NOT_BLANK)
            String resolution) {}

    @GET
    public Response get(long contributionId, @Context Request request) {
        var contribution =
                repository.findByIdOptional(contributionId).filter(this::isSeen).orElseThrow(Problem::notFound);
        return conditional.read(request, contribution.version, view(contribution));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            long contributionId, @NotNull @Valid ContributionInput request, @Context Request conditions) {
        return change(contributionId, conditions, one -> contributions.change(one, request));
    }

    @PUT
    @Path("resolution")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response resolve(long contributionId, @NotNull @Valid Resolution request, @Context Request conditions) {
        return change(contributionId, conditions, one -> contributions.resolve(one, request.resolution()));
    }

    @POST
    @Path("suggestion")
    public Response suggest(long contributionId, @HeaderParam("Idempotency-Key") @Nullable String key) {
        return idempotency.once(caller.scope("contribution-suggestion/" + contributionId), key, "", () -> {
            var contribution = locked(contributionId);
            contributions.suggest(contribution);
            repository.flush();
            return Created.at(
                    "/suggestions/" + contribution.suggestionReference, contribution.version, view(contribution));
        });
    }

    private Response change(long id, Request conditions, Consumer<Contribution> change) {
        var contribution = locked(id);
        Conditional.requireMatch(conditions, contribution.version);
        change.accept(contribution);
        repository.flush();
        return Conditional.changed(contribution.version, view(contribution));
    }

    private Contribution locked(long id) {
        return repository.lock(id).filter(this::isSeen).orElseThrow(Problem::notFound);
    }

    private boolean isSeen(Contribution contribution) {
        return caller.require().sees(contribution.event.station.id());
    }

    private ContributionView view(Contribution contribution) {
        return contributions.views(List.of(contribution)).getFirst();
    }
}
