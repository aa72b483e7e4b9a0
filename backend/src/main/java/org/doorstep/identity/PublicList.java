package org.doorstep.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.function.Function;
import org.doorstep.platform.Conditional;

/**
 * A list that anybody may read and caches may keep for a minute. It holds what is in use; administrators see the rest as well,
 * and always as it is now.
 */
@ApplicationScoped
public class PublicList {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final CurrentCaller caller;
    private final Conditional conditional;

    PublicList(CurrentCaller caller, Conditional conditional) {
        this.caller = caller;
        this.conditional = conditional;
    }

    /** Answers {@code list}, which is told whether to hold also what is no longer in use. */
    public Response answer(Request request, Function<Boolean, Object> list) {
        var isAdmin = caller.find().filter(found -> found.role() == Role.ADMIN).isPresent();
        return isAdmin
                ? conditional.readPrivate(request, list.apply(true))
                : conditional.readPublic(request, KEPT, list.apply(false));
    }
}
