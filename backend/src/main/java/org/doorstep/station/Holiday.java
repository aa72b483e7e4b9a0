package org.doorstep.station;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.doorstep.platform.LocalText;

/** A day that is not as its weekday: off from Monday to Friday, or worked at a weekend to make up for it (调休). */
@Entity
class Holiday {

    @Id
    LocalDate date;

    boolean working;

    @Embedded
    LocalText name;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Holiday() {}

    Holiday(HolidayView of) {
        date = of.date();
        working = of.working();
        name = of.name();
    }
}
