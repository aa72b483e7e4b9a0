package org.doorstep.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.doorstep.District;
import org.doorstep.platform.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody rewrites the audit trail: not the service, over its very own connections, and not the owner by mistake. */
@QuarkusTest
class AuditTrailTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @Inject
    AgroalDataSource database;

    @Inject
    District district;

    @BeforeEach
    void somethingHappened() {
        district.execute(
                "insert into audit_entry (at, action, actor, subject) values (now(), 'EXPORTED', 'RESIDENT', 'appointment/X')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set reason = 'OTHER'",
                "delete from audit_entry",
                "truncate audit_entry",
                "drop table audit_entry",
                "alter table audit_entry disable trigger all",
                "alter table audit_entry drop column reason",
                "alter table audit_entry owner to current_user",
                "drop trigger audit_entry_is_kept on audit_entry",
                "create or replace function refuse_to_rewrite_history() returns trigger language plpgsql as 'begin return new; end'",
                "create trigger mine before insert on audit_entry for each row execute function refuse_to_rewrite_history()",
                "set session_replication_role = replica",
                "set role postgres",
                "alter role current_user superuser",
                "create table mine (id integer)"
            })
    void theDatabaseRefusesTheService(String sql) {
        var refusal = assertThrows(SQLException.class, () -> {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            }
        });

        assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), refusal.getMessage());
        assertEquals(1, district.count("audit_entry"));
    }

    /** A grant that gives nothing is a warning in PostgreSQL, not an error. */
    @Test
    void theServiceCannotGiveItselfTheRight() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            assertEquals("doorstep", connection.getMetaData().getUserName());
            try (var row = statement.executeQuery(
                    "select has_table_privilege('audit_entry', 'update, delete, truncate, trigger')")) {
                assertTrue(row.next());
                assertEquals(false, row.getBoolean(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"update audit_entry set reason = 'OTHER'", "delete from audit_entry", "truncate audit_entry"})
    void theOwnerIsKeptFromItAsWell(String sql) {
        assertThrows(IllegalStateException.class, () -> Owner.execute(sql));
        assertEquals(1, district.count("audit_entry"));
    }
}
