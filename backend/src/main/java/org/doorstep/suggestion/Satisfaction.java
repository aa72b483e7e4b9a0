package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.doorstep.platform.Problem;
import org.doorstep.suggestion.SuggestionStep.Kind;
import org.doorstep.suggestion.Suggestions.Found;
import org.jspecify.annotations.Nullable;

/** What the submitter thinks of what became of it, and what is done when that is bad: call back, rectify, review. */
@ApplicationScoped
class Satisfaction {

    /** Up to this score something has to be put right. */
    private static final int DISSATISFIED = 2;

    private final SuggestionRepository suggestions;
    private final SealedWords words;
    private final Deadlines deadlines;
    private final Clock clock;

    Satisfaction(SuggestionRepository suggestions, SealedWords words, Deadlines deadlines, Clock clock) {
        this.suggestions = suggestions;
        this.words = words;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    record Rating(
            @NotNull @Min(1) @Max(5) Integer score,
            @Nullable @Size(max = 500) String comment) {}

    /** The steps of a rectification, in their order. */
    enum Step {
        CALLED_BACK,
        RECTIFIED,
        REVIEWED
    }

    record Advance(
            @NotNull Step state, @Nullable @Size(max = 1000) String note) {}

    void rate(Found found, Rating rating) {
        var suggestion = found.suggestion();
        if (!found.standing().isSubmitter()) {
            throw Problem.forbidden();
        }
        Handling.requireState(found, suggestion.status.isAnswered());
        suggestion.ratingScore = rating.score();
        suggestion.ratedAt = clock.instant();
        words.change(suggestion, said -> said.ratingComment = rating.comment());
        if (rating.score() <= DISSATISFIED && !suggestion.isBeingRectified()) {
            deadlines.openRectification(suggestion);
        }
        done(found, Kind.RATED, null, null);
    }

    void advance(Found found, Advance request) {
        var suggestion = found.suggestion();
        var now = clock.instant();
        var who = found.standing().accountId();
        var expected = suggestion.rectification == null ? null : expected(suggestion.rectification);
        Handling.requireState(found, request.state() == expected);
        switch (request.state()) {
            case CALLED_BACK -> {
                suggestion.calledBackAt = now;
                suggestion.calledBackBy = who;
                suggestion.rectification = Rectification.RECTIFY;
            }
            case RECTIFIED -> {
                suggestion.rectifiedAt = now;
                suggestion.rectifiedBy = who;
                suggestion.rectification = Rectification.REVIEW;
            }
            case REVIEWED -> {
                requireOtherReviewer(found);
                suggestion.reviewedAt = now;
                suggestion.reviewedBy = who;
                suggestion.rectification = Rectification.DONE;
            }
        }
        done(found, Kind.RECTIFICATION_ADVANCED, request.state(), request.note());
    }

    private static void requireOtherReviewer(Found found) {
        var standing = found.standing();
        var suggestion = found.suggestion();
        if (!standing.isSupervisor()
                || !standing.isNot(suggestion.calledBackBy)
                || !standing.isNot(suggestion.rectifiedBy)) {
            throw Problem.forbidden();
        }
    }

    private static @Nullable Step expected(Rectification state) {
        return switch (state) {
            case CALL_BACK -> Step.CALLED_BACK;
            case RECTIFY -> Step.RECTIFIED;
            case REVIEW -> Step.REVIEWED;
            case DONE -> null;
        };
    }

    private void done(Found found, Kind kind, @Nullable Step step, @Nullable String note) {
        var suggestion = found.suggestion();
        suggestion.updatedAt = clock.instant();
        deadlines.set(suggestion);
        suggestions.record(new SuggestionStep(suggestion, kind, suggestion.updatedAt)
                .to(step)
                .by(found.standing())
                .noting(words.sealNote(suggestion, note)));
    }
}
