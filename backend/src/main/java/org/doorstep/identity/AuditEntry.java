package org.doorstep.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing somebody did that has to be accounted for. Written once; the database refuses to change or delete it. */
@Entity
@Immutable
public class AuditEntry {

    /** What was done. */
    public enum Action {
        REVEALED,
        EXPORTED,
        ERASED,
        ANONYMISED
    }

    /** What kind of caller did it. */
    public enum Actor {
        RESIDENT,
        STAFF,
        PORTAL,
        SYSTEM
    }

    /** What a record is that something was done to; a subject is its kind and its reference. */
    public enum Kind {
        APPOINTMENT,
        SUGGESTION,
        REGISTRATION,
        PROFILE,
        EVENT;

        String subject(String reference) {
            return name().toLowerCase(Locale.ROOT) + "/" + reference;
        }

        static Optional<Kind> of(String subject) {
            return Arrays.stream(values())
                    .filter(kind -> subject.startsWith(kind.subject("")))
                    .findFirst();
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    Instant at;

    @Enumerated(EnumType.STRING)
    Action action;

    @Enumerated(EnumType.STRING)
    Actor actor;

    @Nullable
    Long accountId;

    @Enumerated(EnumType.STRING)
    @Nullable
    Role role;

    @Nullable
    String subject;

    @Nullable
    String reason;

    @Nullable
    String detail;

    @Nullable
    String requestId;

    @SuppressWarnings("NullAway.Init")
    AuditEntry() {}

    long id() {
        return Objects.requireNonNull(id);
    }
}
