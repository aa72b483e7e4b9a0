package org.doorstep.identity;

import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Secret;

/** Lets a portal in by one key, its client id and its secret with a colon between, where a protocol knows no tokens. */
@ApplicationScoped
public class PortalKeys {

    private final PortalSecrets secrets;
    private final PortalQuota quota;

    PortalKeys(PortalSecrets secrets, PortalQuota quota) {
        this.secrets = secrets;
        this.quota = quota;
    }

    /**
     * The portal of this key, which is one of its calls.
     *
     * @throws Problem {@code unauthenticated} for a wrong key, {@code too-many-requests} when its quota is used up or too many wrong
     *     keys came from this address
     */
    public PortalCaller require(String key, HttpServerResponse answer) {
        quota.refuseGuesses();
        var colon = Math.max(0, key.indexOf(':'));
        var portal = secrets.portalWith(
                        key.substring(0, colon), new Secret(key.substring(Math.min(key.length(), colon + 1))))
                .orElseThrow(this::wrongKey);
        quota.take(portal, answer);
        return new PortalCaller(portal.id(), Set.copyOf(portal.scopes));
    }

    private Problem wrongKey() {
        quota.wrongSecret();
        return Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated");
    }
}
