package org.doorstep.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Runs the transaction of a request again, at most {@value #ATTEMPTS} times in all, when the database broke it off
 * because of another one, and turns the refusal of a named constraint into its problem. It is bound to every
 * {@link Transactional} method, outside the transaction itself.
 */
@Transactional
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class BoundedRetry {

    private static final int ATTEMPTS = 5;

    private final DatabaseRefusals refusals;

    BoundedRetry(DatabaseRefusals refusals) {
        this.refusals = refusals;
    }

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed(); // the outermost transaction decides
        }
        for (var attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception failure) {
                if (attempt < ATTEMPTS && refusals.mayPassNextTime(failure)) {
                    Thread.sleep(ThreadLocalRandom.current().nextLong(1, 10L * attempt));
                } else {
                    throw refusals.asProblem(failure);
                }
            }
        }
    }
}
