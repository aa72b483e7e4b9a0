package org.doorstep.suggestion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a suggestion. Written once, never changed. */
@Entity
class SuggestionStep {

    /** What kind of thing. */
    enum Kind {
        RECEIVED,
        MOVED,
        TRIAGED,
        INVALIDITY_PROPOSED,
        APPEALED,
        ASSIGNED,
        ANSWERED,
        IMPLEMENTATION_REPORTED,
        EXTENSION_REQUESTED,
        EXTENSION_DECIDED,
        PUBLICATION_CHANGED,
        RATED,
        RECTIFICATION_ADVANCED,
        ATTACHED,
        WARNED,
        ESCALATED,
        RESUMED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "suggestion_id")
    Suggestion suggestion;

    Instant at;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    SuggestionStatus toStatus;

    @Enumerated(EnumType.STRING)
    @Nullable
    Publication publication;

    @Enumerated(EnumType.STRING)
    Satisfaction.@Nullable Step rectification;

    @Nullable
    Long accountId;

    boolean bySubmitter;

    /** Sealed; {@link SealedWords} opens it. */
    byte @Nullable [] note;

    @SuppressWarnings("NullAway.Init")
    SuggestionStep() {}

    SuggestionStep(Suggestion suggestion, Kind kind, Instant at) {
        this.suggestion = suggestion;
        this.kind = kind;
        this.at = at;
    }

    SuggestionStep to(SuggestionStatus status) {
        toStatus = status;
        return this;
    }

    SuggestionStep to(Publication state) {
        publication = state;
        return this;
    }

    SuggestionStep to(Satisfaction.@Nullable Step done) {
        rectification = done;
        return this;
    }

    SuggestionStep by(Standing standing) {
        accountId = standing.accountId();
        bySubmitter = standing.isSubmitter();
        return this;
    }

    SuggestionStep noting(byte @Nullable [] sealed) {
        note = sealed;
        return this;
    }
}
