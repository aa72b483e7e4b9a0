package org.doorstep.event;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** A time of the year that visits are planned by (SOURCE S10). */
@Entity
class Season {

    enum Kind {
        TERM,
        SPRING_FESTIVAL
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Embedded
    LocalText name;

    LocalDate startsOn;

    /** Its last day. */
    LocalDate endsOn;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Season() {}

    Season(Kind kind, LocalText name, LocalDate startsOn, LocalDate endsOn) {
        this.kind = kind;
        this.name = name;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    boolean includes(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
