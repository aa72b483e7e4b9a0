package org.doorstep.event;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.doorstep.event.Registrations.Found;
import org.doorstep.event.Standing.Actor;
import org.doorstep.identity.Challenges;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicForm;
import org.doorstep.identity.Role;
import org.doorstep.platform.Created;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.jspecify.annotations.Nullable;

/** Anybody registers for an event and sees whether there is room; staff see who comes. */
@Path("/events/{reference}")
@Transactional
class RegisteringResource {

    private final Events events;
    private final EventRepository repository;
    private final Registering registering;
    private final Registrations registrations;
    private final RegistrationRepository stored;
    private final SealedRegistrants people;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Challenges challenges;
    private final Clock clock;

    RegisteringResource(
            Events events,
            EventRepository repository,
            Registering registering,
            Registrations registrations,
            RegistrationRepository stored,
            SealedRegistrants people,
            CurrentCaller caller,
            Idempotency idempotency,
            Challenges challenges,
            Clock clock) {
        this.events = events;
        this.repository = repository;
        this.registering = registering;
        this.registrations = registrations;
        this.stored = stored;
        this.people = people;
        this.caller = caller;
        this.idempotency = idempotency;
        this.challenges = challenges;
        this.clock = clock;
    }

    record Registered(String manageToken, @JsonUnwrapped RegistrationView registration) {}

    /** Absent is what has no limit. */
    record Availability(
            boolean open,
            @Nullable Integer capacity,
            @Nullable Integer remaining,
            int waiting) {}

    @POST
    @Path("registrations")
    @PermitAll
    @PublicForm
    public Response register(
            String reference,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Challenge-Solution") @Nullable String solution,
            @NotNull @Valid RegistrationInput request) {
        registrations.refusePortals();
        var solved = challenges.read(solution);
        return idempotency.once(caller.scope("registrations/" + reference), key, request, () -> {
            challenges.use(solved);
            var registered = registering.register(reference, request);
            var registration = registered.registration();
            var found = new Found(registration, registered.manageToken(), Standing.OF_THE_PUBLIC, Actor.REGISTRANT);
            return Created.at(
                    "/event-registrations/" + registration.reference,
                    registration.stamp(),
                    new Registered(
                            registered.manageToken().text(),
                            RegistrationView.of(found, people.of(registration), stored.ahead(registration))));
        });
    }

    @GET
    @Path("registrations")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Page<RegistrationView> list(
            String reference,
            @QueryParam("status") List<String> status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var request = PageRequest.of(limit, cursor);
        var found = events.readByStaff(reference);
        var statuses = status.stream()
                .map(one -> Parameters.choice("status", RegistrationStatus.class, one))
                .toList();
        var actor = Actor.of(caller.require());
        return Page.of(stored.page(found.event(), statuses, request), request, RegistrationRepository::position)
                .map(one -> RegistrationView.of(new Found(one, null, found.standing(), actor), people.of(one)));
    }

    @GET
    @Path("availability")
    @PermitAll
    public Availability availability(String reference) {
        var event = events.read(reference).event();
        return new Availability(
                registering.isOpen(event),
                event.capacity,
                event.capacity == null
                        ? null
                        : repository.room(event, clock.instant()).free(),
                stored.waiting(event));
    }
}
