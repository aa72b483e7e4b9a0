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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.doorstep.platform.Problem;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A problem or an opinion that was raised at an event, and what came of it. */
@Entity
@Table(name = "event_contribution")
@DynamicUpdate
class Contribution {

    /** What it is; a problem is somebody's to solve by a day. */
    enum Kind {
        PROBLEM,
        OPINION
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "event_id")
    Event event;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /** Sealed; {@link Contributions} opens it. */
    byte[] words;

    @Nullable
    Long ownerId;

    @Nullable
    LocalDate dueOn;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Long resolvedBy;

    @Nullable
    String suggestionReference;

    long recordedBy;
    Instant recordedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Contribution() {}

    long id() {
        return Objects.requireNonNull(id);
    }

    void take(ContributionInput input) {
        var isProblem = input.kind() == Kind.PROBLEM;
        requireIf(isProblem, "/ownerId", input.ownerId());
        requireIf(isProblem, "/dueOn", input.dueOn());
        kind = input.kind();
        ownerId = input.ownerId();
        dueOn = input.dueOn();
    }

    private static void requireIf(boolean wanted, String pointer, @Nullable Object value) {
        if (wanted && value == null) {
            throw Problem.invalid(pointer, "invalid.required");
        }
    }
}
