package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Staying signed in. Each refresh token renews once; one that comes back ends its session, because two hold it, and nobody
 * can tell which of them is the thief (RFC 9700 §4.14.2).
 *
 * <p>The exception is the token of the last renewal within {@link #GRACE}: its answer was lost on the way, or two tabs asked
 * at once. It gets the answer of that renewal again and not another token, so a thief with a copy has what the owner has,
 * and whichever of the two renews second afterwards ends the session for both.
 */
@ApplicationScoped
class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class);

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final SessionRepository sessions;
    private final AccessTokens tokens;
    private final Clock clock;
    private final Duration lifetime;

    Sessions(
            SessionRepository sessions,
            AccessTokens tokens,
            Clock clock,
            @ConfigProperty(name = "doorstep.session.lifetime") Duration lifetime) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    /** A session and what renews it next. */
    record Renewable(Session session, RefreshToken next) {}

    Renewable open(Account account) {
        var first = RefreshToken.first();
        var session = new Session(account, first, clock.instant(), lifetime);
        sessions.persist(session);
        return new Renewable(session, first);
    }

    /** Renews with this token; {@code unauthenticated} when it renews nothing (any more). */
    Renewable renew(@Nullable String cookie) {
        var token = RefreshToken.parse(cookie).orElseThrow(Sessions::unauthenticated);
        var session = sessions.named(token).orElseThrow(Sessions::unauthenticated);
        var now = clock.instant();
        var next = tokens.next(token);
        if (session.awaits(token)) {
            session.renew(next, now);
        } else if (!session.hasJustTaken(token, now, GRACE)) {
            sessions.delete(session);
            LOG.warnf(
                    "Session %d of account %d ended: a refresh token that was used before came again",
                    session.id, session.account.id);
            throw unauthenticated();
        }
        return new Renewable(session, next);
    }

    void end(@Nullable String cookie) {
        RefreshToken.parse(cookie).ifPresent(sessions::end);
    }

    void endAll(Account account) {
        sessions.endAll(Objects.requireNonNull(account.id));
    }

    void endOthers(Account account, Optional<Long> here) {
        here.ifPresentOrElse(
                session -> sessions.endOthers(Objects.requireNonNull(account.id), session), () -> endAll(account));
    }

    private static Problem unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated");
    }
}
