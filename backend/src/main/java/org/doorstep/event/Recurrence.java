package org.doorstep.event;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import net.fortuna.ical4j.model.Recur;
import org.doorstep.platform.Problem;

/** When a series takes place: the recurrence rule of RFC 5545 §3.3.10, within reason. */
final class Recurrence {

    private static final int MOST = 100;
    private static final int MOST_YEARS = 2;

    /** So far is looked for one that is too late. */
    private static final int HORIZON = 10; // years

    private Recurrence() {}

    /**
     * All its times, the first included.
     *
     * @throws Problem {@code validation} of {@code /rule} when it is no rule, does not begin with the first, or has no sensible end
     */
    static List<Instant> of(String rule, Instant first, ZoneId zone) {
        var seed = first.atZone(zone);
        var times = times(rule, seed);
        if (times.isEmpty() || !times.getFirst().toInstant().equals(first)) {
            throw Problem.invalid("/rule", "invalid.rule.first");
        }
        if (times.size() > MOST || times.getLast().isAfter(seed.plusYears(MOST_YEARS))) {
            throw Problem.invalid("/rule", "invalid.rule.long");
        }
        return times.stream().map(ZonedDateTime::toInstant).toList();
    }

    private static List<ZonedDateTime> times(String rule, ZonedDateTime seed) {
        try {
            var recur = new Recur<ZonedDateTime>(rule);
            var isByTheDay = switch (recur.getFrequency()) {
                case DAILY, WEEKLY, MONTHLY, YEARLY -> true;
                default -> false;
            };
            if (!isByTheDay) {
                throw Problem.invalid("/rule", "invalid.rule");
            }
            return recur.getDates(seed, seed, seed.plusYears(HORIZON), MOST + 1);
        } catch (RuntimeException unreadable) { // the library throws many
            throw unreadable instanceof Problem problem ? problem : Problem.invalid("/rule", "invalid.rule");
        }
    }
}
