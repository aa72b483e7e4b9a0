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
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened to a registration, and by whom. Written once, never changed. */
@Entity
@Table(name = "event_registration_step")
class RegistrationStep {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "registration_id")
    Registration registration;

    Instant at;

    @Enumerated(EnumType.STRING)
    RegistrationStatus toStatus;

    @Nullable
    Long accountId;

    boolean byRegistrant;

    @SuppressWarnings("NullAway.Init")
    RegistrationStep() {}

    RegistrationStep(Registration registration, @Nullable Long accountId, boolean byRegistrant) {
        this.registration = registration;
        this.at = registration.updatedAt;
        this.toStatus = registration.status;
        this.accountId = accountId;
        this.byRegistrant = byRegistrant;
    }
}
