package org.doorstep.identity;

import jakarta.annotation.security.PermitAll;
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
import java.time.Clock;
import java.time.Duration;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.platform.Secret;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Staff sign in, stay signed in, and sign out. */
@Path("/sessions")
@PermitAll
class SessionResource {

    private static final String COOKIE = "refresh";
    private static final String COOKIE_PATH = "/api/v1/sessions";

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final AccessTokens tokens;
    private final Clock clock;
    private final Duration lifetime;

    SessionResource(
            AccountRepository accounts,
            SessionRepository sessions,
            AccessTokens tokens,
            Clock clock,
            @ConfigProperty(name = "doorstep.session.lifetime") Duration lifetime) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.tokens = tokens;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    record Credentials(
            @NotBlank @Size(max = 60) String username,
            @NotBlank @Size(max = 200) String password) {

        @Override
        public String toString() {
            return "Credentials[" + username + "]"; // a password has no place in a log
        }
    }

    record SessionView(String accessToken, long expiresInSeconds, AccountView account) {}

    @POST
    @Transactional
    public Response signIn(@NotNull @Valid Credentials request) {
        var account = accounts.named(request.username()).filter(found -> found.active);
        var hash = account.map(found -> found.passwordHash).orElse(Passwords.NOBODYS_HASH);
        if (!Passwords.matches(request.password(), hash) || account.isEmpty()) {
            throw Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated");
        }
        var refresh = Secret.random();
        sessions.persist(new Session(account.get(), refresh, clock.instant(), lifetime));
        return answer(Response.Status.CREATED, account.get(), refresh);
    }

    @POST
    @Path("refreshes")
    @Transactional
    public Response renew(@CookieParam(COOKIE) @Nullable String token) {
        if (token == null) {
            throw Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated");
        }
        var session = sessions.holding(new Secret(token))
                .orElseThrow(() -> Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated"));
        var refresh = Secret.random();
        session.renew(refresh);
        return answer(Response.Status.OK, session.account, refresh);
    }

    @DELETE
    @Path("current")
    @Transactional
    public Response signOut(@CookieParam(COOKIE) @Nullable String token) {
        if (token != null) {
            sessions.end(new Secret(token));
        }
        return Response.noContent().cookie(cookie("", Duration.ZERO)).build();
    }

    private Response answer(Response.Status status, Account account, Secret refresh) {
        var view = new SessionView(tokens.issue(account), tokens.lifetime().toSeconds(), AccountView.of(account));
        return Response.status(status)
                .entity(view)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .cookie(cookie(refresh.text(), lifetime))
                .build();
    }

    /** Secure is left to the proxy that ends TLS (deploy/nginx): the service itself speaks plain HTTP on the loopback. */
    private static NewCookie cookie(String value, Duration age) {
        return new NewCookie.Builder(COOKIE)
                .value(value)
                .path(COOKIE_PATH)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge((int) age.toSeconds())
                .build();
    }
}
