package org.doorstep.station;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The bureau's working days: Monday to Friday, but for holidays, and the make-up days. A period of working days does not count
 * the day it begins on and ends with its last day (Civil Code, articles 201 and 203).
 */
@ApplicationScoped
public class WorkingDays {

    private final HolidayRepository holidays;
    private final Clock clock;

    WorkingDays(HolidayRepository holidays, Clock clock) {
        this.holidays = holidays;
        this.clock = clock;
    }

    /** The calendar as it is now; read it once for what is reckoned together. */
    public Calendar calendar() {
        return new Calendar(
                clock.getZone(),
                holidays.listAll().stream().collect(Collectors.toMap(day -> day.date, day -> day.working)));
    }

    /**
     * Reckons with working days. Each has 24 hours, other days none.
     *
     * @param exceptions whether a day is worked, where that differs from its weekday
     */
    public record Calendar(ZoneId zone, Map<LocalDate, Boolean> exceptions) {

        public boolean isWorking(LocalDate day) {
            var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return exceptions.getOrDefault(day, !weekend);
        }

        /** From when on a period counts that begins now: the end of the day. */
        public Instant startsCounting(Instant now) {
            return endOf(now.atZone(zone).toLocalDate());
        }

        /** When so much working time has gone since. */
        public Instant plus(Instant since, Duration working) {
            var at = since;
            var left = working;
            while (true) {
                var day = at.atZone(zone).toLocalDate();
                var today = Duration.between(at, endOf(day));
                if (isWorking(day)) {
                    if (left.compareTo(today) <= 0) {
                        return at.plus(left);
                    }
                    left = left.minus(today);
                }
                at = endOf(day);
            }
        }

        /** How much working time is between two times. */
        public Duration between(Instant from, Instant until) {
            var sum = Duration.ZERO;
            for (var at = from; at.isBefore(until); ) {
                var day = at.atZone(zone).toLocalDate();
                var end = endOf(day).isBefore(until) ? endOf(day) : until;
                if (isWorking(day)) {
                    sum = sum.plus(Duration.between(at, end));
                }
                at = end;
            }
            return sum;
        }

        private Instant endOf(LocalDate day) {
            return day.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }
}
