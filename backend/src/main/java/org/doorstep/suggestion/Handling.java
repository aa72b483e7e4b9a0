package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.platform.Problem;
import org.doorstep.station.Staffing;
import org.doorstep.station.Station;
import org.doorstep.suggestion.SuggestionStep.Kind;
import org.doorstep.suggestion.Suggestions.Found;
import org.jspecify.annotations.Nullable;

/** What staff do with a suggestion beside moving it. Each is one fact, and a step of the timeline. */
@ApplicationScoped
class Handling {

    private final SuggestionRepository suggestions;
    private final CategoryRepository categories;
    private final AttachmentRepository attachments;
    private final SealedWords words;
    private final Deadlines deadlines;
    private final Moves moves;
    private final Staffing staffing;
    private final StaffDirectory staff;
    private final Clock clock;

    Handling(
            SuggestionRepository suggestions,
            CategoryRepository categories,
            AttachmentRepository attachments,
            SealedWords words,
            Deadlines deadlines,
            Moves moves,
            Staffing staffing,
            StaffDirectory staff,
            Clock clock) {
        this.suggestions = suggestions;
        this.categories = categories;
        this.attachments = attachments;
        this.words = words;
        this.deadlines = deadlines;
        this.moves = moves;
        this.staffing = staffing;
        this.staff = staff;
        this.clock = clock;
    }

    record Triage(
            @Positive long categoryId,
            @NotNull Priority priority,
            @Nullable @Positive Long stationId) {}

    record InvalidityProposal(
            @NotNull InvalidityReason reason,

            @NotNull @Size(min = 2, max = 1000) @Pattern(regexp = SuggestionMove.NOT_BLANK)
            String explanation) {}

    record Assignment(@Positive long assigneeId) {}

    record ImplementationReport(
            @NotNull @Size(min = 5, max = 2000) @Pattern(regexp = SuggestionMove.NOT_BLANK)
            String report) {}

    record ExtensionRequest(
            @NotNull @Min(1) @Max(15) Integer workingDays,

            @NotNull @Size(min = 2, max = 500) @Pattern(regexp = SuggestionMove.NOT_BLANK)
            String reason) {}

    record ExtensionDecision(@NotNull Boolean approved) {}

    void triage(Found found, Triage request) {
        var suggestion = found.suggestion();
        if (suggestion.status.next().isEmpty()) {
            throw Moves.illegal(found, "illegal-transition.suggestion");
        }
        var category = categories
                .offered(request.categoryId())
                .orElseThrow(() -> Problem.invalid("/categoryId", "invalid.category"));
        if (request.stationId() != null && !request.stationId().equals(suggestion.stationId())) {
            suggestion.station = otherStation(found, request.stationId());
            suggestion.assigneeId = null;
        }
        suggestion.category = category;
        suggestion.priority = request.priority();
        suggestion.take(category.days());
        done(found, Kind.TRIAGED);
    }

    /** Only who sees both can give it from one to the other, and not once somebody works on it. */
    private Station otherStation(Found found, long stationId) {
        if (!found.standing().isSupervisor()) {
            throw Problem.forbidden();
        }
        if (found.suggestion().status.isAssigned()) {
            throw Moves.illegal(found, "illegal-transition.suggestion");
        }
        return staffing.station(stationId)
                .filter(Station::active)
                .orElseThrow(() -> Problem.invalid("/stationId", "invalid.station"));
    }

    void proposeInvalidity(Found found, InvalidityProposal request) {
        var suggestion = found.suggestion();
        requireState(found, suggestion.status == SuggestionStatus.SCREENING);
        suggestion.invalidity = request.reason();
        suggestion.invalidityBy = found.standing().accountId();
        words.change(suggestion, said -> said.invalidExplanation = request.explanation());
        done(found, Kind.INVALIDITY_PROPOSED);
    }

    void assign(Found found, Assignment request) {
        var suggestion = found.suggestion();
        var becomesAssigned = suggestion.next().contains(SuggestionStatus.ASSIGNED)
                && suggestion.status != SuggestionStatus.AWAITING_SUBMITTER;
        requireState(found, becomesAssigned || suggestion.status.isAssigned());
        if (staff.active(request.assigneeId())
                .filter(one -> Standing.sees(one, suggestion))
                .isEmpty()) {
            throw Problem.invalid("/assigneeId", "invalid.assignee");
        }
        suggestion.assigneeId = request.assigneeId();
        moves.become(
                found,
                becomesAssigned ? SuggestionStatus.ASSIGNED : suggestion.status,
                clock.instant(),
                Kind.ASSIGNED,
                null);
    }

    /** What was done, with evidence; somebody else looks whether it is so. */
    void reportImplementation(Found found, ImplementationReport request) {
        var suggestion = found.suggestion();
        requireState(found, suggestion.status == SuggestionStatus.REPLIED && suggestion.isAdopted());
        if (!attachments.hasEvidence(suggestion)) {
            throw Problem.invalid("/report", "invalid.report.evidence");
        }
        suggestion.reportedAt = clock.instant();
        suggestion.reportedBy = found.standing().accountId();
        words.change(suggestion, said -> said.report = request.report());
        done(found, Kind.IMPLEMENTATION_REPORTED);
    }

    void requestExtension(Found found, ExtensionRequest request) {
        var suggestion = found.suggestion();
        requireState(found, suggestion.status.isAssigned() && suggestion.extensionDays == null);
        suggestion.extensionDays = request.workingDays();
        suggestion.extensionBy = found.standing().accountId();
        words.change(suggestion, said -> said.extensionReason = request.reason());
        done(found, Kind.EXTENSION_REQUESTED);
    }

    void decideExtension(Found found, ExtensionDecision request) {
        var suggestion = found.suggestion();
        requireState(
                found,
                suggestion.status.isAssigned()
                        && suggestion.extensionDays != null
                        && suggestion.extensionGranted == null);
        if (!found.standing().isNot(suggestion.extensionBy)) {
            throw Problem.forbidden();
        }
        suggestion.extensionGranted = request.approved();
        suggestion.extensionDecidedBy = found.standing().accountId();
        done(found, Kind.EXTENSION_DECIDED);
    }

    static void requireState(Found found, boolean fits) {
        if (!fits) {
            throw Moves.illegal(found, "illegal-transition.suggestion");
        }
    }

    private void done(Found found, Kind kind) {
        var suggestion = found.suggestion();
        suggestion.updatedAt = clock.instant();
        deadlines.set(suggestion);
        suggestions.record(new SuggestionStep(suggestion, kind, suggestion.updatedAt).by(found.standing()));
    }
}
