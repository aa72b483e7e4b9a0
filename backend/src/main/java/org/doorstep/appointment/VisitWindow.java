package org.doorstep.appointment;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a station makes visits, with the officer-minutes its shifts give and those promised. Read only here: its
 * numbers change by the guarded statements of {@link WindowRepository} alone.
 */
@Entity
@Immutable
class VisitWindow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long stationId;
    Instant startsAt;
    Instant endsAt;
    int capacityMinutes;
    int reservedMinutes;
    int overPromisedMinutes;

    @SuppressWarnings("NullAway.Init")
    VisitWindow() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    long stationId() {
        return stationId;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    /** How many visits of this many minutes still fit. */
    int roomFor(int minutes) {
        return Math.max(0, (capacityMinutes - reservedMinutes) / minutes);
    }
}
