package org.doorstep.identity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

record PortalView(
        long id,
        String clientId,
        String name,
        List<Scope> scopes,
        int requestsPerMinute,
        boolean active,
        List<SecretView> secrets) {

    record SecretView(long id, Instant createdAt, @Nullable Instant expiresAt) {

        static SecretView of(PortalSecret secret) {
            return new SecretView(secret.id(), secret.createdAt, secret.expiresAt);
        }
    }

    /** With the secrets that are taken now. */
    static PortalView of(Portal portal, Instant now) {
        return new PortalView(
                portal.id(),
                portal.clientId,
                portal.name,
                portal.scopes,
                portal.requestsPerMinute,
                portal.active,
                portal.secrets.stream()
                        .filter(secret -> secret.isLive(now))
                        .map(SecretView::of)
                        .toList());
    }
}
