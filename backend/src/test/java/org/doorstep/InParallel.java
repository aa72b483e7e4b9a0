package org.doorstep;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Many callers at the same moment. */
public final class InParallel {

    private InParallel() {}

    /** Starts one thread per input, lets all go at once, and answers in the order of the inputs. */
    public static <T> List<Response> all(List<T> inputs, Function<T, Response> call) {
        var gate = new CyclicBarrier(inputs.size());
        try (var threads = Executors.newFixedThreadPool(inputs.size())) {
            var calls = new ArrayList<Callable<Response>>();
            for (var input : inputs) {
                calls.add(() -> {
                    gate.await();
                    return call.apply(input);
                });
            }
            var answers = new ArrayList<Response>();
            for (var answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public static Map<Integer, Long> statuses(List<Response> answers) {
        return answers.stream().collect(groupingBy(Response::statusCode, counting()));
    }
}
