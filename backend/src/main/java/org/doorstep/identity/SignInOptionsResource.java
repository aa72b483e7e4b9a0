package org.doorstep.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jspecify.annotations.Nullable;

/** Tells the pages which way staff sign in. */
@Path("/sign-in-options")
@PermitAll
class SignInOptionsResource {

    private final SignInProvider provider;

    SignInOptionsResource(SignInProvider provider) {
        this.provider = provider;
    }

    record SignInOptionsView(boolean password, @Nullable ProviderView provider) {}

    record ProviderView(String issuer, String clientId) {}

    @GET
    public SignInOptionsView get() {
        return provider.isThere()
                ? new SignInOptionsView(false, new ProviderView(provider.issuer(), provider.clientId()))
                : new SignInOptionsView(true, null);
    }
}
