package org.doorstep.identity;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * The one way in for every bearer token. Its {@code iss} chooses who verifies it, and each verifier knows one kind of key: ours
 * only the secret of {@link AccessTokens}, the provider's only public keys. What comes out looks the same, so that nothing
 * behind this point knows where somebody signed in.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class StaffTokens extends DefaultJWTCallerPrincipalFactory {

    private final SignInProvider provider;
    private final ProviderTokens tokens;
    private final ProviderClaims people;
    private final ProviderAccounts accounts;

    StaffTokens(SignInProvider provider, ProviderTokens tokens, ProviderClaims people, ProviderAccounts accounts) {
        this.provider = provider;
        this.tokens = tokens;
        this.people = people;
        this.accounts = accounts;
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo ours) throws ParseException {
        if (!provider.isThere()) {
            return super.parse(token, ours);
        }
        if (provider.issued(issuerOf(token))) {
            return ofProvider(token);
        }
        var caller = super.parse(token, ours);
        if (Arrays.stream(Role.values()).map(Role::name).anyMatch(caller.getGroups()::contains)) {
            throw new ParseException("staff sign in at the provider");
        }
        return caller;
    }

    private JWTCallerPrincipal ofProvider(String token) throws ParseException {
        try {
            var claims = tokens.verify(token);
            var account =
                    people.read(claims).flatMap(accounts::seen).orElseThrow(() -> new ParseException("nobody of ours"));
            var caller = new JwtClaims();
            caller.setIssuer(provider.issuer());
            caller.setSubject(String.valueOf(Objects.requireNonNull(account.id)));
            caller.setExpirationTime(claims.getExpirationTime());
            caller.setClaim("upn", account.username);
            caller.setStringListClaim("groups", List.of(account.role.name()));
            if (account.stationId != null) {
                caller.setClaim(AccessTokens.STATION, account.stationId.toString());
            }
            return new DefaultJWTCallerPrincipal(token, "JWT", caller);
        } catch (InvalidJwtException | MalformedClaimException refused) {
            throw new ParseException("not a token of the provider", refused);
        }
    }

    /** Who says to have issued it; nothing is believed yet. */
    private static String issuerOf(String token) throws ParseException {
        try {
            var unverified = new JwtConsumerBuilder()
                    .setSkipAllValidators()
                    .setDisableRequireSignature()
                    .setSkipSignatureVerification()
                    .build();
            return String.valueOf(unverified.processToClaims(token).getClaimValue("iss"));
        } catch (InvalidJwtException unreadable) {
            throw new ParseException("not a token", unreadable);
        }
    }
}
