package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Secret;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secrets of portals: a new one and, until the portal has changed over, the one it replaces. */
@ApplicationScoped
class PortalSecrets {

    private static final int MOST = 2;

    private final PortalRepository portals;
    private final Clock clock;
    private final Duration overlap;

    PortalSecrets(
            PortalRepository portals,
            Clock clock,
            @ConfigProperty(name = "doorstep.portal.secret-overlap") Duration overlap) {
        this.portals = portals;
        this.clock = clock;
        this.overlap = overlap;
    }

    /** A secret just made, and what is stored of it. */
    record Issued(Secret secret, PortalSecret stored) {}

    /** Makes a secret; the one before is taken for the overlap. {@code duplicate} while there are two. */
    Issued issue(Portal portal) {
        return issue(portal, Secret.random());
    }

    Issued issue(Portal portal, Secret secret) {
        var now = clock.instant();
        List.copyOf(portal.secrets).stream().filter(old -> !old.isLive(now)).forEach(portals::remove);
        if (portal.secrets.size() >= MOST) {
            throw Problem.of(ProblemType.DUPLICATE, "portal_secret_at_most_two");
        }
        portal.secrets.forEach(old -> old.replace(now, overlap));
        var place = IntStream.rangeClosed(1, MOST)
                .filter(free -> portal.secrets.stream().noneMatch(old -> old.place == free))
                .findFirst()
                .orElseThrow();
        var stored = new PortalSecret(portal, place, secret, now);
        portals.add(stored);
        return new Issued(secret, stored);
    }

    /** The active portal of this name, if the secret is one of its own. It is one query and takes as long for no such portal. */
    Optional<Portal> portalWith(String clientId, Secret secret) {
        var given = secret.hash();
        return portals.liveSecrets(clientId, clock.instant()).stream()
                .filter(stored -> MessageDigest.isEqual(stored.secretHash, given))
                .map(stored -> stored.portal)
                .findFirst();
    }
}
