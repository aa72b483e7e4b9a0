package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.doorstep.platform.Problem;
import org.doorstep.suggestion.SuggestionStep.Kind;
import org.doorstep.suggestion.Suggestions.Found;
import org.jspecify.annotations.Nullable;

/** Brings a suggestion before the public: one prepares the text, another one lets it out. The original stays as it was. */
@ApplicationScoped
class Publishing {

    private final SuggestionRepository suggestions;
    private final SealedWords words;
    private final Clock clock;

    Publishing(SuggestionRepository suggestions, SealedWords words, Clock clock) {
        this.suggestions = suggestions;
        this.words = words;
        this.clock = clock;
    }

    record PublicationChange(
            @NotNull Publication publication,

            @Nullable @Size(min = 2, max = 2000) @Pattern(regexp = SuggestionMove.NOT_BLANK)
            String text,

            @Nullable @Size(min = 2, max = 2000) @Pattern(regexp = SuggestionMove.NOT_BLANK)
            String reply,

            @Nullable @Size(min = 2, max = 500) @Pattern(regexp = SuggestionMove.NOT_BLANK)
            String reason) {}

    void change(Found found, PublicationChange request) {
        var suggestion = found.suggestion();
        Handling.requireState(found, suggestion.publication.next().contains(request.publication()));
        requireWhatGoesWith(request);
        switch (request.publication()) {
            case IN_REVIEW -> prepare(found, request);
            case PUBLISHED -> publish(found);
            case UNPUBLISHED -> words.change(suggestion, said -> said.withheldBecause = request.reason());
            case PRIVATE -> {}
        }
        suggestion.publication = request.publication();
        suggestion.updatedAt = clock.instant();
        suggestions.record(new SuggestionStep(suggestion, Kind.PUBLICATION_CHANGED, suggestion.updatedAt)
                .to(suggestion.publication)
                .by(found.standing()));
    }

    private void prepare(Found found, PublicationChange request) {
        var suggestion = found.suggestion();
        if (!suggestion.mayPublish) {
            throw Problem.invalid("/publication", "invalid.publication.consent");
        }
        var said = words.of(suggestion);
        suggestion.publicWords = clean("/text", request.text());
        suggestion.publicReply = request.reply() == null ? null : clean("/reply", request.reply());
        suggestion.publicExplanation = said.notAdoptedBecause == null ? null : Redaction.mask(said.notAdoptedBecause);
        suggestion.publicWordPairs = WordPairs.of(suggestion.publicWords);
        suggestion.preparedBy = found.standing().accountId();
        suggestion.publishedAt = null;
        suggestion.publishedBy = null;
    }

    private void publish(Found found) {
        if (!found.standing().isSupervisor() || !found.standing().isNot(found.suggestion().preparedBy)) {
            throw Problem.forbidden();
        }
        found.suggestion().publishedAt = clock.instant();
        found.suggestion().publishedBy = found.standing().accountId();
        words.change(found.suggestion(), said -> said.withheldBecause = null);
    }

    /** Nothing that tells who somebody is gets out by oversight. */
    private static String clean(String pointer, @Nullable String text) {
        if (text == null) {
            throw Problem.invalid(pointer, "invalid.required");
        }
        if (!Redaction.find(text).isEmpty()) {
            throw Problem.invalid(pointer, "invalid.personal-data");
        }
        return text.strip();
    }

    private static void requireWhatGoesWith(PublicationChange request) {
        var prepares = request.publication() == Publication.IN_REVIEW;
        var withholds = request.publication() == Publication.UNPUBLISHED;
        if (!prepares && request.text() != null) {
            throw Problem.invalid("/text", "invalid.unexpected");
        }
        if (!prepares && request.reply() != null) {
            throw Problem.invalid("/reply", "invalid.unexpected");
        }
        if (withholds != (request.reason() != null)) {
            throw Problem.invalid("/reason", withholds ? "invalid.required" : "invalid.unexpected");
        }
    }
}
