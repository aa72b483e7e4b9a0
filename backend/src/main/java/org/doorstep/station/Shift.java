package org.doorstep.station;

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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hours of a weekday in which an officer can make visits, week after week. Local time of the district. */
@Entity
class Shift {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "officer_id")
    Officer officer;

    @Enumerated(EnumType.STRING)
    DayOfWeek dayOfWeek;

    LocalTime startTime;
    LocalTime endTime;
    LocalDate validFrom;

    @Nullable
    LocalDate validUntil;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Shift() {}

    Shift(ShiftInput input, Officer officer) {
        this.officer = officer;
        dayOfWeek = input.dayOfWeek();
        startTime = input.startTime();
        endTime = input.endTime();
        validFrom = input.validFrom();
        validUntil = input.validUntil();
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
