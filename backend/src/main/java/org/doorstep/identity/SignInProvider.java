package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bureau's OpenID Connect provider, where there is one: staff then sign in there, and passwords of ours open nothing. */
@ApplicationScoped
class SignInProvider {

    private final Optional<String> issuer;
    private final String clientId;

    SignInProvider(
            @ConfigProperty(name = "doorstep.oidc.issuer") Optional<String> issuer,
            @ConfigProperty(name = "doorstep.oidc.client-id") String clientId) {
        this.issuer = issuer;
        this.clientId = clientId;
    }

    boolean isThere() {
        return issuer.isPresent();
    }

    boolean issued(Object issuerOfToken) {
        return issuer.filter(issuerOfToken::equals).isPresent();
    }

    String issuer() {
        return issuer.orElseThrow();
    }

    String clientId() {
        return clientId;
    }
}
