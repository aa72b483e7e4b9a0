package org.doorstep.suggestion;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Where to move a suggestion, and what goes with it. */
record SuggestionMove(
        @NotNull SuggestionStatus to,
        @Nullable @Size(max = 20) String duplicateOf,

        @Nullable @Size(min = 2, max = 80) @Pattern(regexp = NOT_BLANK)
        String agency,

        @Nullable @Size(min = 2, max = 1000) @Pattern(regexp = NOT_BLANK)
        String question,

        @Nullable @Size(min = 1, max = 2000) @Pattern(regexp = NOT_BLANK)
        String answer,

        @Nullable @Size(min = 2, max = 2000) @Pattern(regexp = NOT_BLANK)
        String reply,

        @Nullable Boolean adopted,

        @Nullable @Size(min = 2, max = 1000) @Pattern(regexp = NOT_BLANK)
        String explanation,

        @Nullable @Size(max = 500) String note) {

    static final String NOT_BLANK = "(?s).*\\S.*";

    /** Refuses what is missing for this move, and what does not belong to it. */
    void requireWhatGoesWith(Suggestion suggestion, Standing standing) {
        var wanted = wanted(suggestion.status, standing);
        var given = given();
        for (var name : wanted) {
            if (given.get(name) == null) {
                throw Problem.invalid("/" + name, "invalid.required");
            }
        }
        given.forEach((name, value) -> {
            if (value != null && !wanted.contains(name)) {
                throw Problem.invalid("/" + name, "invalid.unexpected");
            }
        });
        if (note != null && !standing.isStaff()) {
            throw Problem.invalid("/note", "invalid.unexpected");
        }
    }

    private List<String> wanted(SuggestionStatus from, Standing standing) {
        return switch (to) {
            case SCREENING -> from == SuggestionStatus.INVALID ? List.of("explanation") : List.of();
            case DUPLICATE -> List.of("duplicateOf");
            case REFERRED -> List.of("agency", "reply");
            case AWAITING_SUBMITTER -> List.of("question");
            case ASSIGNED, IN_PROGRESS ->
                from == SuggestionStatus.AWAITING_SUBMITTER && standing.isSubmitter() ? List.of("answer") : List.of();
            case REPLIED -> from == SuggestionStatus.NOT_ADOPTED ? List.of("reply") : List.of("reply", "adopted");
            case NOT_ADOPTED, REOPENED -> List.of("explanation");
            default -> List.of();
        };
    }

    private Map<String, @Nullable Object> given() {
        var given = new LinkedHashMap<String, @Nullable Object>();
        given.put("duplicateOf", duplicateOf);
        given.put("agency", agency);
        given.put("question", question);
        given.put("answer", answer);
        given.put("reply", reply);
        given.put("adopted", adopted);
        given.put("explanation", explanation);
        return given;
    }

    @Override
    public String toString() {
        return "SuggestionMove[" + to + "]"; // personal data has no place in a log
    }
}
