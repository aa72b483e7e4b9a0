package org.doorstep.identity;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Has every portal come in by {@link PortalEntrance}, also where the operation does not ask who calls. */
class PortalFilter {

    private final SecurityIdentity identity;

    PortalFilter(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    void comeIn(ContainerRequestContext request) {
        var authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            try {
                identity.isAnonymous();
            } catch (AuthenticationFailedException refused) {
                return; // where it matters who calls, the operation says so itself
            }
        }
    }
}
