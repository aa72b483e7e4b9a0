package org.doorstep.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a profile was before somebody changed it. Written once, never changed. */
@Entity
class ProfileChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long profileId;
    Instant at;
    long accountId;

    /** The names of what became different. */
    List<String> fields;

    /** A sealed {@link ProfileState}. */
    byte[] before;

    @SuppressWarnings("NullAway.Init")
    ProfileChange() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
