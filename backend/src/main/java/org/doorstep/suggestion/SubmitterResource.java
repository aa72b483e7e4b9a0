package org.doorstep.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.doorstep.identity.AuditEntry;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.DataAccess;
import org.doorstep.identity.Role;
import org.doorstep.platform.Problem;
import org.doorstep.suggestion.Suggestions.Found;
import org.doorstep.suggestion.Timeline.StepView;
import org.jspecify.annotations.Nullable;

/** What is kept of who made a suggestion: shown to the station for a reason, handed over to them, erased. */
@Path("/suggestions/{reference}")
@Transactional
class SubmitterResource {

    private final Suggestions suggestions;
    private final SuggestionViews views;
    private final Timeline timeline;
    private final AttachmentRepository attachments;
    private final SealedWords words;
    private final Anonymising anonymising;
    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final Clock clock;

    SubmitterResource(
            Suggestions suggestions,
            SuggestionViews views,
            Timeline timeline,
            AttachmentRepository attachments,
            SealedWords words,
            Anonymising anonymising,
            AuditTrail trail,
            CurrentCaller caller,
            Clock clock) {
        this.suggestions = suggestions;
        this.views = views;
        this.timeline = timeline;
        this.attachments = attachments;
        this.words = words;
        this.anonymising = anonymising;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Why the station needs the words and the person in full. */
    enum RevealReason {
        CALL_SUBMITTER,
        UNDERSTAND_TEXT,
        PREPARE_PUBLICATION,
        COMPLAINT,
        OTHER
    }

    record RevealRequest(@NotNull RevealReason reason) {}

    record PersonView(
            String text,
            @Nullable Submitter submitter,
            @Nullable String ratingComment) {}

    @POST
    @Path("reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response reveal(String reference, @NotNull @Valid RevealRequest request) {
        var found = suggestions.read(reference, null);
        if (!found.standing().isStation() && !found.standing().isAssignee()) {
            throw Problem.forbidden();
        }
        trail.record(
                AuditEntry.Action.REVEALED,
                caller.require(),
                SealedWords.owner(found.suggestion().reference),
                request.reason().name());
        var said = words.of(found.suggestion());
        return Response.ok(new PersonView(said.text, said.submitter, said.ratingComment))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    record Everything(
            Instant exportedAt,
            SuggestionView suggestion,
            List<StepView> timeline,
            List<AttachmentRepository.Label> attachments,
            List<DataAccess> accesses) {}

    @GET
    @Path("export")
    @PermitAll
    public Response export(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        var found = requireSubmitter(suggestions.read(reference, token));
        var suggestion = found.suggestion();
        var subject = SealedWords.owner(suggestion.reference);
        trail.record(AuditEntry.Action.EXPORTED, AuditEntry.Actor.RESIDENT, subject);
        return Response.ok(new Everything(
                        clock.instant(),
                        views.of(found),
                        timeline.export(suggestion),
                        attachments.labels(suggestion),
                        trail.of(subject)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"doorstep.json\"")
                .build();
    }

    @POST
    @Path("erasure")
    @PermitAll
    public void erase(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        anonymising.erase(requireSubmitter(suggestions.change(reference, token)));
    }

    /** With the token; a portal acts for them, but is not they. */
    private Found requireSubmitter(Found found) {
        if (!found.standing().isSubmitter() || caller.portal().isPresent()) {
            throw Problem.forbidden();
        }
        return found;
    }
}
