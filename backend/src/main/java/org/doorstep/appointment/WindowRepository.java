package org.doorstep.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Statements;

/** Reads windows, and changes what is promised in them by one guarded statement each. */
@ApplicationScoped
class WindowRepository implements PanacheRepository<VisitWindow> {

    private static final int ALTERNATIVES = 3;

    /** Windows are cut within a day. */
    private static final Duration LONGEST = Duration.ofDays(1);

    @Inject // and not by a constructor, so that WithoutGuardTest can put another guard in this place
    Statements statements;

    /**
     * Promises minutes in a window, if it has them left.
     *
     * @return whether it had; the row stays locked until the transaction ends
     */
    boolean take(long windowId, int minutes) {
        return statements.update("""
                update visit_window set reserved_minutes = reserved_minutes + ?
                where id = ? and reserved_minutes + ? <= capacity_minutes""", minutes, windowId, minutes) == 1;
    }

    /** Gives minutes back; a window that was over-promised is so by that much less. */
    void giveBack(long windowId, int minutes) {
        getEntityManager()
                .createNativeQuery("""
                        update visit_window set reserved_minutes = reserved_minutes - :minutes,
                            over_promised_minutes = greatest(0, reserved_minutes - :minutes - capacity_minutes)
                        where id = :window""")
                .setParameter("minutes", minutes)
                .setParameter("window", windowId)
                .executeUpdate();
    }

    /** Locks two windows in the order of their numbers, so that two visits that change places do not wait for each other. */
    void lockBoth(long one, long other) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from visit_window where id in (:one, :other) order by id for no key update")
                .setParameter("one", one)
                .setParameter("other", other)
                .getResultList();
    }

    /** Sets what the shifts give, in every window of a station that starts in a time; what is not named gets nothing. */
    void staff(long stationId, Instant from, Instant until, Duration length, Map<Instant, Integer> minutesByStart) {
        var starts =
                minutesByStart.keySet().stream().map(Instant::getEpochSecond).toArray(Long[]::new);
        var minutes = minutesByStart.values().toArray(Integer[]::new);
        getEntityManager()
                .createNativeQuery("""
                        insert into visit_window as stored (station_id, starts_at, ends_at, capacity_minutes)
                        select :station, to_timestamp(start), to_timestamp(start + :length), minutes
                        from unnest(cast(:starts as bigint[]), cast(:minutes as integer[])) as staffed (start, minutes)
                        on conflict (station_id, starts_at) do update set capacity_minutes = excluded.capacity_minutes,
                            over_promised_minutes = greatest(0, stored.reserved_minutes - excluded.capacity_minutes)
                        where stored.capacity_minutes <> excluded.capacity_minutes""")
                .setParameter("station", stationId)
                .setParameter("length", length.toSeconds())
                .setParameter("starts", starts)
                .setParameter("minutes", minutes)
                .executeUpdate();
        getEntityManager()
                .createNativeQuery("""
                        update visit_window set capacity_minutes = 0, over_promised_minutes = reserved_minutes
                        where station_id = :station and starts_at >= :from and starts_at < :until and capacity_minutes > 0
                            and extract(epoch from starts_at) <> all (cast(:starts as bigint[]))""")
                .setParameter("station", stationId)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("starts", starts)
                .executeUpdate();
    }

    Optional<VisitWindow> ofStation(long windowId, long stationId) {
        return find("id = ?1 and stationId = ?2", windowId, stationId).firstResultOptional();
    }

    /** The windows of a station that start in a time and have any capacity. */
    List<VisitWindow> starting(long stationId, Instant from, Instant until) {
        return list(
                "stationId = ?1 and startsAt >= ?2 and startsAt < ?3 and capacityMinutes > 0 order by startsAt",
                stationId,
                from,
                until);
    }

    /** Up to 3 windows with room for a visit: the next ones after a time, then earlier ones that can still be booked. */
    List<VisitWindow> alternatives(long stationId, Instant bookableFrom, Instant after, int minutes) {
        return find("""
                        stationId = ?1 and startsAt >= ?2 and startsAt <> ?3 and reservedMinutes + ?4 <= capacityMinutes
                        order by case when startsAt > ?3 then 0 else 1 end, startsAt""", stationId, bookableFrom, after, minutes)
                .page(0, ALTERNATIVES)
                .list();
    }

    /** Windows that end after a time, over all stations when none is named. */
    List<VisitWindow> page(Optional<Long> stationId, boolean overPromised, Instant endAfter, PageRequest page) {
        var query = "endsAt > :endAfter and startsAt > :startAfter and (startsAt, id) > (:at, :id)"
                + (overPromised ? " and overPromisedMinutes > 0" : "")
                + (stationId.isPresent() ? " and stationId = :station" : "")
                + " order by startsAt, id";
        var values = Parameters.with("endAfter", endAfter)
                .and("startAfter", endAfter.minus(LONGEST)) // the indexes are by start
                .and("at", page.after().at())
                .and("id", page.after().id());
        stationId.ifPresent(station -> values.and("station", station));
        return find(query, values).page(0, page.limitPlusOne()).list();
    }
}
