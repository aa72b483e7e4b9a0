package org.doorstep.identity;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.build.Jwt;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.doorstep.platform.Secret;
import org.doorstep.platform.ServiceKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Access tokens: JWTs (RFC 7519) signed with HS256 under {@code DOORSTEP_TOKEN_KEY}, verified by the same path as
 * any other bearer token.
 */
@ApplicationScoped
class AccessTokens {

    static final String STATION = "station";
    static final String SCOPE = "scope";

    /** The role of every portal's token; no operation is open to it. What a portal may do, its scopes say. */
    static final String PORTAL = "PORTAL";

    /** In place of a role: all the token is good for is setting up the second factor that the role needs. */
    static final String ENROLLING = "ENROLLING";

    static final String SESSION = "sid"; // as RFC 9068 and OpenID Connect name it
    private static final String ISSUER = "doorstep";
    private static final int SHORTEST_KEY_BYTES = 32;

    private final SecretKey key;
    private final Duration lifetime;
    private final Duration portalLifetime;
    private final byte[] refreshKey;

    AccessTokens(
            @ConfigProperty(name = "doorstep.token-key") String key,
            @ConfigProperty(name = "doorstep.session.access-token-lifetime") Duration lifetime,
            @ConfigProperty(name = "doorstep.portal.access-token-lifetime") Duration portalLifetime,
            ServiceKey keys) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length < SHORTEST_KEY_BYTES) {
            throw new IllegalStateException("DOORSTEP_TOKEN_KEY must be at least 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.lifetime = lifetime;
        this.portalLifetime = portalLifetime;
        this.refreshKey = keys.forUse("refresh");
    }

    /**
     * A token for this account, good until {@link #lifetime()} has passed whatever becomes of the session.
     *
     * @param group its role, or {@link #ENROLLING}
     */
    String issue(Account account, String group, long sessionId) {
        var claims = Jwt.subject(String.valueOf(Objects.requireNonNull(account.id)))
                .upn(account.username)
                .groups(Set.of(group))
                .claim(SESSION, sessionId)
                .expiresIn(lifetime);
        if (account.stationId != null) {
            claims.claim(STATION, account.stationId.toString());
        }
        return claims.sign(key);
    }

    /** For a portal (RFC 9068 §2.2): the subject is the client itself. */
    String issue(Portal portal, Collection<Scope> scopes) {
        return Jwt.subject(portal.clientId)
                .groups(PORTAL)
                .claim("client_id", portal.clientId)
                .claim(SCOPE, Scope.join(scopes))
                .expiresIn(portalLifetime)
                .sign(key);
    }

    /**
     * The refresh token after this one. It follows from the one before and the key, so that the same renewal asked for twice
     * gets the same answer twice.
     */
    RefreshToken next(RefreshToken token) {
        var next = ServiceKey.hmac(refreshKey, token.text());
        return token.with(new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(next)));
    }

    Duration lifetime() {
        return lifetime;
    }

    Duration portalLifetime() {
        return portalLifetime;
    }

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    JWTAuthContextInfo verification() {
        var verification = new JWTAuthContextInfo(key, ISSUER);
        verification.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        return verification;
    }
}
