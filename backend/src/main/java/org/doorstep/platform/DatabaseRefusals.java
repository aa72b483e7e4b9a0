package org.doorstep.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * What it means for a client when the database refuses: {@code constraints.properties} gives each named constraint its
 * problem, {@code texts.properties} its words.
 */
@ApplicationScoped
public class DatabaseRefusals {

    /** PostgreSQL, appendix A: serialization_failure, deadlock_detected. */
    private static final Set<String> TRANSIENT = Set.of("40001", "40P01");

    /** Class 08 connection exception, class 53 insufficient resources, class 57 operator intervention. */
    private static final Set<String> OUT_OF_REACH = Set.of("08", "53", "57");

    /** connection_failure, admin_shutdown, crash_shutdown: what was asked last may have been done, and its answer lost. */
    private static final Set<String> CUT_OFF = Set.of("08006", "57P01", "57P02");

    /** lock_not_available, idle_in_transaction_session_timeout, transaction_timeout: it took longer than a request may. */
    private static final Set<String> TOO_SLOW = Set.of("55P03", "25P03", "25P04");

    /** character_not_in_repertoire: a text with a NUL in it. */
    private static final String UNSTORABLE = "22021";

    private final Properties problems = new Properties();

    DatabaseRefusals() {
        try (var file = DatabaseRefusals.class.getResourceAsStream("/constraints.properties")) {
            if (file == null) {
                throw new IllegalStateException("constraints.properties is missing");
            }
            problems.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Whether the same transaction can succeed when run again. */
    boolean mayPassNextTime(Throwable failure) {
        if (causes(failure).anyMatch(OptimisticLockException.class::isInstance)) {
            return true; // it was changed between our reading and our writing; If-Match is looked at again
        }
        var sql = sqlCause(failure);
        return sql != null && (isTransient(sql.getSQLState()) || "retry".equals(meaning(constraint(sql))));
    }

    /** The problem a client is told of; the failure itself when the database has no part in it. */
    public Exception asProblem(Exception failure) {
        var problem = causes(failure).filter(Problem.class::isInstance).findFirst();
        if (problem.isPresent()) {
            return (Problem) problem.get();
        }
        if (causes(failure).anyMatch(OptimisticLockException.class::isInstance)) {
            return Problem.of(ProblemType.UNAVAILABLE, "unavailable");
        }
        var sql = sqlCause(failure);
        if (sql == null) {
            return failure;
        }
        var constraint = constraint(sql);
        var meaning = meaning(constraint);
        if (constraint != null && meaning != null) {
            return meaning.startsWith("/")
                    ? Problem.invalid(meaning, constraint)
                    : Problem.of(
                            meaning.equals("retry") ? ProblemType.UNAVAILABLE : ProblemType.ofSlug(meaning),
                            constraint);
        }
        var state = sql.getSQLState();
        if (state != null && CUT_OFF.contains(state)) {
            return Problem.of(ProblemType.UNAVAILABLE, "unavailable.cut-off");
        }
        if (state == null
                || TRANSIENT.contains(state)
                || TOO_SLOW.contains(state)
                || OUT_OF_REACH.contains(state.substring(0, 2))) {
            return Problem.of(ProblemType.UNAVAILABLE, "unavailable");
        }
        return UNSTORABLE.equals(state) ? Problem.invalid("", "invalid.character") : failure;
    }

    /** The pool gives no state when every connection is busy for too long. */
    private static boolean isTransient(@Nullable String state) {
        return state != null && TRANSIENT.contains(state);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private @Nullable String meaning(@Nullable String constraint) {
        return constraint == null ? null : problems.getProperty(constraint);
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (var at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException sql) {
                return sql;
            }
            for (var suppressed : at.getSuppressed()) {
                var sql = sqlCause(suppressed);
                if (sql != null) {
                    return sql;
                }
            }
        }
        return null;
    }

    /** Of a batch, the refusal itself comes behind what is said of the batch. */
    private static @Nullable String constraint(SQLException failure) {
        for (var one : failure) {
            var message = one instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
            if (message != null) {
                return message.getConstraint();
            }
        }
        return null;
    }
}
