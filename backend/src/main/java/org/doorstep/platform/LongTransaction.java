package org.doorstep.platform;

import jakarta.persistence.EntityManager;

/**
 * A transaction that nobody waits for may take longer than that of a request; each of its statements may not. Jobs and the
 * work of a start call this first.
 */
public final class LongTransaction {

    private LongTransaction() {}

    /** Until the end of this transaction. Another limit than none would not count any more: PostgreSQL's clock runs already. */
    public static void allow(EntityManager database) {
        database.createNativeQuery("select set_config('transaction_timeout', '0', true)")
                .getSingleResult();
    }
}
