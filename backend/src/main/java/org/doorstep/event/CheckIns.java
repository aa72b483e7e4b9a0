package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What devices at the door have sent, each known by its nonce. Written once. */
@ApplicationScoped
class CheckIns {

    private final EntityManager database;

    CheckIns(EntityManager database) {
        this.database = database;
    }

    /** One that was sent before: the number of the registration that came of it, and when it was. */
    record Sent(long registrationId, Instant happenedAt) {}

    @SuppressWarnings("unchecked") // native query
    Optional<Sent> of(Event event, String nonce) {
        Stream<Object[]> rows = database.createNativeQuery(
                        "select registration_id, happened_at from event_check_in where event_id = :event and nonce = :nonce")
                .setParameter("event", event.id())
                .setParameter("nonce", nonce)
                .getResultStream();
        return rows.findFirst().map(row -> new Sent(((Number) row[0]).longValue(), (Instant) row[1]));
    }

    void keep(
            Registration registration,
            String nonce,
            Instant happenedAt,
            @Nullable Integer came,
            Instant now,
            long accountId) {
        database.createNativeQuery("""
                        insert into event_check_in (event_id, nonce, registration_id, happened_at, came, received_at, account_id)
                        values (:event, :nonce, :registration, :happened, cast(:came as integer), :now, :account)""")
                .setParameter("event", registration.event.id())
                .setParameter("nonce", nonce)
                .setParameter("registration", registration.id())
                .setParameter("happened", happenedAt)
                .setParameter("came", came)
                .setParameter("now", now)
                .setParameter("account", accountId)
                .executeUpdate();
    }

    /** How many of the party came, as the door said last since it was last taken back; nothing when it only let them in. */
    Optional<Integer> said(Registration registration) {
        return database.createNativeQuery("""
                        select came from event_check_in
                        where registration_id = :registration and came is not null
                            and happened_at > coalesce(cast(:reverted as timestamptz), '-infinity')
                        order by happened_at desc, received_at desc limit 1""", Integer.class)
                .setParameter("registration", registration.id())
                .setParameter("reverted", registration.revertedAt)
                .getResultStream()
                .findFirst();
    }
}
