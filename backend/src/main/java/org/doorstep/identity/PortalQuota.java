package org.doorstep.identity;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.doorstep.platform.ClientAddress;
import org.doorstep.platform.Limit;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Quotas;

/**
 * How often a portal may call, counted over all replicas, and how it is told: in headers of every answer
 * (draft-ietf-httpapi-ratelimit-headers), and with {@code too-many-requests} once nothing is left.
 */
@ApplicationScoped
class PortalQuota {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Of one address. A secret of 192 bits is not guessed; this keeps those who try from costing anything. */
    private static final Limit WRONG_SECRETS = new Limit("wrong-portal-secrets", 30, WINDOW);

    private final Quotas quotas;
    private final ClientAddress address;

    PortalQuota(Quotas quotas, ClientAddress address) {
        this.quotas = quotas;
        this.address = address;
    }

    void take(Portal portal, HttpServerResponse answer) {
        var limit = new Limit("portal", portal.requestsPerMinute, WINDOW);
        var taken = quotas.take(limit, String.valueOf(portal.id()));
        answer.putHeader("RateLimit-Policy", "\"portal\";q=" + limit.calls() + ";w=" + WINDOW.toSeconds());
        answer.putHeader("RateLimit", "\"portal\";r=" + taken.remaining() + ";t=" + seconds(taken.resetsIn()));
        if (!taken.allowed()) {
            throw Problem.tooManyRequests(Duration.ofSeconds(seconds(taken.retryAfter())));
        }
    }

    /** Refuses with {@code too-many-requests} an address from which too many wrong secrets came. */
    void refuseGuesses() {
        var left = quotas.look(WRONG_SECRETS, address.current());
        if (!left.allowed()) {
            throw Problem.tooManyRequests(left.retryAfter());
        }
    }

    void wrongSecret() {
        quotas.require(WRONG_SECRETS, address.current());
    }

    /** Rounded up: who waits that long is let in. */
    private static long seconds(Duration time) {
        return time.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
