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
import java.util.Objects;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Access tokens: JWTs (RFC 7519) signed with HS256 under {@code DOORSTEP_TOKEN_KEY}, verified by the same path as
 * any other bearer token.
 */
@ApplicationScoped
class AccessTokens {

    static final String STATION = "station";
    private static final String ISSUER = "doorstep";
    private static final int SHORTEST_KEY_BYTES = 32;

    private final SecretKey key;
    private final Duration lifetime;

    AccessTokens(
            @ConfigProperty(name = "doorstep.token-key") String key,
            @ConfigProperty(name = "doorstep.session.access-token-lifetime") Duration lifetime) {
        var bytes = Base64.getDecoder().decode(key);
        if (bytes.length < SHORTEST_KEY_BYTES) {
            throw new IllegalStateException("DOORSTEP_TOKEN_KEY must be at least 32 bytes in base64");
        }
        this.key = new SecretKeySpec(bytes, "HmacSHA256");
        this.lifetime = lifetime;
    }

    String issue(Account account) {
        var claims = Jwt.subject(String.valueOf(Objects.requireNonNull(account.id)))
                .upn(account.username)
                .groups(Set.of(account.role.name()))
                .expiresIn(lifetime);
        if (account.stationId != null) {
            claims.claim(STATION, account.stationId.toString());
        }
        return claims.sign(key);
    }

    Duration lifetime() {
        return lifetime;
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
