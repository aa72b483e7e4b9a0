package org.doorstep.appointment;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doorstep.identity.Portal;
import org.doorstep.identity.PortalCaller;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Secret;
import org.doorstep.platform.Statements;
import org.doorstep.station.Community;
import org.hibernate.StatelessSession;
import org.hibernate.jpa.HibernateHints;

@ApplicationScoped
class AppointmentRepository implements PanacheRepository<Appointment> {

    private static final String FREE_SLOT = """
            select min(slot) from generate_series(1, 3) as slot where not exists (
                select from appointment where phone_index = any (?) and active_slot = slot
                    and status in ('BOOKED', 'ASSIGNED', 'EN_ROUTE', 'ARRIVED'))""";

    private final Statements statements;
    private final StatelessSession inserts;
    private final Event<Step> news;

    AppointmentRepository(Statements statements, StatelessSession inserts, Event<Step> news) {
        this.statements = statements;
        this.inserts = inserts;
        this.news = news;
    }

    /** All that a view shows, in one query. */
    private static final String WITH_ALL = """
            from Appointment visit
            join fetch visit.service join fetch visit.station join fetch visit.community
            left join fetch visit.officer left join fetch visit.portal left join fetch visit.followUpOf
            """;

    Optional<Appointment> named(String reference) {
        return find(WITH_ALL + "where visit.reference = ?1", reference).firstResultOptional();
    }

    /** As {@link #named}, and nobody else can change the visit until the transaction ends. */
    Optional<Appointment> lock(String reference) {
        var locked = getEntityManager()
                .createNativeQuery("select 1 from appointment where reference = :reference for no key update")
                .setParameter("reference", reference)
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : named(reference);
    }

    /**
     * As {@link #named}, for who holds the token. The database is asked for both at once: a wrong token and a reference that is
     * not there are the same empty answer after the same work.
     */
    Optional<Appointment> managed(String reference, Secret token) {
        return find(WITH_ALL + "where visit.reference = ?1 and visit.manageTokenHash = ?2", reference, token.hash())
                .firstResultOptional();
    }

    /** As {@link #lock}, for who holds the token; a wrong one locks nothing. */
    Optional<Appointment> lockManaged(String reference, Secret token) {
        var locked = getEntityManager()
                .createNativeQuery("""
                        select 1 from appointment where reference = :reference and manage_token_hash = :hash
                        for no key update""")
                .setParameter("reference", reference)
                .setParameter("hash", token.hash())
                .getResultList();
        return locked.isEmpty() ? Optional.empty() : named(reference);
    }

    /** What a list of visits is narrowed to; what is empty narrows nothing. */
    record Filter(
            Optional<Long> stationId,
            Optional<Long> officerId,
            List<AppointmentStatus> statuses,
            Optional<Instant> startingFrom,
            Optional<Instant> startingBefore,
            Optional<String> referencePrefix,
            Optional<Long> portalId,
            Optional<String> portalReference,
            List<byte[]> phoneIndexes) {}

    List<Appointment> page(Filter filter, PageRequest page) {
        var where = new StringBuilder("where (visit.startsAt, visit.id) > (:at, :id)");
        Map<String, Object> values = new HashMap<>();
        values.put("at", page.after().at());
        values.put("id", page.after().id());
        filter.stationId().ifPresent(id -> and(where, values, "visit.station.id = :station", "station", id));
        filter.portalId().ifPresent(id -> and(where, values, "visit.portal.id = :portal", "portal", id));
        filter.portalReference()
                .ifPresent(name ->
                        and(where, values, "visit.portalReference = :portalReference", "portalReference", name));
        filter.officerId().ifPresent(id -> and(where, values, "visit.officer.id = :officer", "officer", id));
        filter.startingFrom().ifPresent(from -> and(where, values, "visit.startsAt >= :from", "from", from));
        filter.startingBefore().ifPresent(before -> and(where, values, "visit.startsAt < :before", "before", before));
        filter.referencePrefix().ifPresent(prefix -> {
            and(where, values, "visit.reference >= :prefix", "prefix", prefix);
            and(
                    where,
                    values,
                    "visit.reference < :prefixEnd",
                    "prefixEnd",
                    prefix + "~"); // after every character of one
        });
        if (!filter.phoneIndexes().isEmpty()) {
            and(where, values, "visit.phoneIndex in :phone", "phone", filter.phoneIndexes());
        }
        if (!filter.statuses().isEmpty()) {
            and(where, values, "visit.status in :statuses", "statuses", filter.statuses());
        }
        return find(WITH_ALL + where + " order by visit.startsAt, visit.id", values)
                .page(0, page.limitPlusOne())
                .list();
    }

