package org.doorstep;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** Many callers at the same moment. */
public final class InParallel {

    private InParallel() {}

    /** Starts one thread per input, lets all go at once, and answers in the order of the inputs. */
    public static <T, R> List<R> all(List<T> inputs, Function<T, R> call) {
        var gate = new CyclicBarrier(inputs.size());
        try (var threads = Executors.newFixedThreadPool(inputs.size())) {
            var calls = new ArrayList<Callable<R>>();
            for (var input : inputs) {
                calls.add(() -> {
                    gate.await();
                    return call.apply(input);
                });
            }
            var answers = new ArrayList<R>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** So many callers with one and the same call. */
    public static <R> List<R> times(int callers, Supplier<R> call) {
        return all(Collections.nCopies(callers, call), Supplier::get);
    }

    public static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, counting()));
    }
}
