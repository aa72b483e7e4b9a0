package org.doorstep.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.doorstep.suggestion.SuggestionView.CategorySummary;
import org.doorstep.suggestion.SuggestionView.StationSummary;
import org.jspecify.annotations.Nullable;

/** A suggestion as everybody may see it. */
record PublishedView(
        String reference,
        SuggestionStatus status,
        String text,
        @Nullable String reply,
        @Nullable String notAdoptedBecause,
        @Nullable StationSummary station,
        @Nullable CategorySummary category,
        LocalDate receivedOn,
        Instant publishedAt,
        boolean implemented) {

    static PublishedView of(Suggestion suggestion, ZoneId zone) {
        return new PublishedView(
                suggestion.reference,
                suggestion.status,
                Objects.requireNonNull(suggestion.publicWords),
                suggestion.publicReply,
                suggestion.publicExplanation,
                StationSummary.of(suggestion.station),
                CategorySummary.of(suggestion.category),
                suggestion.receivedAt.atZone(zone).toLocalDate(),
                Objects.requireNonNull(suggestion.publishedAt),
                suggestion.verifiedAt != null);
    }
}
