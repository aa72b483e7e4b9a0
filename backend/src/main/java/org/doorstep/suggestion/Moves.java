package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Reference;
import org.doorstep.suggestion.Suggestions.Found;
import org.jspecify.annotations.Nullable;

/** Moves a suggestion from state to state. */
@ApplicationScoped
class Moves {

    private final SuggestionRepository suggestions;
    private final SealedWords words;
    private final Deadlines deadlines;
    private final CurrentCaller caller;
    private final Clock clock;

    Moves(SuggestionRepository suggestions, SealedWords words, Deadlines deadlines, CurrentCaller caller, Clock clock) {
        this.suggestions = suggestions;
        this.words = words;
        this.deadlines = deadlines;
        this.caller = caller;
        this.clock = clock;
    }

    void move(Found found, SuggestionMove move) {
        var suggestion = found.suggestion();
        var standing = found.standing();
        if (!suggestion.next().contains(move.to())) {
            throw illegal(found, "illegal-transition.suggestion");
        }
        if (!standing.mayMove(suggestion, move.to())) {
            throw Problem.forbidden();
        }
        if (move.to() == SuggestionStatus.ASSIGNED && suggestion.status != SuggestionStatus.AWAITING_SUBMITTER) {
            throw Problem.invalid("/to", "invalid.to.assign-suggestion");
        }
        if (move.to() == SuggestionStatus.VALID && suggestion.category == null) {
            throw Problem.invalid("/to", "invalid.to.category");
        }
        move.requireWhatGoesWith(suggestion, standing);
        words.change(suggestion, said -> take(said, suggestion, move));
        enter(found, move, clock.instant());
    }

    private static void take(Said said, Suggestion suggestion, SuggestionMove move) {
        switch (move.to()) {
            case SCREENING -> said.appeal = move.explanation();
            case AWAITING_SUBMITTER -> {
                said.question = move.question();
                said.answer = null;
            }
            case ASSIGNED, IN_PROGRESS -> {
                if (suggestion.status == SuggestionStatus.AWAITING_SUBMITTER) {
                    said.answer = move.answer();
                }
            }
            case REPLIED, REFERRED -> said.reply = move.reply();
            case NOT_ADOPTED -> said.notAdoptedBecause = move.explanation();
            case REOPENED -> said.reopenedBecause = move.explanation();
            default -> {}
        }
    }

    private void enter(Found found, SuggestionMove move, Instant now) {
        var suggestion = found.suggestion();
        var from = suggestion.status;
        var who = found.standing().accountId();
        if (from == SuggestionStatus.AWAITING_SUBMITTER) {
            deadlines.resume(suggestion);
            suggestion.awaitingFrom = null;
        }
        switch (move.to()) {
            case SCREENING -> {
                if (from == SuggestionStatus.INVALID) { // the one appeal: screened anew, by whoever does it
                    suggestion.appealed = true;
                    suggestion.valid = null;
                    forgetInvalidity(suggestion);
                    deadlines.start(suggestion, now);
                }
            }
            case VALID -> {
                suggestion.valid = true;
                forgetInvalidity(suggestion);
            }
            case INVALID -> {
                suggestion.valid = false;
                suggestion.invalidConfirmedBy = who;
            }
            case DUPLICATE -> suggestion.duplicateOf = original(suggestion, Objects.requireNonNull(move.duplicateOf()));
            case REFERRED -> suggestion.agency = move.agency();
            case AWAITING_SUBMITTER -> {
                suggestion.awaitingFrom = from;
                deadlines.pause(suggestion);
            }
            case NOT_ADOPTED -> suggestion.adopted = false;
            case REPLIED -> reply(suggestion, move, now, who);
            case IMPLEMENTED -> {
                suggestion.verifiedAt = now;
                suggestion.verifiedBy = who;
            }
            case REOPENED -> reopen(suggestion, now);
            case RECEIVED, ASSIGNED, IN_PROGRESS, CLOSED, WITHDRAWN -> {}
        }
        become(found, move.to(), now, SuggestionStep.Kind.MOVED, move.note());
    }

    /** The step of it, and what is due from now on. */
    void become(Found found, SuggestionStatus to, Instant now, SuggestionStep.Kind kind, @Nullable String note) {
        var suggestion = found.suggestion();
        suggestion.status = to;
        suggestion.updatedAt = now;
        deadlines.set(suggestion);
        suggestions.record(new SuggestionStep(suggestion, kind, now)
                .to(to)
                .by(found.standing())
                .noting(words.sealNote(suggestion, note)));
    }

    private static void reply(Suggestion suggestion, SuggestionMove move, Instant now, @Nullable Long who) {
        if (suggestion.status != SuggestionStatus.NOT_ADOPTED) {
            suggestion.adopted = move.adopted();
        }
        if (suggestion.status == SuggestionStatus.RECEIVED) { // solved on the spot, and so worth saying
            suggestion.valid = true;
        }
        if (suggestion.repliedAt == null) {
            suggestion.repliedInTime = suggestion.dueAt == null || !now.isAfter(suggestion.dueAt);
        }
        suggestion.repliedAt = now;
        suggestion.repliedBy = who;
    }

    /** From here on it is as if nothing had been done; what was is in the timeline. */
    private void reopen(Suggestion suggestion, Instant now) {
        suggestion.adopted = null;
        suggestion.reportedAt = null;
        suggestion.reportedBy = null;
        suggestion.verifiedAt = null;
        suggestion.verifiedBy = null;
        suggestion.extensionDays = null;
        suggestion.extensionBy = null;
        suggestion.extensionGranted = null;
        suggestion.extensionDecidedBy = null;
        deadlines.start(suggestion, now);
    }

    private static void forgetInvalidity(Suggestion suggestion) {
        suggestion.invalidity = null;
        suggestion.invalidityBy = null;
        suggestion.invalidConfirmedBy = null;
    }

    /** The one that says the same: one the caller can see, and no duplicate itself. */
    private Suggestion original(Suggestion suggestion, String reference) {
        var staff = caller.require();
        return Reference.parse(reference)
                .flatMap(suggestions::named)
                .filter(one -> Standing.sees(staff, one))
                .filter(one -> one.id() != suggestion.id() && one.duplicateOf == null)
                .orElseThrow(() -> Problem.invalid("/duplicateOf", "invalid.duplicate-of"));
    }

    static Problem illegal(Found found, String textKey) {
        return Problem.of(
                ProblemType.ILLEGAL_TRANSITION,
                textKey,
                "allowed",
                found.standing().next(found.suggestion()).stream().sorted().toList());
    }
}
