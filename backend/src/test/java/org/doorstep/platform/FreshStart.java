package org.doorstep.platform;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;

/** Before each test of the running service the tables are empty and the clock is back. */
public class FreshStart implements QuarkusTestBeforeEachCallback {

    // Deleting beats truncating for a handful of rows; without the foreign keys' triggers the order does not matter.
    private static final String EMPTY_EVERY_TABLE = """
            do $$
            declare name text;
            begin
                set local session_replication_role = replica;
                for name in select format('%I', tablename) from pg_tables
                            where schemaname = 'public' and tablename not in ('flyway_schema_history', 'holiday')
                loop execute 'delete from ' || name; end loop;
                delete from holiday where extract(year from date) <> 2026; -- that year comes with the schema
            end $$""";

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        CDI.current().select(SettableClock.class).get().reset();
        if (test.getTestInstance().getClass().isAnnotationPresent(KeepsItsData.class)) {
            return;
        }
        try (var connection = Owner.connection();
                var statement = connection.createStatement()) {
            statement.execute(EMPTY_EVERY_TABLE);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
