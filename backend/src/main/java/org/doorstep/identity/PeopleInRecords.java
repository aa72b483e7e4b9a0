package org.doorstep.identity;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Where a room keeps people in its records. Each room names its own as a CDI bean, {@link Retention} takes them out in time, and
 * what is counted stays.
 */
public abstract class PeopleInRecords {

    final AuditEntry.Kind kind;
    final String table;
    final String due;
    final String since;

    /**
     * Where they are.
     *
     * @param table which has {@code id}, {@code station_id} and {@code updated_at}
     * @param due whether a row has people that nobody needs any more, as SQL
     * @param since the column of the time that the dry run groups by
     */
    protected PeopleInRecords(AuditEntry.Kind kind, String table, String due, String since) {
        this.kind = kind;
        this.table = table;
        this.due = due;
        this.since = since;
    }

    /** Takes them out of these rows, in the transaction of the caller, and says which that were, as subjects of the audit trail. */
    protected abstract List<String> takeOut(EntityManager database, Long[] ids);
}
