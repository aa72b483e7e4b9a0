package org.doorstep.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A party that registered for an event, or walked in. Changed under the lock of its event only. */
@Entity
@Table(name = "event_registration")
@DynamicUpdate
class Registration {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    Event event;

    String reference;
    byte[] manageTokenHash;
    byte @Nullable [] doorTokenHash;

    @Enumerated(EnumType.STRING)
    RegistrationStatus status;

    /** People, the registrant included. */
    int partySize;

    /** Sealed; {@link SealedRegistrants} opens it. None when nobody said who they are, or they were taken out. */
    byte @Nullable [] people;

    byte @Nullable [] phoneIndex;

    /** Who waits longer has a smaller one. */
    @Nullable
    Long queueNumber;

    @Nullable
    Instant offeredAt;

    @Nullable
    Instant offerExpiresAt;

    @Nullable
    Instant checkedInAt;

    @Nullable
    Instant revertedAt;

    /** How many of them, when it is fewer; the latest of the check-ins says so. */
    @Nullable
    Integer came;

    /** Why they were let in beyond the capacity. */
    @Nullable
    String overReason;

    @Nullable
    Instant consentedAt;

    Instant createdAt;
    Instant updatedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Registration() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    /** How many of them are in; none before they are. */
    @Nullable
    Integer came() {
        return status != RegistrationStatus.CHECKED_IN ? null : came == null ? Integer.valueOf(partySize) : came;
    }

    /** What its {@code ETag} says: it looks different when the event does, and neither number ever goes down. */
    int stamp() {
        return version + event.version;
    }

    /** Whether it can go there now, as it and its event are. */
    boolean canBecome(RegistrationStatus to) {
        if (!status.next().contains(to)) {
            return false;
        }
        return switch (to) {
            case CONFIRMED ->
                status == RegistrationStatus.CHECKED_IN ? event.status.isAtTheDoor() : event.status.isAnnounced();
            case WAITLISTED, OFFERED, REJECTED -> event.status.isAnnounced();
            case CANCELLED ->
                status == RegistrationStatus.WALK_IN ? event.status.isAtTheDoor() : event.status.isPlanned();
            case CHECKED_IN -> event.status.isAtTheDoor();
            case REQUESTED, DECLINED, OFFER_EXPIRED, NO_SHOW, WALK_IN -> true;
        };
    }
}
