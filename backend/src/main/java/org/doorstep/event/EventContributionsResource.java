package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Items;
import org.jspecify.annotations.Nullable;

/** Staff write down what was raised at an event. */
@Path("/events/{reference}/contributions")
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class EventContributionsResource {

    private final Events events;
    private final Contributions contributions;
    private final ContributionRepository repository;
    private final CurrentCaller caller;
    private final Idempotency idempotency;

    EventContributionsResource(
            Events events,
            Contributions contributions,
            ContributionRepository repository,
            CurrentCaller caller,
            Idempotency idempotency) {
        this.events = events;
        this.contributions = contributions;
        this.repository = repository;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(
            String reference,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid ContributionInput request) {
        var found = events.readByStaff(reference);
        return idempotency.once(caller.scope("contributions/" + found.event().reference), key, request, () -> {
            var contribution = contributions.add(found, request);
            return Created.at(
                    "/event-contributions/" + contribution.id(),
                    contribution.version,
                    contributions.views(List.of(contribution)).getFirst());
        });
    }

    @GET
    public Items<ContributionView> list(String reference) {
        return new Items<>(
                contributions.views(repository.of(events.readByStaff(reference).event())));
    }
}
