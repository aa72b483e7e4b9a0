package org.doorstep.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.doorstep.event.Registrations.Found;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Items;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Who registered follows, accepts, declines and cancels; those whose event it is approve. */
@Path("/event-registrations/{reference}")
@Transactional
class RegistrationResource {

    private final Registrations registrations;
    private final RegistrationRepository repository;
    private final RegistrationMoves moves;
    private final Parties parties;
    private final SealedRegistrants people;
    private final RegistrantData data;
    private final Anonymising anonymising;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;

    RegistrationResource(
            Registrations registrations,
            RegistrationRepository repository,
            RegistrationMoves moves,
            Parties parties,
            SealedRegistrants people,
            RegistrantData data,
            Anonymising anonymising,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional) {
        this.registrations = registrations;
        this.repository = repository;
        this.moves = moves;
        this.parties = parties;
        this.people = people;
        this.data = data;
        this.anonymising = anonymising;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
    }

    record RegistrationMove(@NotNull RegistrationStatus to) {}

    /** Why the station needs to know who it is. */
    enum RevealReason {
        CALL_REGISTRANT,
        CHECK_AT_THE_DOOR,
        COMPLAINT,
        OTHER
    }

    record RevealRequest(@NotNull RevealReason reason) {}

    @GET
    @PermitAll
    public Response get(
            String reference, @HeaderParam("Manage-Token") @Nullable String token, @Context Request request) {
        var found = registrations.read(reference, token);
        var registration = found.registration();
        // Others leave the line before one who waits: it looks different, and nothing was done to it.
        return registration.status == RegistrationStatus.WAITLISTED
                ? Conditional.readAnew(registration.stamp(), view(found))
                : conditional.read(request, registration.stamp(), view(found));
    }

    @POST
    @Path("transitions")
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be read from plain text as well
    @PermitAll
    public Response move(
            String reference,
            @HeaderParam("Manage-Token") @Nullable String token,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid RegistrationMove request,
            @Context Request conditions) {
        var found = registrations.change(reference, token);
        return idempotency.onceIfKeyed(
                caller.scope("registration-transitions/" + found.registration().reference)
                        + (found.isRegistrant() ? "/registrant" : ""),
                key,
                request,
                () -> {
                    Conditional.requireMatch(conditions, found.registration().stamp());
                    moves.move(found, request.to());
                    repository.flush();
                    return Conditional.changed(found.registration().stamp(), view(found));
                });
    }

    @PUT
    @Path("party")
    @Consumes(MediaType.APPLICATION_JSON) // a record of one number would be read from plain text as well
    @PermitAll
    public Response changeParty(
            String reference,
            @HeaderParam("Manage-Token") @Nullable String token,
            @NotNull @Valid PartyInput request,
            @Context Request conditions) {
        var found = registrants(registrations.change(reference, token));
        Conditional.requireMatch(conditions, found.registration().stamp());
        parties.change(found, request);
        repository.flush();
        return Conditional.changed(found.registration().stamp(), view(found));
    }

    @POST
    @Path("reveals")
    @Consumes(MediaType.APPLICATION_JSON) // a record of one text would be read from plain text as well
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response reveal(String reference, @NotNull @Valid RevealRequest request) {
        var found = registrations.read(reference, null);
        if (!found.standing().runs()) {
            throw Problem.forbidden();
        }
        return Response.ok(data.reveal(found.registration(), request.reason().name()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("timeline")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Items<RegistrantData.StaffStep> timeline(String reference) {
        return new Items<>(data.timeline(registrations.read(reference, null).registration()));
    }

    @GET
    @Path("export")
    @PermitAll
    public Response export(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        var found = registrants(registrations.read(reference, token));
        return Response.ok(data.export(found.registration(), view(found)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"doorstep.json\"")
                .build();
    }

    @POST
    @Path("erasure")
    @PermitAll
    public void erase(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        anonymising.erase(registrants(registrations.change(reference, token)));
    }

    private RegistrationView view(Found found) {
        var registration = found.registration();
        return RegistrationView.of(found, people.of(registration), repository.ahead(registration));
    }

    private static Found registrants(Found found) {
        if (!found.isRegistrant()) {
            throw Problem.forbidden();
        }
        return found;
    }
}
