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
import jakarta.persistence.Table;
import java.time.Instant;
import org.doorstep.station.Officer;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a visit. Written once, never changed. */
@Entity
@Table(name = "appointment_step")
class Step {

    /** What kind of thing. */
    enum Kind {
        BOOKED,
        MOVED,
        ASSIGNED,
        RESCHEDULED,
        UNDONE,
        RATED
    }

    /** Who did it. */
    enum Actor {
        RESIDENT,
        STAFF,
        PORTAL,
        SYSTEM
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "appointment_id")
    Appointment appointment;

    Instant at;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Enumerated(EnumType.STRING)
    @Nullable
    AppointmentStatus fromStatus;

    @Enumerated(EnumType.STRING)
    AppointmentStatus toStatus;

    @Enumerated(EnumType.STRING)
    Actor actor;

    @Nullable
    Long accountId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "officer_id")
    @Nullable
    Officer officer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "window_id")
    @Nullable
    VisitWindow window;

    @Enumerated(EnumType.STRING)
    @Nullable
    ReasonCode reason;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    /** Sealed; {@link PeopleOfVisits} opens it. */
    byte @Nullable [] note;

    @SuppressWarnings("NullAway.Init")
    Step() {}

    private Step(Appointment appointment, Kind kind, AppointmentStatus to, Instant now) {
        this.appointment = appointment;
        this.kind = kind;
        this.fromStatus = kind == Kind.BOOKED ? null : appointment.status;
        this.toStatus = to;
        this.actor = Actor.SYSTEM;
        this.at = now;
    }

    /** A step of a visit that is about to become {@code to}; call it before the visit changes. */
    static Step of(Kind kind, Appointment visit, AppointmentStatus to, Instant now) {
        return new Step(visit, kind, to, now);
    }

    static Step moved(Appointment visit, AppointmentStatus to, Instant now) {
        return new Step(visit, Kind.MOVED, to, now);
    }

    Step by(Standing standing) {
        actor = standing.isResident() ? Actor.RESIDENT : standing.isPortal() ? Actor.PORTAL : Actor.STAFF;
        accountId = standing.accountId();
        return this;
    }

    Step because(@Nullable ReasonCode why) {
        reason = why;
        return this;
    }

    Step ending(@Nullable Outcome how, byte @Nullable [] sealedNote) {
        outcome = how;
        note = sealedNote;
        return this;
    }

    Step to(Officer who) {
        officer = who;
        return this;
    }

    Step into(VisitWindow when) {
        window = when;
        return this;
    }
}
