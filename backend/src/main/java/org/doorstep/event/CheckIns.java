package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** What devices at the door have sent, each known by its nonce. Written once. */
@ApplicationScoped
class CheckIns {

    private final EntityManager database;

    CheckIns(EntityManager database) {
        this.database = database;
    }

    /** The number of the registration that came of it, when it was sent before. */
    Optional<Long> of(Event event, String nonce) {
        return database.createNativeQuery(
                        "select registration_id from event_check_in where event_id = :event and nonce = :nonce",
                        Long.class)
                .setParameter("event", event.id())
                .setParameter("nonce", nonce)
                .getResultStream()
                .findFirst();
    }

    void keep(Registration registration, String nonce, Instant happenedAt, Instant now, long accountId) {
        database.createNativeQuery("""
                        insert into event_check_in (event_id, nonce, registration_id, happened_at, received_at, account_id)
                        values (:event, :nonce, :registration, :happened, :now, :account)""")
                .setParameter("event", registration.event.id())
                .setParameter("nonce", nonce)
                .setParameter("registration", registration.id())
                .setParameter("happened", happenedAt)
                .setParameter("now", now)
                .setParameter("account", accountId)
                .executeUpdate();
    }
}
