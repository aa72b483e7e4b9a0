package org.doorstep.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.identity.Portal;
import org.doorstep.identity.PortalCaller;
import org.doorstep.station.Community;
import org.doorstep.station.Duty;
import org.doorstep.station.Officer;
import org.doorstep.station.Station;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A home visit. Its methods are the things that happen to one; who may make them happen is in {@link Standing}, what follows
 * the current state in {@link AppointmentStatus}. Only the columns that changed are written: what is sealed anew under another
 * key meanwhile stays so.
 */
@Entity
@DynamicUpdate
class Appointment {

    /** Who booked. */
    enum BookedBy {
        RESIDENT,
        PROXY,
        STAFF,
        PORTAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String reference;
    byte[] manageTokenHash;

    @Enumerated(EnumType.STRING)
    AppointmentStatus status;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "service_code")
    Service service;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "station_id")
    Station station;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "community_id")
    Community community;

    long windowId;

    /** Of the window, as is the end; the database keeps both equal. Lists are read in this order. */
    Instant startsAt;

    Instant endsAt;

    /** Promised in the window: at the door, there and back. */
    int minutes;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "officer_id")
    @Nullable
    Officer officer;

    @Nullable
    Instant plannedStartsAt;

    @Nullable
    Instant plannedEndsAt;

    /** Sealed; {@link PeopleOfVisits} opens it. */
    byte @Nullable [] people;

    /** What the resident's telephone number is found by. */
    byte @Nullable [] phoneIndex;

    /** Which of the 3 active visits of this phone it is. */
    @JdbcTypeCode(SqlTypes.SMALLINT)
    int activeSlot;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Enumerated(EnumType.STRING)
    List<Need> needs;

    Instant consentedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    ReasonCode reason;

    @Nullable
    Instant movedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    AppointmentStatus undoTo;

    @Nullable
    Instant completedAt;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Nullable
    Integer ratingScore;

    @Nullable
    Instant ratedAt;

    @Enumerated(EnumType.STRING)
    BookedBy bookedBy;

    @Nullable
    Long bookedByAccountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "portal_id")
    @Nullable
    Portal portal;

    /** The portal's own name for the visit, once per portal. */
    @Nullable
    String portalReference;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "follow_up_of")
    @Nullable
    Appointment followUpOf;

    Instant createdAt;
    Instant updatedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Appointment() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean isAssignedTo(Optional<Officer> someone) {
        return officer != null
                && someone.isPresent()
                && officer.id() == someone.get().id();
    }

    boolean isBookedBy(PortalCaller caller) {
        return portal != null && portal.id() == caller.portalId();
    }

    boolean isWithin(Duty duty) {
        return officer != null
                && officer.id() == duty.officerId()
                && plannedStartsAt != null
                && plannedEndsAt != null
                && duty.covers(plannedStartsAt, plannedEndsAt);
    }

    LocalDate plannedDay(ZoneId zone) {
        return Objects.requireNonNull(plannedStartsAt).atZone(zone).toLocalDate();
    }

    /** Plans the visit for an officer; the database refuses an overlap. */
    void assign(Officer officer, Instant from, Instant now) {
        this.officer = officer;
        this.plannedStartsAt = from;
        this.plannedEndsAt = from.plus(Duration.ofMinutes(minutes));
        become(AppointmentStatus.ASSIGNED, now);
    }

    /** Goes back to be planned. */
    void release(@Nullable ReasonCode because, Instant now) {
        officer = null;
        plannedStartsAt = null;
        plannedEndsAt = null;
        reason = because;
        become(AppointmentStatus.BOOKED, now);
    }

    /** Puts the visit into a window. */
    void enter(VisitWindow to) {
        windowId = to.id();
        startsAt = to.startsAt();
        endsAt = to.endsAt();
    }

    void reschedule(VisitWindow to, Instant now) {
        enter(to);
        release(null, now);
    }

    void move(AppointmentStatus to, @Nullable ReasonCode because, @Nullable Outcome how, Instant now) {
        var from = status;
        become(to, now);
        reason = because;
        outcome = how;
        if (to == AppointmentStatus.COMPLETED) {
            completedAt = now;
        }
        if (to.canBeUndone()) {
            undoTo = from;
            movedAt = now;
        }
    }

    /** Until when the officer can take the last move back; a rating makes it final. */
    Optional<Instant> undoableUntil(Duration within) {
        return undoTo == null || movedAt == null || ratedAt != null
                ? Optional.empty()
                : Optional.of(movedAt.plus(within));
    }

    void undo(int freeSlot, Instant now) {
        become(Objects.requireNonNull(undoTo), now);
        activeSlot = freeSlot;
        reason = null;
        outcome = null;
        completedAt = null;
    }

    void rate(int score, Instant now) {
        ratingScore = score;
        ratedAt = now;
        updatedAt = now;
    }

    private void become(AppointmentStatus to, Instant now) {
        status = to;
        updatedAt = now;
        undoTo = null;
        movedAt = null;
    }
}
