package org.doorstep.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.OptionalLong;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who makes this request, from the verified access token. */
@RequestScoped
public class CurrentCaller {

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The portal, or empty when it is no portal that calls. */
    public Optional<PortalCaller> portal() {
        return Optional.ofNullable(identity.getAttribute(PortalEntrance.PORTAL));
    }

    /** Refuses with {@code forbidden} a portal without this scope; who is no portal needs none. */
    public void requireOfPortal(Scope scope) {
        portal().filter(portal -> !portal.scopes().contains(scope)).ifPresent(without -> {
            throw Problem.forbidden();
        });
    }

    /** The member of staff, or empty when nobody is signed in or a portal calls. */
    public Optional<Caller> find() {
        if (identity.isAnonymous()
                || portal().isPresent()
                || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Optional.empty();
        }
        if (identity.hasRole(AccessTokens.ENROLLING)) {
            return Optional.empty(); // not one of the staff yet
        }
        var role = Role.valueOf(identity.getRoles().iterator().next());
        return Optional.of(new Caller(Long.parseLong(token.getSubject()), role, station(token)));
    }

    /** The member of staff; {@code unauthenticated} when nobody is signed in, {@code forbidden} to a portal. */
    public Caller require() {
        if (portal().isPresent()) {
            throw Problem.forbidden();
        }
        return find().orElseThrow(() -> Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated"));
    }

    /**
     * The station a list is narrowed to: the one asked for, or the caller's own. Empty means all, for who sees all.
     * Another station than one's own is {@code forbidden}. A portal's list holds its own records of all stations.
     */
    public Optional<Long> narrow(OptionalLong asked) {
        if (portal().isPresent()) {
            return asked.isPresent() ? Optional.of(asked.getAsLong()) : Optional.empty();
        }
        var caller = require();
        if (asked.isPresent()) {
            if (!caller.sees(asked.getAsLong())) {
                throw Problem.forbidden();
            }
            return Optional.of(asked.getAsLong());
        }
        return caller.role().seesEveryStation() ? Optional.empty() : Optional.ofNullable(caller.stationId());
    }

    /** Names the caller and the operation for {@link org.doorstep.platform.Idempotency}. */
    public String scope(String operation) {
        var portal = portal().map(one -> "portal-" + one.portalId());
        var staff = find().map(Caller::accountId).map(String::valueOf);
        return operation + "/" + portal.or(() -> staff).orElse("public");
    }

    private static @Nullable Long station(JsonWebToken token) {
        String station = token.getClaim(AccessTokens.STATION);
        return station == null ? null : Long.valueOf(station);
    }
}
