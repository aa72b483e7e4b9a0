package org.doorstep.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who is on duty when: the shifts of a station's active officers less their absences. */
@ApplicationScoped
public class Staffing {

    private final EntityManager database;
    private final Clock clock;

    Staffing(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Lets one transaction at a time act on the staffing of a station: who holds this sees every change before, and who
     * comes after sees this one.
     */
    public void lock(long stationId) {
        database.createNativeQuery("select 1 from station where id = :station for no key update")
                .setParameter("station", stationId)
                .getSingleResult();
    }

    /** The duties of a station's officers from one day to another, both included; shifts of one officer that touch are one. */
    @SuppressWarnings("unchecked") // native query
    public List<Duty> duties(long stationId, LocalDate from, LocalDate until) {
        List<Object[]> rows = database.createNativeQuery("""
                        with duty as (
                            select shift.officer_id, range_agg(tstzrange(
                                (day::date + start_time) at time zone :zone,
                                (day::date + end_time) at time zone :zone)) as on_shift
                            from generate_series(cast(:from as date), cast(:until as date), interval '1 day') as day
                            join shift on day_of_week = to_char(day, 'FMDAY')
                                and day::date >= valid_from and (valid_until is null or day::date <= valid_until)
                            join officer on officer.id = shift.officer_id
                            where officer.station_id = :station and officer.active
                            group by shift.officer_id
                        ), away as (
                            select officer_id, range_agg(tstzrange(starts_at, ends_at)) as absent
                            from absence join duty using (officer_id)
                            group by officer_id
                        )
                        select officer_id, lower(period), upper(period)
                        from duty left join away using (officer_id),
                            unnest(on_shift - coalesce(absent, '{}'::tstzmultirange)) as period
                        order by officer_id, lower(period)""".replace("::", "\\:\\:"))
                .setParameter("zone", clock.getZone().getId())
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("station", stationId)
                .getResultList();
        return rows.stream()
                .map(row -> new Duty(((Number) row[0]).longValue(), (Instant) row[1], (Instant) row[2]))
                .toList();
    }

    /** The officer with this account. */
    public Optional<Officer> officerOf(long accountId) {
        return database.createQuery("from Officer where accountId = :account", Officer.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    /** The officer, locked until the transaction ends, so that two plans for one officer follow one another. */
    public Optional<Officer> lockOfficer(long officerId) {
        return Optional.ofNullable(database.find(Officer.class, officerId, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Community> community(long communityId) {
        return database.createQuery(
                        "from Community community join fetch community.station where community.id = :id",
                        Community.class)
                .setParameter("id", communityId)
                .getResultStream()
                .findFirst();
    }

    /** The communities in use that a station serves, the nearest first. */
    public List<Community> communities(long stationId) {
        return database.createQuery(
                        "from Community where station.id = :station and active order by travelMinutes, id",
                        Community.class)
                .setParameter("station", stationId)
                .getResultList();
    }

    public Optional<Station> station(long stationId) {
        return Optional.ofNullable(database.find(Station.class, stationId));
    }

    /** The active officers of a station. */
    public List<Officer> officers(long stationId) {
        return database.createQuery("from Officer where station.id = :station and active order by id", Officer.class)
                .setParameter("station", stationId)
                .getResultList();
    }

    public List<Long> stationIds() {
        return database.createQuery("select id from Station where active order by id", Long.class)
                .getResultList();
    }
}
