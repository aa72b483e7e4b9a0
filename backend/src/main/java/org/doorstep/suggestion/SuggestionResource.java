package org.doorstep.suggestion;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.doorstep.identity.Challenges;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicForm;
import org.doorstep.identity.Role;
import org.doorstep.identity.Scope;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.identity.StaffDirectory.Colleague;
import org.doorstep.platform.Conditional;
import org.doorstep.platform.Created;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.Idempotency;
import org.doorstep.platform.Items;
import org.doorstep.platform.Page;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Problem;
import org.doorstep.suggestion.Suggestions.Found;
import org.doorstep.suggestion.Timeline.StepView;
import org.jspecify.annotations.Nullable;

/** Residents hand in suggestions and follow them; staff look through them. {@link HandlingResource} has what happens to one. */
@Path("/suggestions")
class SuggestionResource {

    private final SuggestionRepository repository;
    private final Receiving receiving;
    private final Suggestions suggestions;
    private final SuggestionSearch search;
    private final SuggestionViews views;
    private final Timeline timeline;
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
            Timeline timeline,
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
        this.timeline = timeline;
        this.directory = directory;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditional = conditional;
        this.challenges = challenges;
    }

    record SubmittedSuggestion(
            String manageToken, @JsonUnwrapped SuggestionView suggestion) {}

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

    @GET
    @Path("{reference}/timeline")
    @PermitAll
    public Items<StepView> timeline(String reference, @HeaderParam("Manage-Token") @Nullable String token) {
        return new Items<>(timeline.of(suggestions.read(reference, token)));
    }
}