    private static void and(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    /** The visits promised in some windows, but for those that gave their minutes back. */
    List<Appointment> promisedIn(Collection<Long> windowIds) {
        return list(
                WITH_ALL + "where visit.windowId in ?1 and visit.status not in ?2 order by visit.startsAt, visit.id",
                windowIds,
                List.of(AppointmentStatus.CANCELLED, AppointmentStatus.REJECTED));
    }

    /** The assigned visits of a station that are planned to start after a time. */
    List<Appointment> plannedAfter(long stationId, Instant time) {
        return list(
                WITH_ALL + "where visit.station.id = ?1 and visit.status = ?2 and visit.plannedStartsAt > ?3"
                        + " and visit.startsAt > ?4",
                stationId,
                AppointmentStatus.ASSIGNED,
                time,
                time.minus(Duration.ofDays(1))); // the index is by the window's start
    }

    /** The time an officer of a station is busy with a visit. */
    record Busy(long appointmentId, long officerId, AppointmentStatus status, Instant from, Instant until) {}

    /** When a station's officers are or were busy, in windows that start in a time. */
    List<Busy> busy(long stationId, Instant from, Instant until) {
        return getEntityManager()
                .createQuery("""
                        select new org.doorstep.appointment.AppointmentRepository$Busy(
                            visit.id, visit.officer.id, visit.status, visit.plannedStartsAt, visit.plannedEndsAt)
                        from Appointment visit
                        where visit.station.id = :station and visit.startsAt >= :from and visit.startsAt < :until
                            and visit.officer is not null and visit.status not in :free""", Busy.class)
                .setParameter("station", stationId)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("free", List.of(AppointmentStatus.CANCELLED, AppointmentStatus.REJECTED))
                .getResultList();
    }

    /** The lowest of the slots 1 to 3 that no active visit of a phone takes; the database lets each be taken once. */
    Optional<Integer> freeSlot(List<byte[]> phoneIndexes) {
        var phone = phoneIndexes.toArray(byte[][]::new);
        return statements
                .first(FREE_SLOT, row -> row.getInt(1), (Object) phone)
                .filter(slot -> slot > 0); // where none is free, SQL says null, and JDBC 0
    }

    Portal portal(PortalCaller caller) {
        return getEntityManager().getReference(Portal.class, caller.portalId());
    }

    /** What a booking names, as far as it is there; the window only when it is one of the community's station. */
    record Wanted(Optional<Community> community, Optional<Service> service, Optional<VisitWindow> window) {}

    /** Reads what a booking names, in one query. */
    Wanted wanted(long communityId, String serviceCode, long windowId) {
        var row = Optional.ofNullable(getEntityManager()
                .createQuery("""
                        select community, service, slot from Community community join fetch community.station station
                        left join Service service on service.code = :service
                        left join VisitWindow slot on slot.id = :window and slot.stationId = station.id
                        where community.id = :community""", Object[].class)
                .setParameter("community", communityId)
                .setParameter("service", serviceCode)
                .setParameter("window", windowId)
                .setHint(HibernateHints.HINT_READ_ONLY, true) // or the service's documents are copied, to find changes
                .getSingleResultOrNull());
        var community = row.map(columns -> (Community) columns[0]);
        var service = row.map(columns -> (Service) columns[1]);
        return new Wanted(community, service, row.map(columns -> (VisitWindow) columns[2]));
    }

    /** Stores a new visit and its first step, which this transaction does not change any more. */
    void add(Appointment visit, Step booked) {
        inserts.insert(visit);
        inserts.insert(booked);
        news.fire(booked);
    }

    void record(Step step) {
        getEntityManager().persist(step);
        news.fire(step);
    }

    List<Step> steps(Appointment visit) {
        return getEntityManager()
                .createQuery("""
                        from Step step left join fetch step.officer left join fetch step.window
                        where step.appointment = :visit order by step.id""", Step.class)
                .setParameter("visit", visit)
                .getResultList();
    }
}
