package org.doorstep.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event and everybody who registered for it, as they are stored, and what must be true of them whatever happened before.
 *
 * @param lastStep the last thing that happened to anybody of them
 */
record Roll(
        EventStatus status,
        int capacity,
        int taken,
        int walkedIn,
        Instant startsAt,
        long lastStep,
        List<Party> parties) {

    /**
     * One of them.
     *
     * @param isOffered whether it was offered a place since the roll before
     * @param isSettled whether it was given one since then without an offer
     * @param lastSaid the state that was written down last
     */
    record Party(
            String reference,
            RegistrationStatus status,
            int size,
            long queueNumber,
            boolean isOver,
            @Nullable Instant offerExpiresAt,
            boolean isOffered,
            boolean isSettled,
            @Nullable String lastSaid) {

        boolean is(RegistrationStatus... some) {
            return List.of(some).contains(status);
        }

        boolean waits() {
            return status == RegistrationStatus.WAITLISTED;
        }

        static Party of(Object[] row) {
            return new Party(
                    (String) row[0],
                    RegistrationStatus.valueOf((String) row[1]),
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).longValue(),
                    (Boolean) row[4],
                    (Instant) row[5],
                    (Boolean) row[6],
                    (Boolean) row[7],
                    (String) row[8]);
        }
    }

    /** Read past the service. */
    static Roll of(EntityManager database, String event, long lastStep) {
        return QuarkusTransaction.requiringNew().call(() -> read(database, event, lastStep));
    }

    @SuppressWarnings("unchecked") // native query
    private static Roll read(EntityManager database, String event, long lastStep) {
        List<Object[]> parties = database.createNativeQuery("""
                        select one.reference, one.status, one.party_size, coalesce(one.queue_number, 0), one.over_reason is not null,
                            one.offer_expires_at,
                            exists (select from event_registration_step where registration_id = one.id and id > :last
                                and to_status = 'OFFERED'),
                            exists (select from event_registration_step as step where registration_id = one.id and id > :last
                                and to_status = 'CONFIRMED' and not exists (select from event_registration_step as before
                                    where before.registration_id = one.id and before.id < step.id and before.to_status <> 'REQUESTED')),
                            (select to_status from event_registration_step where registration_id = one.id order by id desc limit 1)
                        from event_registration as one join event on event.id = one.event_id
                        where event.reference = :event order by one.id""")
                .setParameter("event", event)
                .setParameter("last", lastStep)
                .getResultList();
        var row = (Object[])
                database.createNativeQuery("""
                        select status, capacity, taken, walked_in, starts_at, (select coalesce(max(step.id), 0)
                            from event_registration_step as step join event_registration as one on one.id = step.registration_id
                            where one.event_id = event.id)
                        from event where reference = :event""").setParameter("event", event).getSingleResult();
        return new Roll(
                EventStatus.valueOf((String) row[0]),
                ((Number) row[1]).intValue(),
                ((Number) row[2]).intValue(),
                ((Number) row[3]).intValue(),
                (Instant) row[4],
                ((Number) row[5]).longValue(),
                parties.stream().map(Party::of).toList());
    }

    /** Places that are held. */
    int held() {
        return places(
                one -> one.is(RegistrationStatus.CONFIRMED, RegistrationStatus.OFFERED, RegistrationStatus.CHECKED_IN));
    }

    private int places(Predicate<Party> which) {
        return parties.stream().filter(which).mapToInt(Party::size).sum();
    }

    /** Who waits, the longest first. */
    Stream<Party> line() {
        return parties.stream().filter(Party::waits).sorted(Comparator.comparingLong(Party::queueNumber));
    }

    /** What is not as it has to be; empty when all is well. */
    List<String> breaches(Roll before, Instant now) {
        var breaches = new ArrayList<String>();
        if (held() > capacity) {
            breaches.add("%d places are held of %d".formatted(held(), capacity));
        }
        if (held() != taken) {
            breaches.add("%d places are held, the event says %d".formatted(held(), taken));
        }
        var walked = places(one -> one.is(RegistrationStatus.WALK_IN) && !one.isOver());
        if (walked != walkedIn) {
            breaches.add("%d walked in, the event says %d".formatted(walked, walkedIn));
        }
        if (held() + walked > capacity) {
            breaches.add(
                    "%d and %d who walked in without a reason are more than %d".formatted(held(), walked, capacity));
        }
        parties.stream()
                .filter(one -> !one.status().name().equals(one.lastSaid()))
                .forEach(one -> breaches.add("last was written down %s of %s".formatted(one.lastSaid(), one)));
        parties.stream()
                .filter(one -> one.is(RegistrationStatus.OFFERED)
                        && Objects.requireNonNull(one.offerExpiresAt()).isAfter(startsAt))
                .forEach(one -> breaches.add("it begins before the offer ends: " + one));
        passedOver(before, breaches);
        idle(now, breaches);
        return breaches;
    }

    /** Nobody gets a place before one who waited already and would ever fit; who waits has kept their number since. */
    private void passedOver(Roll before, List<String> breaches) {
        var mostThatFits = Math.min(capacity, before.capacity);
        var waitingSince = before.line()
                .filter(one -> one.size() <= mostThatFits)
                .map(Party::queueNumber)
                .collect(Collectors.toSet());
        line().filter(one -> waitingSince.contains(one.queueNumber()))
                .findFirst()
                .ifPresent(first -> parties.stream()
                        .filter(one -> one.isSettled()
                                || (one.isOffered() && !one.waits() && one.queueNumber() > first.queueNumber()))
                        .forEach(one -> breaches.add("%s waits, and %s was let past".formatted(first, one))));
    }

    /** No place is kept from the first in line, as long as it makes sense to offer one. */
    private void idle(Instant now, List<String> breaches) {
        if (status.isAnnounced() && now.isBefore(startsAt)) {
            line().filter(one -> one.size() <= capacity)
                    .findFirst()
                    .filter(first -> first.size() <= capacity - taken - walkedIn)
                    .ifPresent(first -> breaches.add("%s waits, and %d of %d places are free"
                            .formatted(first, capacity - taken - walkedIn, capacity)));
        }
    }
}
