package org.doorstep.platform;

import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.doorstep.platform.Quotas.Taken;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers wrong guesses: {@code not-found} at first, later and later, and then {@code too-many-requests}. Nobody waits on a
 * thread. Only wrong guesses are counted, and who knows the secret does not get here, so an attacker cannot lock out the
 * neighbours behind the same address, nor the owner of what is guessed at.
 */
class WrongGuesses {

    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int FREE = 3;
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final Quotas quotas;
    private final ClientAddress address;
    private final ProblemWriter writer;
    private final Limit ofOneAtOne;
    private final Limit atOne;
    private final Limit ofOne;

    WrongGuesses(
            Quotas quotas,
            ClientAddress address,
            ProblemWriter writer,
            @ConfigProperty(name = "doorstep.limit.guesses-per-address-and-reference") int ofOneAtOne,
            @ConfigProperty(name = "doorstep.limit.guesses-per-reference") int atOne,
            @ConfigProperty(name = "doorstep.limit.guesses-per-address") int ofOne) {
        this.quotas = quotas;
        this.address = address;
        this.writer = writer;
        this.ofOneAtOne = new Limit("guesses-per-address-and-reference", ofOneAtOne, PERIOD);
        this.atOne = new Limit("guesses-per-reference", atOne, PERIOD);
        this.ofOne = new Limit("guesses-per-address", ofOne, PERIOD);
    }

    @ServerExceptionMapper
    Uni<Response> answer(WrongGuess guess) {
        var from = address.current();
        var here = quotas.take(ofOneAtOne, from + " " + guess.thing());
        var counts = Stream.of(here, quotas.take(atOne, guess.thing()), quotas.take(ofOne, from));
        return counts.filter(count -> !count.allowed())
                .map(Taken::retryAfter)
                .max(Comparator.naturalOrder())
                .map(wait -> Uni.createFrom().item(write(Problem.tooManyRequests(wait))))
                .orElseGet(() -> later(write(Problem.notFound()), delay(ofOneAtOne.calls() - here.remaining())));
    }

    private static Uni<Response> later(Response response, Duration wait) {
        var answer = Uni.createFrom().item(response);
        return wait.isZero() ? answer : answer.onItem().delayIt().by(wait);
    }

    /** None for the first three, then twice as long each time. */
    private static Duration delay(long guesses) {
        if (guesses <= FREE) {
            return Duration.ZERO;
        }
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(guesses - FREE - 1, 10));
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private Response write(Problem problem) {
        return writer.apply(problem, ProblemContext.of(problem, "")).toResponse();
    }
}
