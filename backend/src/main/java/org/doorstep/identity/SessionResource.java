package org.doorstep.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import org.doorstep.platform.Problem;
import org.doorstep.platform.Secret;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Staff sign in, stay signed in, and sign out. */
@Path("/sessions")
@PasswordSignIn
class SessionResource {

    private static final String REFRESH = "refresh";
    private static final String DEVICE = "device";
    private static final String COOKIE_PATH = "/api/v1/sessions";

    private final SignIn signIn;
    private final Sessions sessions;
    private final AccountRepository accounts;
    private final SecondFactors secondFactors;
    private final AccessTokens tokens;
    private final CurrentCaller caller;
    private final Duration lifetime;

    SessionResource(
            SignIn signIn,
            Sessions sessions,
            AccountRepository accounts,
            SecondFactors secondFactors,
            AccessTokens tokens,
            CurrentCaller caller,
            @ConfigProperty(name = "doorstep.session.lifetime") Duration lifetime) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.accounts = accounts;
        this.secondFactors = secondFactors;
        this.tokens = tokens;
        this.caller = caller;
        this.lifetime = lifetime;
    }

    record Credentials(
            @NotBlank @Size(max = 60) String username,
            @NotBlank @Size(max = PasswordRules.LONGEST) String password,
            @Nullable @Size(max = 40) String code) {

        @Override
        public String toString() {
            return "Credentials[" + username + "]"; // a password has no place in a log
        }
    }

    @POST
    @PermitAll
    @Transactional(dontRollbackOn = Problem.class) // what a refused code leaves stays
    public Response open(@NotNull @Valid Credentials request, @CookieParam(DEVICE) @Nullable String deviceCookie) {
        var device = deviceCookie == null || deviceCookie.isBlank() ? null : new Secret(deviceCookie);
        var account = signIn.check(request, device);
        var remembered = device == null ? Secret.random() : device;
        signIn.remember(account, remembered);
        return answer(Response.Status.CREATED, sessions.open(account))
                .cookie(cookie(DEVICE, remembered.text(), KnownDevices.REMEMBERED))
                .build();
    }

    @POST
    @Path("refreshes")
    @PermitAll
    @Transactional(dontRollbackOn = Problem.class) // a session that ends here has ended
    public Response renew(@CookieParam(REFRESH) @Nullable String cookie) {
        return answer(Response.Status.OK, sessions.renew(cookie)).build();
    }

    @DELETE
    @Path("current")
    @PermitAll
    @Transactional
    public Response signOut(@CookieParam(REFRESH) @Nullable String cookie) {
        sessions.end(cookie);
        return Response.noContent().cookie(cookie(REFRESH, "", Duration.ZERO)).build();
    }

    /** Everywhere: other browsers are out at their next renewal, this one at once. */
    @DELETE
    @RolesAllowed({Role.IS_OFFICER, Role.IS_DISPATCHER, Role.IS_SUPERVISOR, Role.IS_ADMIN})
    @Transactional
    public Response signOutEverywhere() {
        sessions.endAll(accounts.findById(caller.require().accountId()));
        return Response.noContent().cookie(cookie(REFRESH, "", Duration.ZERO)).build();
    }

    private Response.ResponseBuilder answer(Response.Status status, Sessions.Renewable renewable) {
        var session = renewable.session();
        var account = session.account;
        var isDue = secondFactors.isDue(account);
        var token = tokens.issue(
                account, isDue ? AccessTokens.ENROLLING : account.role.name(), Objects.requireNonNull(session.id));
        return Response.status(status)
                .entity(new SessionView(token, tokens.lifetime().toSeconds(), AccountView.of(account), isDue))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(cookie(REFRESH, renewable.next().text(), lifetime));
    }

    /** Secure is left to the proxy that ends TLS (deploy/nginx): the service itself speaks plain HTTP on the loopback. */
    private static NewCookie cookie(String name, String value, Duration age) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(COOKIE_PATH)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) age.toSeconds())
                .build();
    }
}
