package org.doorstep.event;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Events that were planned together by a rule. Each then goes its own way. */
@Entity
@Table(name = "event_series")
class Series {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long stationId;
    String rule;
    Instant createdAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Series() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
