package org.doorstep.event;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.doorstep.platform.LocalText;
import org.doorstep.station.Station;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An event. What follows a state is in {@link EventStatus}, who may move it in {@link Standing}. */
@Entity
@DynamicUpdate
class Event {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    String reference;

    /** None when it takes place once. */
    @Nullable
    Long seriesId;

    @Enumerated(EnumType.STRING)
    EventKind kind;

    @Enumerated(EnumType.STRING)
    EventStatus status;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "station_id")
    Station station;

    long organiserId;

    /** The leader who answers for the area (包片领导). */
    @Nullable
    Long leaderId;

    @Nullable
    Long areaId;

    @Nullable
    Long activityPlanId;

    /** Whom a visit is to; not for the public. */
    @Nullable
    Long profileId;

    @Embedded
    LocalText title;

    @Embedded
    @Nullable
    LocalText description;

    @Embedded
    LocalText place;

    @Embedded
    @Nullable
    LocalText audience;

    /** A tag of RFC 5646, such as {@code zh-CN}. */
    String language;

    Instant startsAt;
    Instant endsAt;

    /** Places; none when as many may come as like. */
    @Nullable
    Integer capacity;

    /** None when nobody registers. */
    @Nullable
    Instant registrationOpensAt;

    @Nullable
    Instant registrationClosesAt;

    /** Whether the organiser looks at each registration before it is confirmed. */
    boolean approval;

    /** Why it is postponed or cancelled. */
    @Nullable
    String reason;

    /** How it was; an event is closed with it. */
    @Nullable
    String report;

    @Nullable
    Instant reportedAt;

    @Nullable
    Long reportedBy;

    /** When the public first heard of it; the database sees to that. */
    @Column(insertable = false, updatable = false)
    @Nullable
    Instant announcedAt;

    Instant createdAt;
    Instant updatedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Event() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    boolean takesRegistrations() {
        return registrationOpensAt != null;
    }

    /** The states it can go to as it is: what {@link EventStatus#next} allows, and it does not lack anything for. */
    Set<EventStatus> next() {
        return status.next().stream().filter(this::isReadyFor).collect(Collectors.toUnmodifiableSet());
    }

    private boolean isReadyFor(EventStatus to) {
        return switch (to) {
            case REGISTRATION_CLOSED -> takesRegistrations();
            case HELD -> status == EventStatus.REGISTRATION_CLOSED || !takesRegistrations();
            case CLOSED -> report != null;
            default -> true;
        };
    }

    void change(EventInput input) {
        kind = input.kind();
        leaderId = input.leaderId();
        areaId = input.areaId();
        activityPlanId = input.activityPlanId();
        profileId = input.profileId();
        title = input.title();
        description = input.description();
        place = input.place();
        audience = input.audience();
        language = input.language();
        startsAt = input.startsAt();
        endsAt = input.endsAt();
        capacity = input.capacity();
        var registration = input.registration();
        registrationOpensAt = registration == null ? null : registration.opensAt();
        registrationClosesAt = registration == null ? null : registration.closesAt();
        approval = registration != null && registration.approval();
    }

    /** The same, so much later; whom the first visits, the next one need not. */
    void move(Duration later) {
        profileId = later.isZero() ? profileId : null;
        startsAt = startsAt.plus(later);
        endsAt = endsAt.plus(later);
        registrationOpensAt = registrationOpensAt == null ? null : registrationOpensAt.plus(later);
        registrationClosesAt = registrationClosesAt == null ? null : registrationClosesAt.plus(later);
    }
}
