package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jose4j.http.Get;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of the provider (RFC 9068, OpenID Connect Discovery 1.0). Only its public keys verify them, and only
 * algorithms that take a public key: nothing signed with a secret, or not signed, ever comes this way.
 */
@ApplicationScoped
class ProviderTokens {

    private static final Logger LOG = Logger.getLogger(ProviderTokens.class);

    private static final int CLOCKS_APART_SECONDS = 30;
    private static final int TIMEOUT_MILLIS = 3000;
    private static final int MOST_BYTES = 256 * 1024;

    /** A token under an unknown key makes us ask the provider for its keys, but no more often than this. */
    private static final Duration KEYS_ASKED_AGAIN_AFTER = Duration.ofSeconds(10);

    /** How long the keys of before are good when the provider does not answer. */
    private static final Duration KEYS_KEPT = Duration.ofHours(1);

    private final SignInProvider provider;
    private final String audience;
    private final Optional<String> jwksUrl;

    private volatile @Nullable JwtConsumer consumer;

    ProviderTokens(
            SignInProvider provider,
            @ConfigProperty(name = "doorstep.oidc.audience") String audience,
            @ConfigProperty(name = "doorstep.oidc.jwks-url") Optional<String> jwksUrl) {
        this.provider = provider;
        this.audience = audience;
        this.jwksUrl = jwksUrl;
    }

    /**
     * The claims of a token that holds; {@code unavailable} when the provider cannot be asked for its keys.
     *
     * @throws InvalidJwtException when it does not hold
     */
    JwtClaims verify(String token) throws InvalidJwtException {
        try {
            return consumer().processToClaims(token);
        } catch (InvalidJwtException refused) {
            for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException unreachable) {
                    throw unavailable(unreachable);
                }
            }
            throw refused;
        }
    }

    /** Made at the first token: the service starts also while the provider is away. */
    private JwtConsumer consumer() {
        var ready = consumer;
        if (ready == null) {
            ready = new JwtConsumerBuilder()
                    .setExpectedIssuer(provider.issuer())
                    .setExpectedAudience(audience)
                    .setRequireSubject()
                    .setRequireExpirationTime()
                    .setAllowedClockSkewInSeconds(CLOCKS_APART_SECONDS)
                    .setJwsAlgorithmConstraints(
                            ConstraintType.PERMIT,
                            AlgorithmIdentifiers.RSA_USING_SHA256,
                            AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                            AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                    .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys()))
                    .build();
            consumer = ready;
        }
        return ready;
    }

    private HttpsJwks keys() {
        var keys = new HttpsJwks(jwksUrl.orElseGet(this::discover));
        keys.setSimpleHttpGet(http());
        keys.setRefreshReprieveThreshold(KEYS_ASKED_AGAIN_AFTER.toMillis());
        keys.setRetainCacheOnErrorDuration(KEYS_KEPT.toSeconds());
        return keys;
    }

    private String discover() {
        var address = provider.issuer().replaceAll("/$", "") + "/.well-known/openid-configuration";
        try {
            var document = JsonUtil.parseJson(http().get(address).getBody());
            if (!provider.issued(String.valueOf(document.get("issuer")))) {
                throw new IOException(address + " speaks for another issuer, " + document.get("issuer"));
            }
            return String.valueOf(document.get("jwks_uri"));
        } catch (IOException | JoseException failure) {
            throw unavailable(failure);
        }
    }

    private static Get http() {
        var http = new Get();
        http.setConnectTimeout(TIMEOUT_MILLIS);
        http.setReadTimeout(TIMEOUT_MILLIS);
        http.setRetries(1);
        http.setResponseBodySizeLimit(MOST_BYTES);
        return http;
    }

    private static Problem unavailable(Exception failure) {
        LOG.warnf("The sign-in provider does not tell its keys: %s", failure);
        return Problem.of(ProblemType.UNAVAILABLE, "unavailable");
    }
}
