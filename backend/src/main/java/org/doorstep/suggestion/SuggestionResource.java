package org.doorstep.suggestion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doorstep.identity.AuditEntry;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.Challenges;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicForm;
import org.doorstep.identity.Role;
import org.doorstep.identity.Scope;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.identity.StaffDirectory.Colleague;
import org.doorstep.identity.StaffDirectory.Member;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Items;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Problem;
import org.doorstep.suggestion.Suggestions.Found;
import org.jspecify.annotations.Nullable;

/** Residents hand in suggestions and follow them; staff look through them. {@link HandlingResource} has what happens to one. */
@Path("/suggestions")
class SuggestionResource {

    private final SuggestionRepository repository;
    private final Receiving receiving;
    private final Suggestions suggestions;
    private final SuggestionSearch search;
    private final SuggestionViews views;
    private final SealedWords words;
    private final AuditTrail audit;
    private final StaffDirectory directory;
    private final CurrentCaller caller;
    private final Idempotency idempotency;
    private final Conditional conditional;
    private final Challenges challenges;

    SuggestionResource(
            SuggestionRepository repository,
            Receiving receiving,
            Suggestions suggestions,
            SuggestionSearch search,
            SuggestionViews views,
            SealedWords words,
            AuditTrail audit,
            StaffDirectory directory,
            CurrentCaller caller,
            Idempotency idempotency,
            Conditional conditional,
            Challenges challenges) {
        this.repository = repository;
        this.receiving = receiving;
        this.suggestions = suggestions;
        this.search = search;
        this.views = views;
        this.words = words;
        this.audit = audit;
        this.directory = directory;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.challenges = challenges;
    }

    record SubmittedSuggestion(
            String manageToken, @JsonUnwrapped SuggestionView suggestion) {}

    record StepView(
            Instant at,
            SuggestionStep.Kind kind,
            @Nullable SuggestionStatus to,
            @Nullable Member by,
            @Nullable Boolean bySubmitter,
            @Nullable String note) {}

    @POST
    @PermitAll
    @PublicForm
    @Transactional
    public Response submit(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @HeaderParam("Challenge-Solution") @Nullable String solution,
            @NotNull @Valid SuggestionInput request) {
        caller.requireOfPortal(Scope.SUGGESTIONS_SUBMIT);
        var solved = challenges.read(solution);
        return idempotency.once(caller.scope("suggestions"), key, request, () -> {
            challenges.use(solved);
            var received = receiving.receive(request);
            var suggestion = received.suggestion();
            var standing =
                    caller.find().map(staff -> Standing.of(staff, suggestion)).orElseGet(Standing::ofSubmitter);
            return Created.at(
                    "/suggestions/" + suggestion.reference,
                    suggestion.version,
                    new SubmittedSuggestion(received.manageToken().text(), views.of(new Found(suggestion, standing))));
        });
    }

    @GET
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN, Scope.MAY_READ_SUGGESTIONS})
    public Page<SuggestionView> list(
            @QueryParam("status") List<String> status,
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("categoryId") @Nullable String categoryId,
            @QueryParam("channel") @Nullable String channel,
            @QueryParam("assigneeId") @Nullable String assigneeId,
            @QueryParam("bookId") @Nullable String bookId,
            @QueryParam("overdue") @Nullable String overdue,
            @QueryParam("publication") @Nullable String publication,
            @QueryParam("q") @Nullable String q,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var request = PageRequest.of(limit, cursor);
        var filter = search.filter(status, stationId, categoryId, channel, assigneeId, bookId, overdue, publication, q);
        var staff = caller.find();
        var page = Page.of(repository.page(filter, request), request, one -> new Cursor(one.receivedAt, one.id()));
        var found = page.items().stream()
                .map(one ->
                        new Found(one, staff.map(who -> Standing.of(who, one)).orElseGet(Standing::ofSubmitter)))
                .toList();
        return new Page<>(views.of(found), page.next());
    }

    @GET
    @Path("{reference}")
    @PermitAll
    public Response get(
            String reference, @HeaderParam("Manage-Token") @Nullable String token, @Context Request request) {
        var found = suggestions.read(reference, token);
        return conditional.read(request, found.suggestion().version, views.of(found));
    }

    /** Whom {@link Handling#assign} takes. */
    @GET
    @Path("{reference}/assignees")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Items<Colleague> assignees(String reference) {
        var found = suggestions.read(reference, null);
        if (!found.standing().isStation()) {
            throw Problem.forbidden();
        }
        return new Items<>(directory.whoSee(found.suggestion().stationId()));
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
    @Path("{reference}/reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    @Transactional
    public Response reveal(String reference, @NotNull @Valid RevealRequest request) {
        var found = suggestions.read(reference, null);
        if (!found.standing().isStation() && !found.standing().isAssignee()) {
            throw Problem.forbidden();
        }
        audit.record(
                AuditEntry.Action.REVEALED,
                caller.require(),
                SealedWords.owner(found.suggestion().reference),
                request.reason().name());
        var said = words.of(found.suggestion());
        return Response.ok(new PersonView(said.text, said.submitter, said.ratingComment))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("{reference}/timeline")
    @PermitAll
    public Items<StepView> timeline(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        var found = suggestions.read(reference, token);
        var isStaff = found.standing().isStaff();
        var steps = repository.steps(found.suggestion()).stream()
                .filter(step -> isStaff || step.toStatus != null || step.bySubmitter)
                .toList();
        var staff = directory.named(steps.stream()
                .map(step -> step.accountId)
                .filter(id -> id != null && isStaff)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet()));
        return new Items<>(steps.stream()
                .map(step -> new StepView(
                        step.at,
                        step.kind,
                        step.toStatus,
                        step.accountId == null ? null : staff.get(step.accountId),
                        step.bySubmitter ? true : null,
                        isStaff ? words.note(step) : null))
                .toList());
    }
}
