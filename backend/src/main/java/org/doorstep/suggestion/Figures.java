package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.platform.Parameters;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/** Counts suggestions, each figure with what it is a part of (SOURCE S1, S3, S4): nothing is counted that no record proves. */
@ApplicationScoped
class Figures {

    private final EntityManager database;
    private final CurrentCaller caller;
    private final Clock clock;

    Figures(EntityManager database, CurrentCaller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    record Share(long part, long of) {}

    record ChannelCount(Channel channel, long count) {}

    record Counted(
            LocalDate from,
            LocalDate to,
            Instant asOf,
            long received,
            List<ChannelCount> byChannel,
            Share valid,
            Share adopted,
            Share implemented,
            Share satisfied,
            Share repliedInTime,
            long overdue) {}

    @SuppressWarnings("unchecked") // native query
    Counted of(@Nullable String stationId, @Nullable String from, @Nullable String to) {
        var station = caller.narrow(Parameters.id("stationId", stationId));
        var now = clock.instant();
        var today = LocalDate.now(clock);
        var last = Parameters.day("to", to).orElse(today);
        var first = Parameters.day("from", from).orElse(last.withDayOfYear(1));
        if (last.isBefore(first)) {
            throw Problem.invalid("/to", "invalid.dates");
        }
        var query = database.createNativeQuery(
                        """
                        select channel, count(*),
                            count(*) filter (where valid), count(valid),
                            count(*) filter (where adopted), count(adopted),
                            count(verified_at) filter (where adopted),
                            count(*) filter (where rating_score >= 4), count(rating_score),
                            count(*) filter (where replied_in_time), count(replied_in_time),
                            count(*) filter (where due_at < :now)
                        from suggestion
                        where received_at >= :from and received_at < :until {station}
                        group by grouping sets ((), (channel))
                        order by channel""".replace("{station}", station.isPresent() ? "and station_id = :station" : ""))
                .setParameter("now", now)
                .setParameter("from", first.atStartOfDay(clock.getZone()).toInstant())
                .setParameter(
                        "until", last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        station.ifPresent(id -> query.setParameter("station", id));
        var channels = new ArrayList<ChannelCount>();
        var all = new long[12];
        for (var row : (List<Object[]>) query.getResultList()) {
            if (row[0] == null) {
                for (var i = 1; i < all.length; i++) {
                    all[i] = ((Number) row[i]).longValue();
                }
            } else {
                channels.add(new ChannelCount(Channel.valueOf((String) row[0]), ((Number) row[1]).longValue()));
            }
        }
        return new Counted(
                first,
                last,
                now,
                all[1],
                channels,
                new Share(all[2], all[3]),
                new Share(all[4], all[5]),
                new Share(all[6], all[4]),
                new Share(all[7], all[8]),
                new Share(all[9], all[10]),
                all[11]);
    }
}
