package org.doorstep.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.function.IntUnaryOperator;

/** Long work in short transactions, by one replica at a time. A replica that dies leaves what is done done. */
@ApplicationScoped
public class BatchJob {

    private static final int ROWS = 500;

    private final EntityManager database;

    BatchJob(EntityManager database) {
        this.database = database;
    }

    /**
     * Runs the batches until one finds nothing to do, or another replica is at the same job.
     *
     * @param batch does at most so many rows in a transaction of its own and says how many it found
     * @return how many rows were found in all
     */
    public long run(String job, IntUnaryOperator batch) {
        long all = 0;
        for (int done; (done = one(job, batch)) > 0; ) {
            all += done;
        }
        return all;
    }

    private int one(String job, IntUnaryOperator batch) {
        return QuarkusTransaction.requiringNew().call(() -> mine(job) ? batch.applyAsInt(ROWS) : 0);
    }

    private boolean mine(String job) {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(hashtext(:job))")
                .setParameter("job", job)
                .getSingleResult();
    }
}
