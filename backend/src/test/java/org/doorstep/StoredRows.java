package org.doorstep;

import jakarta.inject.Singleton;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is in every table, but for those that are there to remember bad requests. Reading them all takes longer than a request
 * does, so they are read only where a transaction has written since: PostgreSQL numbers those alone.
 */
@Singleton
class StoredRows {

    private final District district;
    private String fingerprint = "";
    private @Nullable Object writesSeen;
    private @Nullable String sql;

    StoredRows(District district) {
        this.district = district;
    }

    /** Another one whenever a row is another one. */
    String fingerprint() {
        var writes = district.value("select pg_snapshot_xmax(pg_current_snapshot())::text");
        if (!Objects.equals(writes, writesSeen)) {
            fingerprint = String.valueOf(district.value(sql()));
            writesSeen = writes;
        }
        return fingerprint;
    }

    private String sql() {
        if (sql == null) {
            sql = String.valueOf(district.value("""
                    select 'select concat_ws('' '', ' || string_agg(format(
                        '(select %L || count(*) || coalesce(sum(hashtextextended(kept::text, 0)::numeric), 0) from %I as kept)',
                        tablename, tablename), ', ' order by tablename) || ')'
                    from pg_tables where schemaname = 'public' and tablename not in ('quota', 'flyway_schema_history')
                        and tablename !~ 'audit'"""));
        }
        return sql;
    }
}
