package org.doorstep.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.Role;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Idempotency;
import org.doorstep.suggestion.Suggestions.Found;
import org.jspecify.annotations.Nullable;

/** What happens to a suggestion. Each answers with the suggestion as it is then. */
@Path("/suggestions/{reference}")
@Consumes(MediaType.APPLICATION_JSON) // a record of one text would be read from plain text as well
@Transactional
class HandlingResource {

    private final Suggestions suggestions;
    private final Moves moves;
    private final Handling handling;
    private final Satisfaction satisfaction;
    private final Publishing publishing;
    private final SuggestionRepository repository;
    private final SuggestionViews views;
    private final CurrentCaller caller;
    private final Idempotency idempotency;

    HandlingResource(
            Suggestions suggestions,
            Moves moves,
            Handling handling,
            Satisfaction satisfaction,
            Publishing publishing,
            SuggestionRepository repository,
            SuggestionViews views,
            CurrentCaller caller,
            Idempotency idempotency) {
        this.suggestions = suggestions;
        this.moves = moves;
        this.handling = handling;
        this.satisfaction = satisfaction;
        this.publishing = publishing;
        this.repository = repository;
        this.views = views;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @Path("transitions")
    @PermitAll
    public Response move(
            String reference,
            @HeaderParam("Manage-Token") @Nullable String token,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @NotNull @Valid SuggestionMove request,
            @Context Request conditions) {
        var found = suggestions.change(reference, token);
        return idempotency.onceIfKeyed(
                caller.scope("suggestion-transitions/" + found.suggestion().reference)
                        + (found.standing().isSubmitter() ? "/submitter" : ""),
                key,
                request,
                () -> change(found, conditions, one -> moves.move(one, request)));
    }

    @PUT
    @Path("triage")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response triage(String reference, @NotNull @Valid Handling.Triage request, @Context Request conditions) {
        return change(suggestions.changeByStation(reference), conditions, one -> handling.triage(one, request));
    }

    @PUT
    @Path("invalidity")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response proposeInvalidity(
            String reference, @NotNull @Valid Handling.InvalidityProposal request, @Context Request conditions) {
        return change(
                suggestions.changeByStation(reference), conditions, one -> handling.proposeInvalidity(one, request));
    }

    @PUT
    @Path("assignment")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response assign(String reference, @NotNull @Valid Handling.Assignment request, @Context Request conditions) {
        return change(suggestions.changeByStation(reference), conditions, one -> handling.assign(one, request));
    }

    @PUT
    @Path("implementation")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response reportImplementation(
            String reference, @NotNull @Valid Handling.ImplementationReport request, @Context Request conditions) {
        return change(
                suggestions.changeByAssignee(reference),
                conditions,
                one -> handling.reportImplementation(one, request));
    }

    @PUT
    @Path("extension")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response requestExtension(
            String reference, @NotNull @Valid Handling.ExtensionRequest request, @Context Request conditions) {
        return change(
                suggestions.changeByAssignee(reference), conditions, one -> handling.requestExtension(one, request));
    }

    @PUT
    @Path("extension/approval")
    @RolesAllowed({Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response decideExtension(
            String reference, @NotNull @Valid Handling.ExtensionDecision request, @Context Request conditions) {
        return change(
                suggestions.changeByStation(reference), conditions, one -> handling.decideExtension(one, request));
    }

    @PUT
    @Path("publication")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response publish(
            String reference, @NotNull @Valid Publishing.PublicationChange request, @Context Request conditions) {
        return change(suggestions.changeByStation(reference), conditions, one -> publishing.change(one, request));
    }

    @PUT
    @Path("rating")
    @PermitAll
    public Response rate(
            String reference,
            @HeaderParam("Manage-Token") @Nullable String token,
            @NotNull @Valid Satisfaction.Rating request,
            @Context Request conditions) {
        return change(suggestions.change(reference, token), conditions, one -> satisfaction.rate(one, request));
    }

    @PUT
    @Path("rectification")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response advance(
            String reference, @NotNull @Valid Satisfaction.Advance request, @Context Request conditions) {
        return change(suggestions.changeByStation(reference), conditions, one -> satisfaction.advance(one, request));
    }

    private Response change(Found found, Request conditions, Consumer<Found> change) {
        var suggestion = found.suggestion();
        Conditional.requireMatch(conditions, suggestion.version);
        change.accept(found);
        repository.flush();
        // The one who works on it may be another one now.
        var standing = found.standing().isSubmitter() ? found.standing() : Standing.of(caller.require(), suggestion);
        return Conditional.changed(suggestion.version, views.of(new Found(suggestion, standing)));
    }
}
