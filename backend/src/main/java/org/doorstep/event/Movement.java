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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Some of a material that came or went. Written once and never changed: another one puts it right. */
@Entity
@Table(name = "material_movement")
class Movement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long stationId;
    long materialId;

    @Enumerated(EnumType.STRING)
    MovementKind kind;

    /** Less than 0 when there are fewer afterwards. */
    int change;

    /** How many there are afterwards. */
    int balance;

    /** At which it was handed out. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    @Nullable
    Event event;

    @Nullable
    String note;

    long accountId;
    Instant at;

    @SuppressWarnings("NullAway.Init")
    Movement() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
