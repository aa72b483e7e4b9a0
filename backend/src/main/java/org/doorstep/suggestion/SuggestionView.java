package org.doorstep.suggestion;

import java.time.Instant;
import java.util.List;
import org.doorstep.identity.StaffDirectory.Member;
import org.doorstep.platform.LocalText;
import org.doorstep.station.Station;
import org.jspecify.annotations.Nullable;

/** A suggestion as one who asks may see it. */
record SuggestionView(
        String reference,
        SuggestionStatus status,
        List<SuggestionStatus> next,
        Channel channel,
        @Nullable StationSummary station,
        @Nullable CategorySummary category,
        Priority priority,
        String text,
        @Nullable Submitter submitter,
        boolean masked,
        @Nullable Boolean anonymous,
        SuggestionInput.@Nullable BookEntry book,
        @Nullable Boolean transcribedLate,
        @Nullable String eventReference,
        Instant receivedAt,
        Clock clock,
        @Nullable Boolean valid,
        @Nullable Boolean adopted,
        boolean implemented,
        @Nullable InvalidityView invalidity,
        @Nullable String duplicateOf,
        @Nullable String agency,
        @Nullable Member assignee,
        @Nullable String question,
        @Nullable String answer,
        @Nullable Reply reply,
        @Nullable String notAdoptedBecause,
        @Nullable Implementation implementation,
        @Nullable Extension extension,
        boolean mayPublish,
        Publication publication,
        @Nullable String publicText,
        @Nullable String publicReply,
        @Nullable String withheldBecause,
        @Nullable Rated rating,
        @Nullable RectificationView rectification,
        @Nullable List<AttachmentRepository.Label> attachments,
        @Nullable String portalName,
        @Nullable String portalReference,
        Instant createdAt,
        Instant updatedAt) {

    record StationSummary(long id, LocalText name) {
        static @Nullable StationSummary of(@Nullable Station station) {
            return station == null ? null : new StationSummary(station.id(), station.name());
        }
    }

    record CategorySummary(long id, LocalText name) {
        static @Nullable CategorySummary of(@Nullable Category category) {
            return category == null ? null : new CategorySummary(category.id(), category.name);
        }
    }

    record Clock(
            ClockPhase phase,
            @Nullable Instant dueAt,
            @Nullable Instant warnAt,
            boolean overdue,
            @Nullable Instant pausedAt) {}

    record InvalidityView(
            InvalidityReason reason,
            String explanation,
            boolean confirmed,
            @Nullable Member proposedBy,
            @Nullable Member confirmedBy,
            boolean appealed) {}

    record Reply(String text, Instant at, @Nullable Member by) {}

    record Implementation(
            String report,
            Instant at,
            @Nullable Member by,
            @Nullable Instant verifiedAt,
            @Nullable Member verifiedBy) {}

    record Extension(
            int workingDays,
            String reason,
            @Nullable Member requestedBy,
            @Nullable Boolean approved,
            @Nullable Member decidedBy) {}

    record Rated(int score, @Nullable String comment, Instant ratedAt) {}

    record RectificationView(
            Rectification state,
            Instant openedAt,
            Instant callBackDueAt,
            @Nullable Instant calledBackAt,
            Instant rectifyDueAt,
            @Nullable Instant rectifiedAt,
            Instant reviewDueAt,
            @Nullable Instant reviewedAt) {}
}
