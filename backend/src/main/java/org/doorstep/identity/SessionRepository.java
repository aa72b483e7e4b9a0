package org.doorstep.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.doorstep.platform.Secret;

@ApplicationScoped
class SessionRepository implements PanacheRepository<Session> {

    private final Clock clock;

    SessionRepository(Clock clock) {
        this.clock = clock;
    }

    /** The session that this refresh token still renews, locked so that one token renews once. */
    Optional<Session> holding(Secret token) {
        return find("tokenHash = ?1 and expiresAt > ?2 and account.active", token.hash(), clock.instant())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void end(Secret token) {
        delete("tokenHash", token.hash());
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "forget-expired-sessions")
    @Transactional
    void forgetExpired() {
        delete("expiresAt < ?1", clock.instant());
    }
}
