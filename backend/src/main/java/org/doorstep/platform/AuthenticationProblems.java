package org.doorstep.platform;

import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Refused credentials as a problem; the mappers of the problem library do not run on this Quarkus (a field they read is gone). */
class AuthenticationProblems {

    private final ProblemWriter writer;

    AuthenticationProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = Priorities.AUTHENTICATION)
    Response unauthenticated(SecurityException refused) {
        return writer.apply(Problem.of(ProblemType.UNAUTHENTICATED, "unauthenticated"), ProblemContext.of(refused, ""))
                .toResponse();
    }
}
