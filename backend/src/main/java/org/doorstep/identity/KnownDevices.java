package org.doorstep.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.doorstep.platform.Secret;

/** Browsers on which an account signed in before (OWASP, "Slow down online guessing attacks with device cookies"). */
@ApplicationScoped
class KnownDevices {

    static final Duration REMEMBERED = Duration.ofDays(180);

    private final EntityManager database;
    private final Clock clock;

    KnownDevices(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asked before the request holds a connection, and gives back its own: the guess is counted next, on another. */
    boolean knows(String username, Secret device) {
        return QuarkusTransaction.requiringNew()
                .call(() -> !database.createNativeQuery("""
                        select 1 from known_device join account on id = account_id
                        where username = :username and device_hash = :device""")
                        .setParameter("username", username)
                        .setParameter("device", device.hash())
                        .getResultList()
                        .isEmpty());
    }

    void remember(long accountId, Secret device) {
        database.createNativeQuery("""
                        insert into known_device (account_id, device_hash, seen_at) values (:account, :device, :now)
                        on conflict on constraint known_device_pk do update set seen_at = excluded.seen_at""")
                .setParameter("account", accountId)
                .setParameter("device", device.hash())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** After a change of its password an account starts from nothing: one of them may have been the thief's. */
    void forget(long accountId) {
        database.createNativeQuery("delete from known_device where account_id = :account")
                .setParameter("account", accountId)
                .executeUpdate();
    }

    @Scheduled(every = "24h", delayed = "2m", identity = "forget-devices")
    @Transactional
    void forgetOld() {
        database.createNativeQuery("delete from known_device where seen_at < :before")
                .setParameter("before", clock.instant().minus(REMEMBERED))
                .executeUpdate();
    }
}
