package org.doorstep.suggestion;

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

/** A file with a suggestion: the scan of a page, or evidence of what was done. */
@Entity
@Table(name = "suggestion_attachment")
class Attachment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "suggestion_id")
    Suggestion suggestion;

    @Enumerated(EnumType.STRING)
    AttachmentKind kind;

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
    Attachment() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
