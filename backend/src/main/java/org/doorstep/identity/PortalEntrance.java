package org.doorstep.identity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Where a portal comes in with its token: its row says whether it still may. So a portal that is put out of use, or loses a
 * scope, loses the right with its next request and not only when its token expires. The scopes become the roles of the caller,
 * so that nothing that is for roles of staff opens to it.
 */
@ApplicationScoped
class PortalEntrance implements SecurityIdentityAugmentor {

    /** Attribute of the identity: the {@link PortalCaller}. */
    static final String PORTAL = "portal";

    private final PortalRepository portals;
    private final PortalQuota quota;

    PortalEntrance(PortalRepository portals, PortalQuota quota) {
        this.portals = portals;
        this.quota = quota;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        return identity.hasRole(AccessTokens.PORTAL)
                ? context.runBlocking(() -> enter(identity, HttpSecurityUtils.getRoutingContextAttribute(attributes)))
                : Uni.createFrom().item(identity);
    }

    @ActivateRequestContext
    SecurityIdentity enter(SecurityIdentity identity, @Nullable RoutingContext request) {
        var token = (JsonWebToken) identity.getPrincipal();
        var portal = QuarkusTransaction.joiningExisting()
                .call(() -> portals.named(token.getSubject()))
                .filter(found -> found.active)
                .orElseThrow(AuthenticationFailedException::new);
        if (request != null) {
            quota.take(portal, request.response());
        }
        var scopes = EnumSet.noneOf(Scope.class);
        scopes.addAll(portal.scopes);
        scopes.retainAll(scopesOf(token));
        var entered = QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addAttribute(PORTAL, new PortalCaller(portal.id(), Set.copyOf(scopes)));
        scopes.forEach(scope -> entered.addRole(scope.text()));
        return entered.build();
    }

    private static Set<Scope> scopesOf(JsonWebToken token) {
        var scopes = EnumSet.noneOf(Scope.class);
        String text = token.containsClaim(AccessTokens.SCOPE) ? token.getClaim(AccessTokens.SCOPE) : "";
        for (var one : text.split(" ", -1)) {
            Scope.of(one).ifPresent(scopes::add);
        }
        return scopes;
    }
}
