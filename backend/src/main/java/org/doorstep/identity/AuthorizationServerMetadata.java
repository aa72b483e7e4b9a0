package org.doorstep.identity;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells a portal's client library how to get a token, where it looks for that by itself (RFC 8414 §3): not under the API, but at
 * an address the RFC gives.
 */
@ApplicationScoped
class AuthorizationServerMetadata {

    private final String api;

    AuthorizationServerMetadata(@ConfigProperty(name = "quarkus.rest.path") String api) {
        this.api = api;
    }

    void register(@Observes Router router) {
        router.get("/.well-known/oauth-authorization-server").handler(this::answer);
    }

    private void answer(RoutingContext call) {
        var issuer = origin(call.request());
        call.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store"); // it repeats the Host that was asked for
        call.json(new JsonObject()
                .put("issuer", issuer)
                .put("token_endpoint", issuer + api + "/oauth/token")
                .put("token_endpoint_auth_methods_supported", JsonArray.of("client_secret_basic", "client_secret_post"))
                .put("grant_types_supported", JsonArray.of("client_credentials"))
                .put("response_types_supported", JsonArray.of()) // required; there is no authorization endpoint
                .put(
                        "scopes_supported",
                        new JsonArray(
                                Arrays.stream(Scope.values()).map(Scope::text).toList())));
    }

    /** As the client knows us: nginx passes its Host on, and says whether TLS was in front. */
    private static String origin(HttpServerRequest request) {
        var scheme = "https".equals(request.getHeader("X-Forwarded-Proto")) ? "https" : request.scheme();
        return scheme + "://" + request.authority();
    }
}
