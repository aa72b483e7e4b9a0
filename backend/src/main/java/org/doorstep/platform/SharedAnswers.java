package org.doorstep.platform;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Public answers that many ask for at the same time: made by the first, shared with the others, and kept for a second at
 * most. Whoever changed something at this replica sees it with the next request; at another one, within that second.
 */
@ApplicationScoped
public class SharedAnswers {

    private final Cache answers;
    private final Conditional conditional;
    private final Clock clock;
    private final AtomicLong changes = new AtomicLong();

    SharedAnswers(@CacheName("answers") Cache answers, Conditional conditional, Clock clock) {
        this.answers = answers;
        this.conditional = conditional;
        this.clock = clock;
    }

    /** An answer is true of one second, and of all that was changed before it was asked for. */
    private record Key(Object question, long second, long changes) {}

    /**
     * The answer to a question.
     *
     * @param question equal to another one whenever the answer is
     */
    public Conditional.Written to(Object question, Supplier<?> view) {
        var key = new Key(question, clock.instant().getEpochSecond(), changes.get());
        return answers.get(key, unasked -> conditional.written(view.get()))
                .await()
                .indefinitely();
    }

    /** Runs when the change is committed and its client does not know yet. */
    @ServerResponseFilter
    void count(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.GET)) {
            changes.incrementAndGet();
        }
    }
}
