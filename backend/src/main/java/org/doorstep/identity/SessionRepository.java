package org.doorstep.identity;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@ApplicationScoped
class SessionRepository implements PanacheRepository<Session> {

    private final Clock clock;

    SessionRepository(Clock clock) {
        this.clock = clock;
    }

    /** The session that this token names, locked so that one token renews once. */
    Optional<Session> named(RefreshToken token) {
        return find(
                        "familyHash = ?1 and expiresAt > ?2 and account.active",
                        token.family().hash(),
                        clock.instant())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    void end(RefreshToken token) {
        delete("familyHash", token.family().hash());
    }

    /** Signs the account out everywhere. */
    void endAll(long accountId) {
        delete("account.id", accountId);
    }

    /** Signs the account out everywhere but here. */
    void endOthers(long accountId, long sessionId) {
        delete("account.id = ?1 and id <> ?2", accountId, sessionId);
    }

    @Scheduled(every = "1h", delayed = "1m", identity = "forget-expired-sessions")
    @Transactional
    void forgetExpired() {
        delete("expiresAt < ?1", clock.instant());
    }
}
