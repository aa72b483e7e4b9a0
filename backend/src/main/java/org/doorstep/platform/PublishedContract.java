package org.doorstep.platform;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * {@code GET /openapi.yaml}, also {@code /openapi}: the contract as it is written, to the byte. The library would parse it at each start
 * and serve what it makes of it.
 */
@ApplicationScoped
class PublishedContract {

    private static final String YAML = "application/yaml"; // RFC 9512

    void register(@Observes Router router) throws IOException {
        byte[] contract;
        try (var file = PublishedContract.class.getResourceAsStream("/openapi.yaml")) {
            contract = Objects.requireNonNull(file).readAllBytes();
        }
        var bytes = Buffer.buffer(contract);
        var tag = '"' + HexFormat.of().formatHex(Digest.sha256(contract), 0, 8) + '"';
        router.routeWithRegex("/openapi([.]yaml)?")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(request -> answer(request, bytes, tag));
    }

    private static void answer(RoutingContext request, Buffer contract, String tag) {
        request.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .putHeader(HttpHeaders.ETAG, tag);
        if (tag.equals(request.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            request.response().setStatusCode(304).end();
        } else {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, YAML).end(contract);
        }
    }
}
