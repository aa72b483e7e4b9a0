package org.doorstep.event;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An enterprise or a campus that the station visits. What is known of it is sealed; {@link Profiles} opens it. */
@Entity
class Profile {

    /** Taken before it is stored: what is sealed is of no use in another one's row. */
    @Id
    @Nullable
    Long id;

    @Enumerated(EnumType.STRING)
    ProfileKind kind;

    long stationId;
    String name;

    /** Of an enterprise. */
    @Enumerated(EnumType.STRING)
    @Nullable
    VisitTime visitTime;

    boolean active;

    /** A sealed {@link ProfileState}. */
    byte[] known;

    Instant createdAt;
    Instant updatedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Profile() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
