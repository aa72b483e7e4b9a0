package org.doorstep.appointment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.doorstep.identity.PersonalData;
import org.doorstep.platform.DataKeys;
import org.doorstep.platform.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database in use from before personal data was sealed. */
class SealingMigrationTest {

    private static final String KEYSET = "doorstep.data-keyset";
    private static final DataKeys KEYS = DataKeys.generate();

    private static final List<String> IN_USE = List.of("""
            insert into station (name_zh, name_en, address_zh, address_en, phone, latitude, longitude, active, version)
            values ('示例派出所', 'Example', '示例路', 'Example Road', '0874-3120001', 25.5, 103.8, true, 0)""", """
            insert into community (station_id, name_zh, latitude, longitude, travel_minutes, active, version)
            values (1, '示例社区', 25.5, 103.8, 15, true, 0)""", """
            insert into service (code, name_zh, name_en, description_zh, description_en, eligibility_zh, eligibility_en,
                documents, duration_minutes, active, version)
            values ('service', '示例', 'Example', '示例', 'Example', '示例', 'Example', '[]', 30, true, 0)""", """
            insert into visit_window (station_id, starts_at, ends_at, capacity_minutes, reserved_minutes)
            values (1, '2026-11-24 08:00+08', '2026-11-24 10:00+08', 90, 90)""", """
            insert into appointment (reference, manage_token_hash, status, service_code, station_id, community_id,
                window_id, starts_at, ends_at, minutes, resident_name, resident_phone, active_slot, address, proxy_name,
                proxy_phone, proxy_relation, needs, note, consented_at, rating_comment, booked_by, created_at, updated_at, version)
            select reference, '', 'BOOKED', 'service', 1, 1, 1, '2026-11-24 08:00+08', '2026-11-24 10:00+08', 45,
                '欧阳示例', '13855550123', slot, '银杏苑七幢九楼', proxy, '13955550456', 'NEIGHBOUR', '{}', '请勿按铃',
                now(), '民警很和气', 'PROXY', now(), now(), 0
            from (values ('FIRST', 1, '司马示例'), ('SECOND', 2, '司马示例')) as visit (reference, slot, proxy)""", """
            insert into appointment_step (appointment_id, at, kind, to_status, actor, note)
            values (1, now(), 'BOOKED', 'BOOKED', 'RESIDENT', '门卫不放行')""");

    @TempDir
    static Path folder;

    private static EmbeddedDatabase database;
    private static List<Path> filesBefore;

    @BeforeAll
    static void migrate() throws IOException, SQLException {
        System.setProperty(KEYSET, KEYS.text());
        database = EmbeddedDatabase.start(folder);
        flyway("007").migrate();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(EmbeddedDatabase.OWNER));
                var statement = connection.createStatement()) {
            for (var sql : IN_USE) {
                statement.execute(sql);
            }
            statement.execute("checkpoint");
        }
        filesBefore = tableFilesWithPlainText();
        flyway("020").migrate();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(EmbeddedDatabase.OWNER));
                var statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        System.clearProperty(KEYSET);
        database.close();
    }

    private static Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database.jdbcUrl(EmbeddedDatabase.OWNER), null, null)
                .locations("classpath:db/migration")
                .placeholders(Map.of("serviceUser", EmbeddedDatabase.SERVICE))
                .javaMigrations(new V020__Seal_the_people_of_visits())
                .target(target)
                .load();
    }

    @Test
    void whatWasKnownOfPeopleIsReadAsBefore() throws SQLException {
        var people = new PersonalData(KEYS)
                .open("appointment/FIRST", bytes("select people from appointment where id = 1"), People.class);

        assertEquals(
                new People(
                        new Contact("欧阳示例", "13855550123"),
                        new People.ProxySummary("司马示例", "13955550456", Proxy.Relation.NEIGHBOUR),
                        "银杏苑七幢九楼",
                        "请勿按铃",
                        "民警很和气"),
                people);
    }

    @Test
    void aVisitIsFoundByItsTelephone() throws SQLException {
        assertArrayEquals(
                new PersonalData(KEYS).phoneIndex("13855550123"),
                bytes("select phone_index from appointment where id = 2"));
    }

    @Test
    void theRemarksOfColleaguesAreReadAsBefore() throws SQLException {
        var note = bytes("select note from appointment_step");

        assertEquals("门卫不放行", new PersonalData(KEYS).open("appointment/FIRST/note", note, String.class));
    }

    @Test
    void noFileOfATableHasTheOldTextAnyMore() throws IOException {
        assertFalse(filesBefore.isEmpty(), "it was in a file before");

        assertEquals(List.of(), tableFilesWithPlainText());
    }

    private static byte[] bytes(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(EmbeddedDatabase.OWNER));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private static List<Path> tableFilesWithPlainText() throws IOException {
        var name = new String("欧阳示例".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(folder.resolve("postgres/base"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, name))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException gone) {
            return false; // a file of a table that was just written anew
        }
    }
}
