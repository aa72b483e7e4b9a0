package org.doorstep.event;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.doorstep.platform.Cursor;
import org.doorstep.platform.PageRequest;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RegistrationRepository implements PanacheRepository<Registration> {

    private static final String WITH_EVENT =
            "from Registration registration join fetch registration.event event join fetch event.station ";

    private static final List<RegistrationStatus> ACTIVE = Arrays.stream(RegistrationStatus.values())
            .filter(RegistrationStatus::isActive)
            .toList();

    private final Event<RegistrationChanged> news;

    RegistrationRepository(Event<RegistrationChanged> news) {
        this.news = news;
    }

    Optional<Registration> named(String reference) {
        return find(WITH_EVENT + "where registration.reference = ?1", reference).firstResultOptional();
    }

    /** As {@link #named}, for who holds the token; a wrong token and a reference that is not there are the same empty answer. */
    Optional<Registration> managed(String reference, Secret token) {
        return find(
                        WITH_EVENT + "where registration.reference = ?1 and registration.manageTokenHash = ?2",
                        reference,
                        token.hash())
                .firstResultOptional();
    }

    /** The reference of its event, to lock that first; with a token, only for who holds it. */
    Optional<String> eventOf(String reference, @Nullable Secret token) {
        return getEntityManager()
                .createQuery(
                        "select event.reference from Registration where reference = :reference"
                                + " and (:anybody = true or manageTokenHash = :hash)",
                        String.class)
                .setParameter("reference", reference)
                .setParameter("anybody", token == null)
                .setParameter("hash", token == null ? new byte[0] : token.hash())
                .getResultStream()
                .findFirst();
    }

    Optional<Registration> atDoor(org.doorstep.event.Event event, Secret doorToken) {
        return find("event = ?1 and doorTokenHash = ?2", event, doorToken.hash())
                .firstResultOptional();
    }

    boolean hasActive(org.doorstep.event.Event event, List<byte[]> phoneIndexes) {
        return count("event = ?1 and phoneIndex in ?2 and status in ?3", event, phoneIndexes, ACTIVE) > 0;
    }

    /** Who waits, the longest first; who could never fit stands aside. */
    Optional<Registration> firstInLine(org.doorstep.event.Event event) {
        return find(
                        "event = ?1 and status = ?2 and partySize <= ?3 order by queueNumber",
                        event,
                        RegistrationStatus.WAITLISTED,
                        mostThatFit(event))
                .firstResultOptional();
    }

    /** How many people wait. */
    int waiting(org.doorstep.event.Event event) {
        return getEntityManager()
                .createQuery(
                        "select coalesce(sum(partySize), 0) from Registration where event = :event and status = WAITLISTED",
                        Long.class)
                .setParameter("event", event)
                .getSingleResult()
                .intValue();
    }

    /** How many people come before them in the line, as {@link #firstInLine} has it; nothing when they do not wait. */
    @Nullable
    Integer ahead(Registration registration) {
        return registration.status == RegistrationStatus.WAITLISTED
                ? getEntityManager()
                        .createQuery(
                                "select coalesce(sum(partySize), 0) from Registration where event = :event"
                                        + " and status = WAITLISTED and queueNumber < :number and partySize <= :most",
                                Long.class)
                        .setParameter("event", registration.event)
                        .setParameter("number", registration.queueNumber)
                        .setParameter("most", mostThatFit(registration.event))
                        .getSingleResult()
                        .intValue()
                : null;
    }

    private static int mostThatFit(org.doorstep.event.Event event) {
        return event.capacity == null ? Integer.MAX_VALUE : event.capacity;
    }

    List<Registration> expired(org.doorstep.event.Event event, Instant now) {
        return list(
                "event = ?1 and status = ?2 and offerExpiresAt <= ?3 order by queueNumber",
                event,
                RegistrationStatus.OFFERED,
                now);
    }

    List<Registration> in(org.doorstep.event.Event event, RegistrationStatus... statuses) {
        return list("event = ?1 and status in ?2 order by id", event, List.of(statuses));
    }

    List<Registration> active(org.doorstep.event.Event event) {
        return list("event = ?1 and status in ?2 order by id", event, ACTIVE);
    }

    long nextInLine() {
        return ((Number) getEntityManager()
                        .createNativeQuery("select nextval('event_queue')")
                        .getSingleResult())
                .longValue();
    }

    /** Those of an event in some states, the first first. */
    List<Registration> page(org.doorstep.event.Event event, List<RegistrationStatus> statuses, PageRequest page) {
        return page("status in ?2", event, statuses.isEmpty() ? List.of(RegistrationStatus.values()) : statuses, page);
    }

    /** Those of an event under a telephone, the first first. */
    List<Registration> pageOf(org.doorstep.event.Event event, List<byte[]> phoneIndexes, PageRequest page) {
        return page("phoneIndex in ?2", event, phoneIndexes, page);
    }

    private List<Registration> page(
            String condition, org.doorstep.event.Event event, List<?> values, PageRequest page) {
        return find(
                        "event = ?1 and " + condition + " and (createdAt, id) > (?3, ?4) order by createdAt, id",
                        event,
                        values,
                        page.after().at(),
                        page.after().id())
                .page(0, page.limitPlusOne())
                .list();
    }

    static Cursor position(Registration registration) {
        return new Cursor(registration.createdAt, registration.id());
    }

    /** Writes down what happened, and tells the other rooms. */
    void record(RegistrationStep step) {
        getEntityManager().persist(step);
        tell(step.registration, "MOVED");
    }

    void tell(Registration registration, String kind) {
        news.fire(new RegistrationChanged(
                registration.reference, registration.event.reference, kind, registration.status.name()));
    }

    List<RegistrationStep> steps(Registration registration) {
        return getEntityManager()
                .createQuery("from RegistrationStep where registration = :one order by id", RegistrationStep.class)
                .setParameter("one", registration)
                .getResultList();
    }
}
