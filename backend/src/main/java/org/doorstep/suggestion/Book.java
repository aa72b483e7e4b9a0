package org.doorstep.suggestion;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import org.doorstep.platform.Parameters;
import org.jspecify.annotations.Nullable;

/** An opinion book at a window of a station (意见簿). */
@Entity
@Table(name = "opinion_book")
class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    long stationId;

    /** The window it lies at. */
    @Column(name = "place")
    String window;

    String number;
    LocalDate openedOn;

    @Nullable
    LocalDate closedOn;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Book() {}

    void change(BookInput request) {
        Parameters.requireSensible("openedOn", request.openedOn());
        if (request.closedOn() != null) {
            Parameters.requireSensible("closedOn", request.closedOn());
        }
        window = request.window().strip();
        openedOn = request.openedOn();
        closedOn = request.closedOn();
    }

    /** Whether something can have been written in it on this day. */
    boolean canHave(LocalDate writtenOn, LocalDate today) {
        return !writtenOn.isAfter(today) && !writtenOn.isBefore(openedOn);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
