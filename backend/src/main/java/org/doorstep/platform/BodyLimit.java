package org.doorstep.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body that says it is too large is a {@code validation} problem before a byte of it is read. Quarkus itself has one limit, that
 * of the largest body there is, and answers 413 without a word; it does so still to one that does not say how large it is.
 *
 * <p>JSON of the usual size that comes by HTTP/1 is read on the event loop before a thread is taken for it: none waits for a body
 * that comes slowly.
 */
@ApplicationScoped
public class BodyLimit {

    /** The order of a route that has an answer of its own to a body that is too large. */
    public static final int BEFORE_IT = -101;

    private static final int BEFORE_QUARKUS = 100;
    private static final int AFTER_QUARKUS = 1;

    private final ObjectMapper json;
    private final List<LargeBody> large;
    private final long usual;
    private final Duration patience;

    BodyLimit(
            ObjectMapper json,
            @All List<LargeBody> large,
            @ConfigProperty(name = "doorstep.body-limit") MemorySize usual,
            @ConfigProperty(name = "quarkus.http.read-timeout") Duration patience) {
        this.json = json;
        this.large = large;
        this.usual = usual.asLongValue();
        this.patience = patience;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
        filters.register(this::limitUnsaid, AFTER_QUARKUS);
    }

    /** Of this path. */
    private long limit(RoutingContext call) {
        var path = call.normalizedPath();
        return large.stream()
                .filter(one -> one.path().matcher(path).matches())
                .mapToLong(LargeBody::bytes)
                .findFirst()
                .orElse(usual);
    }

    /** One that comes in chunks is counted while it is read. */
    private void limitUnsaid(RoutingContext call) {
        if (call.request().getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            call.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit(call));
        }
        call.next();
    }

    private void check(RoutingContext call) {
        var length = length(call);
        var limit = limit(call);
        if (length > limit) {
            refuse(call);
        } else if (length > 0 && limit == usual && isJson(call) && comesByItself(call)) {
            readWhole(call);
        } else {
            call.next();
        }
    }

    /** As nginx sends it. What was read of HTTP/2, Quarkus takes no more, and it asks itself for what waits to be asked for. */
    private static boolean comesByItself(RoutingContext call) {
        return call.request().version() != HttpVersion.HTTP_2
                && !call.request().headers().contains(HttpHeaders.EXPECT);
    }

    private static boolean isJson(RoutingContext call) {
        var type = call.request().getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("application/json");
    }

    private void readWhole(RoutingContext call) {
        var request = call.request();
        var late = call.vertx()
                .setTimer(patience.toMillis(), waited -> request.connection().close());
        request.body().onComplete(body -> {
            call.vertx().cancelTimer(late);
            if (body.succeeded()) { // or whoever sent it is gone
                call.setBody(body.result());
                call.next();
            }
        });
        request.resume(); // Quarkus holds it back until somebody reads
    }

    private void refuse(RoutingContext call) {
        var texts = Texts.in(call.request().getHeader("Accept-Language"));
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/validation");
        problem.put("title", texts.get("validation.title"));
        problem.put("status", ProblemType.VALIDATION.status);
        problem.put("detail", texts.get("validation.too-large"));
        call.response()
                .setStatusCode(ProblemType.VALIDATION.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close") // what is left of the body is not waited for
                .end(written(problem));
    }

    /** What it says itself, in bytes; 0 when it says nothing. */
    public static long length(RoutingContext call) {
        try {
            var length = call.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException beyondAny) {
            return Long.MAX_VALUE;
        }
    }

    private String written(Object problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
