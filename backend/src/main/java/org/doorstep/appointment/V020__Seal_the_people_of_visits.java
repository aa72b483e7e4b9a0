package org.doorstep.appointment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.doorstep.identity.PersonalData;
import org.doorstep.platform.DataKeys;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Names, telephone numbers, addresses and notes are sealed: SQL cannot do it, for the database never has the key. The tables are
 * written anew at the end, so that what stood in plain is in none of their files.
 */
public class V020__Seal_the_people_of_visits extends BaseJavaMigration {

    private static final int ROWS_AT_ONCE = 1000;

    private static final List<String> BEFORE = List.of(
            "alter table appointment add column people bytea, add column phone_index bytea",
            "alter table appointment_step add column sealed_note bytea");

    private static final List<String> AFTER = List.of(
            "drop index appointment_three_active_per_phone",
            """
            alter table appointment drop column resident_name, drop column resident_phone, drop column address,
                drop column proxy_name, drop column proxy_phone, drop column proxy_relation, drop column note,
                drop column rating_comment""",
            "alter table appointment_step drop column note",
            "alter table appointment_step rename column sealed_note to note",
            // An active visit has people; a finished one may have been made anonymous.
            """
            alter table appointment add constraint appointment_people_whole
                check ((people is null) = (phone_index is null)),
                add constraint appointment_people_while_active
                check (people is not null or status not in ('BOOKED', 'ASSIGNED', 'EN_ROUTE', 'ARRIVED'))""",
            // At most 3 active visits per phone: each takes one of the slots 1 to 3.
            """
            create unique index appointment_three_active_per_phone on appointment (phone_index, active_slot)
                where status in ('BOOKED', 'ASSIGNED', 'EN_ROUTE', 'ARRIVED')""",
            "create index appointment_by_phone on appointment (phone_index, starts_at, id) where phone_index is not null",
            "cluster appointment using appointment_pk",
            "cluster appointment_step using appointment_step_pk",
            "alter table appointment set without cluster",
            "alter table appointment_step set without cluster");

    @Override
    public void migrate(Context context) throws SQLException {
        var database = context.getConnection();
        var personalData = new PersonalData(DataKeys.configured());
        run(database, BEFORE);
        sealVisits(database, personalData);
        sealNotes(database, personalData);
        run(database, AFTER);
    }

    private static void run(Connection database, List<String> statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void sealVisits(Connection database, PersonalData personalData) throws SQLException {
        try (var read = database.createStatement();
                var write =
                        database.prepareStatement("update appointment set people = ?, phone_index = ? where id = ?")) {
            read.setFetchSize(ROWS_AT_ONCE);
            try (var rows = read.executeQuery("""
                    select id, reference, resident_name, resident_phone, proxy_name, proxy_phone, proxy_relation, address,
                        note, rating_comment
                    from appointment""")) {
                var waiting = 0;
                while (rows.next()) {
                    var people = people(rows);
                    write.setBytes(1, personalData.seal(PeopleOfVisits.owner(rows.getString("reference")), people));
                    write.setBytes(2, personalData.phoneIndex(people.resident().phone()));
                    write.setLong(3, rows.getLong("id"));
                    write.addBatch();
                    if (++waiting % ROWS_AT_ONCE == 0) {
                        write.executeBatch();
                    }
                }
            }
            write.executeBatch();
        }
    }

    private static People people(ResultSet row) throws SQLException {
        return new People(
                new Contact(row.getString("resident_name"), row.getString("resident_phone")),
                proxy(row),
                row.getString("address"),
                row.getString("note"),
                row.getString("rating_comment"));
    }

    private static People.@Nullable ProxySummary proxy(ResultSet row) throws SQLException {
        var relation = row.getString("proxy_relation");
        return relation == null
                ? null
                : new People.ProxySummary(
                        row.getString("proxy_name"), row.getString("proxy_phone"), Proxy.Relation.valueOf(relation));
    }

    private static void sealNotes(Connection database, PersonalData personalData) throws SQLException {
        try (var read = database.createStatement();
                var write = database.prepareStatement("update appointment_step set sealed_note = ? where id = ?");
                var rows = read.executeQuery("""
                        select step.id, step.note, appointment.reference
                        from appointment_step as step join appointment on appointment.id = step.appointment_id
                        where step.note is not null""")) {
            while (rows.next()) {
                write.setBytes(
                        1,
                        personalData.seal(
                                PeopleOfVisits.noteOwner(rows.getString("reference")), rows.getString("note")));
                write.setLong(2, rows.getLong("id"));
                write.addBatch();
            }
            write.executeBatch();
        }
    }
}
