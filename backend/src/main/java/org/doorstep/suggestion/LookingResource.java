package org.doorstep.suggestion;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.identity.PublicForms;
import org.doorstep.identity.Role;
import org.doorstep.identity.Scope;
import org.doorstep.platform.Items;
import org.jspecify.annotations.Nullable;

/** Looks through texts and records without changing any. What is typed travels in the body and is stored nowhere. */
@Path("/")
@Consumes(MediaType.APPLICATION_JSON) // a record of one text would be read from plain text as well
@Transactional
class LookingResource {

    private final Similarity similarity;
    private final SuggestionRepository suggestions;
    private final Figures figures;
    private final CurrentCaller caller;
    private final PublicForms forms;

    LookingResource(
            Similarity similarity,
            SuggestionRepository suggestions,
            Figures figures,
            CurrentCaller caller,
            PublicForms forms) {
        this.similarity = similarity;
        this.suggestions = suggestions;
        this.figures = figures;
        this.caller = caller;
        this.forms = forms;
    }

    record SimilarityRequest(
            @NotBlank @Size(min = 4, max = 2000) String text,
            @Nullable @Positive Long stationId) {

        @Override
        public String toString() {
            return "SimilarityRequest[…]"; // personal data has no place in a log
        }
    }

    record Similar(
            String reference,
            @Nullable String text,
            SuggestionStatus status,
            @Nullable String reply) {}

    record RedactionRequest(
            @NotNull @Size(min = 1, max = 2000) String text) {

        @Override
        public String toString() {
            return "RedactionRequest[…]"; // personal data has no place in a log
        }
    }

    record RedactionView(List<Redaction.Finding> findings, String text) {}

    @POST
    @Path("similar-suggestions")
    @PermitAll
    public Response similar(@NotNull @Valid SimilarityRequest request) {
        forms.countSearch();
        caller.requireOfPortal(Scope.SUGGESTIONS_READ);
        var asked = request.stationId() == null ? OptionalLong.empty() : OptionalLong.of(request.stationId());
        var isStaff = caller.find().isPresent();
        var found = isStaff
                ? similarity.all(request.text(), caller.narrow(asked))
                : similarity.published(request.text(), Optional.ofNullable(request.stationId()));
        var rows = found.isEmpty() ? List.<Suggestion>of() : suggestions.list("id in ?1", found);
        var byId = rows.stream().collect(Collectors.toMap(Suggestion::id, Function.identity()));
        return Response.ok(new Items<>(found.stream()
                        .map(byId::get)
                        .map(one -> new Similar(
                                one.reference,
                                isStaff ? one.words : one.publicWords,
                                one.status,
                                one.publication == Publication.PUBLISHED ? one.publicReply : null))
                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("redactions")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Response findPersonalData(@NotNull @Valid RedactionRequest request) {
        return Response.ok(new RedactionView(Redaction.find(request.text()), Redaction.mask(request.text())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @GET
    @Path("suggestion-figures")
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    public Figures.Counted figures(
            @QueryParam("stationId") @Nullable String stationId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return figures.of(stationId, from, to);
    }
}
