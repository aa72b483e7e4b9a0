package org.doorstep.identity;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Portals get a token by client credentials (RFC 6749 §4.4). */
@Path("/oauth/token")
@PermitAll
class TokenResource {

    private final PortalSecrets secrets;
    private final PortalQuota quota;
    private final AccessTokens tokens;

    TokenResource(PortalSecrets secrets, PortalQuota quota, AccessTokens tokens) {
        this.secrets = secrets;
        this.quota = quota;
        this.tokens = tokens;
    }

    record Token(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @Nullable String scope) {}

    /** Takes the body as it is, so that every fault of it can be told in OAuth's own form. */
    @POST
    @Produces(MediaType.APPLICATION_JSON)
    public Response token(
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String mediaType,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @Nullable String body) {
        quota.refuseGuesses();
        var request = TokenRequest.read(mediaType, authorization, body);
        var portal = secrets.portalWith(request.clientId(), request.secret()).orElseThrow(this::wrongSecret);
        var scopes = request.scope().map(asked -> granted(portal, asked)).orElse(portal.scopes);
        var token = new Token(
                tokens.issue(portal, scopes),
                "Bearer",
                tokens.portalLifetime().toSeconds(),
                scopes.isEmpty() ? null : Scope.join(scopes));
        return Response.ok(token)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Pragma", "no-cache")
                .build();
    }

    private OAuthError wrongSecret() {
        quota.wrongSecret();
        return OAuthError.invalidClient();
    }

    private static List<Scope> granted(Portal portal, String asked) {
        var scopes = new ArrayList<Scope>();
        for (var text : asked.split(" ", -1)) {
            scopes.add(Scope.of(text).filter(portal.scopes::contains).orElseThrow(OAuthError::invalidScope));
        }
        return scopes.stream().distinct().toList();
    }

    @ServerExceptionMapper
    Response refused(OAuthError refusal) {
        return refusal.response();
    }
}
