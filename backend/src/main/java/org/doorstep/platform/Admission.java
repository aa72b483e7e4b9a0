package org.doorstep.platform;

import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * No more requests at once than can be answered in time. One too many is told to come back before any work is done for
 * it, so that a slow database makes a queue of bounded length and not one that grows until memory ends.
 */
@ApplicationScoped
class Admission {

    private final AtomicInteger inside = new AtomicInteger();
    private final int places;
    private final ProblemWriter writer;

    Admission(
            @ConfigProperty(name = "doorstep.requests-at-once", defaultValue = "200") int places,
            ProblemWriter writer) {
        this.places = places;
        this.writer = writer;
    }

    int inside() {
        return inside.get();
    }

    /** Runs on the event loop, before a thread is asked for. A stream of events leaves as soon as it has begun. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = 0)
    @Nullable
    Response admit(RoutingContext request) {
        if (inside.incrementAndGet() > places) {
            inside.decrementAndGet();
            var busy = Problem.of(ProblemType.UNAVAILABLE, "unavailable");
            return writer.apply(busy, ProblemContext.of(busy, "")).toResponse();
        }
        var here = new AtomicBoolean(true);
        request.addHeadersEndHandler(begun -> leave(here));
        request.addEndHandler(ended -> leave(here));
        return null;
    }

    private void leave(AtomicBoolean here) {
        if (here.compareAndSet(true, false)) {
            inside.decrementAndGet();
        }
    }
}
