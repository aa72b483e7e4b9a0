package org.doorstep.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Failures that the problem library does not turn into problems on this Quarkus: refused credentials (its mappers read a
 * field that is gone), JSON of another shape (Quarkus has a mapper of its own, with its own kind of answer), and a database
 * that does not answer a read.
 */
class LibraryProblems {

    private final ProblemWriter writer;
    private final DatabaseRefusals refusals;

    LibraryProblems(ProblemWriter writer, DatabaseRefusals refusals) {
        this.writer = writer;
        this.refusals = refusals;
    }

    @ServerExceptionMapper(
            value = {UnauthorizedException.class, AuthenticationFailedException.class},
            priority = Priorities.AUTHENTICATION)
    Response unauthenticated(SecurityException refused) {
        return write(Response.Status.UNAUTHORIZED, refused);
    }

    @ServerExceptionMapper(
            value = {JsonProcessingException.class, MismatchedInputException.class},
            priority = Priorities.AUTHENTICATION)
    Response unreadable(JsonProcessingException unreadable) {
        return write(Response.Status.BAD_REQUEST, unreadable);
    }

    /** A read has no transaction of ours around it that would say so (see {@link BoundedRetry}). */
    @ServerExceptionMapper(value = PersistenceException.class, priority = Priorities.AUTHENTICATION)
    Response databaseFailed(PersistenceException failure) {
        if (refusals.asProblem(failure) instanceof Problem problem) {
            return writer.apply(problem, ProblemContext.of(problem, "")).toResponse();
        }
        return write(Response.Status.INTERNAL_SERVER_ERROR, failure);
    }

    private Response write(Response.Status status, Exception failure) {
        return writer.apply(HttpProblem.valueOf(status), ProblemContext.of(failure, ""))
                .toResponse();
    }
}
