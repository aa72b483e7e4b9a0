package org.doorstep.platform;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Gives every request an id, which is in each line that is logged for it and in the answer's {@code X-Request-Id}, and
 * where asked for a line of its own: what was done and how long it took, by what kind of caller. Whom it is about is in
 * no line: the route is a template and there is no query.
 */
@ApplicationScoped
class RequestLog {

    private static final Logger LOG = Logger.getLogger("org.doorstep.requests");
    private static final String HEADER = "X-Request-Id";
    private static final int BEFORE_ALL_OTHERS = 10_000;

    /** A UUID, or the 32 digits of nginx and of a trace (W3C Trace Context §3.2); a phone number is not taken for one. */
    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-?)(?:\\p{XDigit}{4}\\1){3}\\p{XDigit}{12}");

    private static final Pattern TRACE_PARENT = Pattern.compile("00-(\\p{XDigit}{32})-\\p{XDigit}{16}-\\p{XDigit}{2}");

    private final boolean lines;

    RequestLog(
            @ConfigProperty(name = "doorstep.log-requests") Optional<Boolean> lines,
            @ConfigProperty(name = "doorstep.log-json", defaultValue = "false") boolean json) {
        this.lines = lines.orElse(json);
    }

    void register(@Observes Filters filters) {
        filters.register(this::begin, BEFORE_ALL_OTHERS);
    }

    private void begin(RoutingContext request) {
        var id = idOf(request.request());
        request.response().putHeader(HEADER, id);
        MDC.put("requestId", id);
        if (lines && !request.request().path().startsWith("/q/")) {
            var context = Vertx.currentContext();
            var started = System.nanoTime();
            request.addEndHandler(ended -> write(request, id, context, started));
        }
        request.next();
    }

    private static void write(RoutingContext request, String id, Context context, long started) {
        var route = Objects.requireNonNullElse(context.<String>getLocal("UrlPathTemplate"), "none");
        var took = Duration.ofNanos(System.nanoTime() - started).toMillis();
        MDC.put("requestId", id);
        MDC.put("method", request.request().method().name());
        MDC.put("route", route);
        MDC.put("status", request.response().getStatusCode());
        MDC.put("milliseconds", took);
        MDC.put("caller", caller(request));
        LOG.infof(
                "%s %s %d in %d ms",
                request.request().method().name(), route, request.response().getStatusCode(), took);
    }

    /** A member of staff or a portal by role, everybody else as the public. */
    private static String caller(RoutingContext request) {
        return Optional.ofNullable(request.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .map(user -> ((QuarkusHttpUser) user).getSecurityIdentity())
                .filter(identity -> !identity.isAnonymous())
                .map(SecurityIdentity::getRoles)
                .flatMap(roles -> roles.stream().sorted().findFirst())
                .orElse("public");
    }

    private static String idOf(HttpServerRequest request) {
        var given = request.getHeader(HEADER);
        if (given != null && ID.matcher(given).matches()) {
            return given;
        }
        var trace = TRACE_PARENT.matcher(Objects.requireNonNullElse(request.getHeader("traceparent"), ""));
        return trace.matches() ? trace.group(1) : UUID.randomUUID().toString();
    }
}
