package org.doorstep.suggestion;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What who made a suggestion thinks of what became of it, and what was done about that: beside whatever state it is in. */
@MappedSuperclass
abstract class Rated {

    @JdbcTypeCode(SqlTypes.SMALLINT)
    @Nullable
    Integer ratingScore;

    @Nullable
    Instant ratedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    Rectification rectification;

    @Nullable
    Instant rectificationAt;

    @Nullable
    Instant callBackDueAt;

    @Nullable
    Instant calledBackAt;

    @Nullable
    Long calledBackBy;

    @Nullable
    Instant rectifyDueAt;

    @Nullable
    Instant rectifiedAt;

    @Nullable
    Long rectifiedBy;

    @Nullable
    Instant reviewDueAt;

    @Nullable
    Instant reviewedAt;

    @Nullable
    Long reviewedBy;

    boolean isBeingRectified() {
        return rectification != null && rectification != Rectification.DONE;
    }
}
