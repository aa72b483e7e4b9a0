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
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A time in which an officer makes no visits, whatever the shifts say. */
@Entity
class Absence {

    /** Why an officer is absent. */
    enum Reason {
        LEAVE,
        SICK,
        TRAINING,
        OTHER_DUTY
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "officer_id")
    Officer officer;

    Instant startsAt;
    Instant endsAt;

    @Enumerated(EnumType.STRING)
    Reason reason;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Absence() {}

    Absence(AbsenceInput input, Officer officer) {
        this.officer = officer;
        startsAt = input.startsAt();
        endsAt = input.endsAt();
        reason = input.reason();
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
