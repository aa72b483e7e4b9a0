package org.doorstep.event;

import jakarta.persistence.Entity;
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

/** A photograph for the closing report. */
@Entity
@Table(name = "event_photo")
class Photo {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    Event event;

    String name;
    String contentType;

    /** Bytes, before it was sealed. */
    int size;

    byte[] digest;

    /** Sealed. */
    byte[] content;

    long addedBy;
    Instant addedAt;

    @SuppressWarnings("NullAway.Init")
    Photo() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
