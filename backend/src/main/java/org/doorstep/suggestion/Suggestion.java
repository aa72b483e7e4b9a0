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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.identity.Portal;
import org.doorstep.identity.PortalCaller;
import org.doorstep.station.Station;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A suggestion. Valid, adopted, implemented and satisfied are four facts, each said by itself. Who may move it is in {@link
 * Standing}, what follows a state in {@link SuggestionStatus}, and what this one still lacks for it in {@link #next}; the database holds
 * the rules that need two people.
 */
@Entity
@DynamicUpdate
class Suggestion extends Rated {

    /** Known before it is stored, so that many are stored together. */
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "suggestion_id_seq", allocationSize = 50)
    @Nullable
    Long id;

    String reference;
    byte[] manageTokenHash;

    @Enumerated(EnumType.STRING)
    SuggestionStatus status;

    @Enumerated(EnumType.STRING)
    Channel channel;

    /** None when it is about the bureau as a whole. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "station_id")
    @Nullable
    Station station;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    @Nullable
    Category category;

    @Enumerated(EnumType.STRING)
    Priority priority;

    /** Sealed; {@link SealedWords} opens it. Nothing when it was made anonymous. */
    byte @Nullable [] said;

    /** With the numbers masked that tell who somebody is. */
    String words;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> wordPairs;

    boolean mayPublish;

    @Nullable
    Long bookId;

    @Nullable
    Integer page;

    @Nullable
    Integer line;

    @Nullable
    LocalDate writtenOn;

    @Nullable
    Boolean transcribedLate;

    /** Of the event it was raised at. */
    @Nullable
    String eventReference;

    Instant receivedAt;

    @Nullable
    Long recordedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "portal_id")
    @Nullable
    Portal portal;

    @Nullable
    String portalReference;

    @Nullable
    Long assigneeId;

    @Nullable
    Boolean valid;

    @Nullable
    Boolean adopted;

    @Enumerated(EnumType.STRING)
    @Nullable
    InvalidityReason invalidity;

    @Nullable
    Long invalidityBy;

    @Nullable
    Long invalidConfirmedBy;

    boolean appealed;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "duplicate_of")
    @Nullable
    Suggestion duplicateOf;

    @Nullable
    String agency;

    @Enumerated(EnumType.STRING)
    @Nullable
    SuggestionStatus awaitingFrom;

    @Nullable
    Instant repliedAt;

    @Nullable
    Long repliedBy;

    @Nullable
    Boolean repliedInTime;

    @Nullable
    Instant reportedAt;

    @Nullable
    Long reportedBy;

    @Nullable
    Instant verifiedAt;

    @Nullable
    Long verifiedBy;

    @Nullable
    Integer extensionDays;

    @Nullable
    Long extensionBy;

    @Nullable
    Boolean extensionGranted;

    @Nullable
    Long extensionDecidedBy;

    /** Later by as long as it was paused. */
    Instant clockStartsAt;

    int acknowledgeDays;
    int screenDays;
    int replyDays;
    int rectifyDays;

    @Nullable
    Instant dueAt;

    @Nullable
    Instant warnAt;

    @Nullable
    Instant warnedAt;

    @Nullable
    Instant escalatedAt;

    @Nullable
    Instant pausedAt;

    /** At the latest. */
    @Nullable
    Instant resumesAt;

    @Enumerated(EnumType.STRING)
    Publication publication;

    @Nullable
    String publicWords;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Nullable
    List<String> publicWordPairs;

    @Nullable
    String publicReply;

    @Nullable
    String publicExplanation;

    @Nullable
    Long preparedBy;

    @Nullable
    Instant publishedAt;

    @Nullable
    Long publishedBy;

    Instant createdAt;
    Instant updatedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Suggestion() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    @Nullable
    Long stationId() {
        return station == null ? null : station.id();
    }

    boolean isFrom(PortalCaller caller) {
        return portal != null && portal.id() == caller.portalId();
    }

    /** The states it can go to as it is: what {@link SuggestionStatus#next} allows, and it does not lack anything for. */
    Set<SuggestionStatus> next() {
        return status.next().stream().filter(this::isReadyFor).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isReadyFor(SuggestionStatus to) {
        if (status == SuggestionStatus.AWAITING_SUBMITTER) {
            return to == awaitingFrom;
        }
        return switch (to) {
            case INVALID -> invalidityBy != null;
            case SCREENING -> status != SuggestionStatus.INVALID || !appealed;
            case IMPLEMENTED -> isAdopted() && reportedBy != null;
            case CLOSED -> (!isAdopted() || verifiedBy != null) && !isBeingRectified();
            default -> true;
        };
    }

    boolean isAdopted() {
        return Boolean.TRUE.equals(adopted);
    }

    Days days() {
        return new Days(acknowledgeDays, screenDays, replyDays, rectifyDays);
    }

    void take(Days days) {
        acknowledgeDays = days.acknowledge();
        screenDays = days.screen();
        replyDays = days.reply();
        rectifyDays = days.rectify();
    }

    /** The working days until it is replied to, with what was granted on top. */
    int daysToReply() {
        return replyDays + (Boolean.TRUE.equals(extensionGranted) && extensionDays != null ? extensionDays : 0);
    }

    /** What is due next; a rectification is, beside whatever state. */
    ClockPhase phase() {
        return isBeingRectified() && status.phase() == ClockPhase.NONE ? ClockPhase.RECTIFY : status.phase();
    }
}
