package org.doorstep.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A visit that was made, and what was heard there. Written once, never changed. */
@Entity
class ProfileVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long profileId;
    LocalDate visitedOn;

    /** Sealed. */
    byte[] note;

    long accountId;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    ProfileVisit() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
