package org.doorstep.event;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.identity.AuditEntry;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** A station's staff write down what they learn of enterprises and campuses. */
@Path("/profiles")
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
@Transactional
class ProfileResource {

    private final Profiles profiles;
    private final ProfileRepository repository;
    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    ProfileResource(
            Profiles profiles,
            ProfileRepository repository,
            AuditTrail trail,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.profiles = profiles;
        this.repository = repository;
        this.trail = trail;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    /** Why somebody has to see whom to ask for. */
    enum RevealReason {
        ARRANGE_VISIT,
        FOLLOW_UP,
        EMERGENCY,
        OTHER
    }

    record RevealRequest(@NotNull RevealReason reason) {}

    @GET
    public Page<ProfileView> list(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("q") @Nullable @Size(min = 1, max = 50) String q,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var only = Optional.ofNullable(kind).map(one -> Parameters.choice("kind", ProfileKind.class, one));
        var request = PageRequest.of(limit, cursor);
        var page = Page.of(repository.page(station, only, q, request), request, one -> Cursor.ofId(one.id()));
        var visits =
                repository.lastVisits(page.items().stream().map(Profile::id).toList());
        return page.map(one -> ProfileView.of(one, profiles.stateOf(one), visits.get(one.id())));
    }

    @POST
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid ProfileInput request) {
        if (!caller.require().sees(request.stationId())) {
            throw Problem.forbidden();
        }
        return idempotency.once(caller.scope("profiles"), key, request, () -> {
            var profile = profiles.add(request, null);
            repository.flush();
            return Created.at("/profiles/" + profile.id(), profile.version, view(profile));
        });
    }

    @GET
    @Path("{profileId}")
    public Response get(long profileId, @Context Request request) {
        var profile = profiles.read(profileId);
        return conditional.read(request, profile.version, view(profile));
    }

    @PUT
    @Path("{profileId}")
    public Response change(long profileId, @NotNull @Valid ProfileInput request, @Context Request conditions) {
        var profile = toChange(profileId, conditions);
        profiles.change(profile, request);
        return changed(profile);
    }

    @PUT
    @Path("{profileId}/contact")
    public Response setContact(long profileId, @NotNull @Valid Liaison request, @Context Request conditions) {
        var profile = toChange(profileId, conditions);
        profiles.change(profile, profiles.stateOf(profile).with(request.normalised()));
        return changed(profile);
    }

    @POST
    @Path("{profileId}/reveals")
    public Response reveal(long profileId, @NotNull @Valid RevealRequest request) {
        var profile = profiles.read(profileId);
        trail.record(
                AuditEntry.Action.REVEALED,
                caller.require(),
                Profiles.owner(profile.id()),
                request.reason().name());
        var contact = Objects.requireNonNullElse(profiles.stateOf(profile).contact(), new Liaison(null, null));
        return Response.ok(contact)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Profile toChange(long id, Request conditions) {
        var profile = profiles.read(id);
        Conditional.requireMatch(conditions, profile.version);
        return profile;
    }

    private Response changed(Profile profile) {
        repository.flush();
        return Conditional.changed(profile.version, view(profile));
    }

    private ProfileView view(Profile profile) {
        return ProfileView.of(
                profile,
                profiles.stateOf(profile),
                repository.lastVisits(List.of(profile.id())).get(profile.id()));
    }
}
