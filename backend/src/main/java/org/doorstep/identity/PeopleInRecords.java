package org.doorstep.identity;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Where a room keeps people in its records. Each room names its own as a CDI bean, {@link Retention} takes them out in time, and
 * what is counted stays.
 */
public abstract class PeopleInRecords {

    final AuditEntry.Kind kind;
    final String from;
    final String station;
    final String changed;
    final String since;
    final String due;

    /**
     * Where they are, for records that know their station themselves.
     *
     * @param table which has {@code id}, {@code station_id} and {@code updated_at}
     * @param due whether a row has people that nobody needs any more, as SQL
     * @param since the column of the time that the dry run groups by
     */
    protected PeopleInRecords(AuditEntry.Kind kind, String table, String due, String since) {
        this(kind, table + " as record", "station_id", "updated_at", since, due);
    }

    /**
     * Where they are.
     *
     * @param from the table {@code as record}, and what is joined to it
     * @param station the column of the station
     * @param changed when the last thing happened, as SQL
     */
    protected PeopleInRecords(
            AuditEntry.Kind kind, String from, String station, String changed, String since, String due) {
        this.kind = kind;
        this.from = from;
        this.station = station;
        this.changed = changed;
        this.since = since;
        this.due = due;
    }

    /** Takes them out of these rows, in the transaction of the caller, and says which that were, as subjects of the audit trail. */
    protected abstract List<String> takeOut(EntityManager database, Long[] ids);
}
