package org.doorstep.station;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class HolidayRepository implements PanacheRepositoryBase<Holiday, LocalDate> {

    List<Holiday> of(int year) {
        return list("date between ?1 and ?2 order by date", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The last day anything is said about. */
    Optional<LocalDate> knownUntil() {
        return find("order by date desc").page(0, 1).stream().findFirst().map(holiday -> holiday.date);
    }
}
