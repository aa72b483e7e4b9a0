package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doorstep.identity.StaffDirectory;
import org.doorstep.identity.StaffDirectory.Member;
import org.doorstep.suggestion.Suggestions.Found;
import org.jspecify.annotations.Nullable;

/** What happened to a suggestion. */
@ApplicationScoped
class Timeline {

    private final SuggestionRepository suggestions;
    private final SealedWords words;
    private final StaffDirectory directory;

    Timeline(SuggestionRepository suggestions, SealedWords words, StaffDirectory directory) {
        this.suggestions = suggestions;
        this.words = words;
        this.directory = directory;
    }

    record StepView(
            Instant at,
            SuggestionStep.Kind kind,
            @Nullable SuggestionStatus to,
            @Nullable Publication publication,
            Satisfaction.@Nullable Step rectification,
            @Nullable Member by,
            @Nullable Boolean bySubmitter,
            @Nullable String note) {}

    /** To staff everything; to who made it the moves and what they did themself, without names and remarks. */
    List<StepView> of(Found found) {
        var steps = suggestions.steps(found.suggestion());
        if (found.standing().isStaff()) {
            var staff = directory.named(steps.stream()
                    .map(step -> step.accountId)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .collect(Collectors.toSet()));
            return steps.stream()
                    .map(step -> view(step, staff, words.note(step)))
                    .toList();
        }
        return steps.stream()
                .filter(step -> step.toStatus != null || step.bySubmitter)
                .map(step -> view(step, Map.of(), null))
                .toList();
    }

    /** Every step with the remarks, and without names: what its author is handed. */
    List<StepView> export(Suggestion suggestion) {
        return suggestions.steps(suggestion).stream()
                .map(step -> view(step, Map.of(), words.note(step)))
                .toList();
    }

    private static StepView view(SuggestionStep step, Map<Long, Member> staff, @Nullable String note) {
        return new StepView(
                step.at,
                step.kind,
                step.toStatus,
                step.publication,
                step.rectification,
                step.accountId == null ? null : staff.get(step.accountId),
                step.bySubmitter ? true : null,
                note);
    }
}
