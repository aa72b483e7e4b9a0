package org.doorstep.event;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.doorstep.platform.Owner;
import org.jspecify.annotations.Nullable;

/**
 * How often PostgreSQL had to end a deadlock. The service answers one with 503, and who asks again does not notice. A session tells
 * the statistics of it when it ends, or after ten seconds of rest: so those of the pool are ended first.
 */
@Singleton
class Deadlocks {

    private static final Duration REST = Duration.ofSeconds(11);

    private final AgroalDataSource pool;

    Deadlocks(AgroalDataSource pool) {
        this.pool = pool;
    }

    long count() {
        try (var connection = Owner.connection()) {
            var sessions = text(
                    connection,
                    "select string_agg(pid::text, ',') from pg_stat_activity"
                            + " where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()");
            pool.flush(FlushMode.IDLE);
            var until = System.nanoTime() + REST.toNanos();
            while (sessions != null
                    && System.nanoTime() < until
                    && text(connection, "select min(pid)::text from pg_stat_activity where pid in (" + sessions + ")")
                            != null) {
                Thread.sleep(50);
            }
            return Long.parseLong(String.valueOf(
                    text(connection, "select deadlocks from pg_stat_database where datname = current_database()")));
        } catch (SQLException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static @Nullable String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }
}
