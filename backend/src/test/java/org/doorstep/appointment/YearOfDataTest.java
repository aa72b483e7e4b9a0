package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.appointment.Scene.TUESDAY_10;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.doorstep.District;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.Retention;
import org.doorstep.platform.Owner;
import org.doorstep.platform.Plans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the service asks of the database with 1,000,000 visits stored ({@code make plans}): PostgreSQL itself writes down the
 * plan of each statement (auto_explain), and none may read a big table from end to end. The plans are left in
 * {@code backend/target/plans.txt}.
 */
@QuarkusTest
@TestProfile(Plans.WithoutLimits.class)
@Tag("year")
class YearOfDataTest {

    private static final Pattern READ_WHOLE =
            Pattern.compile("Seq Scan on (appointment|appointment_step|visit_window|audit_entry)\\b");

    /** The newest visits: those to come and those of the last 90 days, and a few that the next night makes anonymous. */
    private static final int WITH_PEOPLE = 310_000;

    private static final String PHONE = "139%08d";

    /** 6 stations, 365 days before the tests' Monday and 14 after, 6 windows a day: about 73 visits a window. */
    private static final List<String> A_YEAR = List.of("""
            insert into visit_window (station_id, starts_at, ends_at, capacity_minutes, reserved_minutes)
            select station.id, start, start + interval '2 hours', 100000, 73 * 45
            from station, generate_series('2025-11-23 08:00+08'::timestamptz, '2026-12-06', interval '1 day') as day,
                generate_series(day, day + interval '10 hours', interval '2 hours') as start
            on conflict do nothing""", """
            insert into appointment (reference, manage_token_hash, status, service_code, station_id, community_id, window_id,
                starts_at, ends_at, minutes, officer_id, planned_starts_at, planned_ends_at, people, phone_index,
                active_slot, needs, consented_at, outcome, booked_by, created_at, updated_at, version)
            select coalesce(sealed.reference, substr(upper(md5(n::text)), 1, 8) || lpad(upper(to_hex(n)), 6, '0')),
                sha256(n::text::bytea), case when past then 'COMPLETED' else 'BOOKED' end, service.code, visit_window.station_id, community.id,
                visit_window.id, starts_at, ends_at, 45, case when past then officer.id end,
                case when past then starts_at end, case when past then starts_at + interval '45 minutes' end,
                sealed.people, sealed.phone_index, 1, '{}', starts_at - interval '2 days',
                case when past then 'FINISHED' end, 'RESIDENT', starts_at - interval '2 days',
                starts_at - interval '2 days', 1
            from (select row_number() over (order by starts_at desc, id) as n, visit_window.*
                    from visit_window, generate_series(1, 73)) as visit_window
                left join sealed using (n) join community using (station_id) join officer using (station_id) cross join service,
                lateral (select starts_at < '2026-11-23 09:00+08') as time (past)
            order by n limit 1000000""", """
            insert into appointment_step (appointment_id, at, kind, to_status, actor)
            select id, created_at, 'BOOKED', 'BOOKED', 'RESIDENT' from appointment""", """
            insert into audit_entry (at, action, actor, subject, reason)
            select updated_at + interval '90 days', 'ANONYMISED', 'SYSTEM', 'appointment/' || reference, 'RETENTION'
            from appointment where people is null order by updated_at""", "drop table sealed", "vacuum analyze");

    @Inject
    Scene scene;

    @Inject
    District district;

    @Inject
    Retention retention;

    @Inject
    PersonalData personalData;

    @Inject
    AgroalDataSource database;

    @Test
    void noStatementReadsABigTableFromEndToEnd() throws IOException, SQLException {
        var here = scene.set();
        for (var i = 0; i < 5; i++) {
            scene.set();
        }
        district.execute("delete from service where code <> ?", here.service);
        sealPeople();
        A_YEAR.forEach(Owner::execute);
        assertTrue(district.count("appointment") > 990_000, () -> district.count("appointment") + " visits");
        Plans.writeDown(database);

        callEverything(here);

        var plans = Plans.written();
        Files.writeString(Path.of("target", "plans.txt"), plans);
        assertTrue(plans.contains("appointment_by_station"), "plans were written down");
        assertEquals(
                List.of(),
                READ_WHOLE.matcher(plans).results().map(found -> found.group()).toList());
    }

    /** What SQL cannot do: the n-th newest visit has people that can be opened, and are found by their telephone. */
    private void sealPeople() throws SQLException {
        Owner.execute("create unlogged table sealed (n bigint, reference text, people bytea, phone_index bytea)");
        try (var connection = Owner.connection();
                var row = connection.prepareStatement("insert into sealed values (?, ?, ?, ?)")) {
            connection.setAutoCommit(false);
            for (var n = 1; n <= WITH_PEOPLE; n++) {
                var reference = "%09d".formatted(n);
                var phone = PHONE.formatted(n);
                var people = new People(new Contact("示例居民 " + n, phone), null, "3 幢 2 单元 501", null, null);
                row.setInt(1, n);
                row.setString(2, reference);
                row.setBytes(3, personalData.seal(PeopleOfVisits.owner(reference), people));
                row.setBytes(4, personalData.phoneIndex(phone));
                row.addBatch();
                if (n % 1000 == 0) {
                    row.executeBatch();
                }
            }
            connection.commit();
        }
    }

    private void callEverything(Scene.Here here) {
        var dispatcher = here.station.dispatcher();
        var supervisor = district.supervisor();
        var visit = here.assigned(TUESDAY_10);
        for (var path : List.of(
                "/appointments?date=2026-11-24",
                "/appointments?date=2026-11-24&status=BOOKED",
                "/appointments",
                "/appointments?status=EN_ROUTE&date=2026-05-05",
                "/appointments?q=" + visit.reference().substring(0, 5),
                "/appointments/" + visit.reference(),
                "/appointments/" + visit.reference() + "/timeline",
                "/appointments/" + visit.reference() + "/candidates",
                "/windows",
                "/windows?overPromised=true")) {
            as(dispatcher).get(path).then().statusCode(200);
            as(supervisor).get(path).then().statusCode(200);
        }
        for (var staff : List.of(dispatcher, supervisor)) {
            as(staff)
                    .contentType(ContentType.JSON)
                    .body(Map.of("phone", PHONE.formatted(1)))
                    .post("/appointments/searches")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1));
        }
        as(supervisor).get("/audit-entries").then().statusCode(200);
        as(supervisor)
                .get("/audit-entries?reference=" + visit.reference())
                .then()
                .statusCode(200);
        as(district.admin()).get("/anonymisations/next").then().statusCode(200);
        retention.makeAnonymous();
        as(here.officer.account)
                .get("/appointments?officerId=me&date=2026-11-24")
                .then()
                .statusCode(200);
        as(district.portalForEverything()).get("/appointments").then().statusCode(200);
        as(district.portalForEverything())
                .get("/appointments?portalReference=ORDER-1")
                .then()
                .statusCode(200);
        anonymous()
                .get("/availability?service=" + here.service + "&community=" + here.community)
                .then()
                .statusCode(200);
        visit.read(visit.resident()).then().statusCode(200);
        visit.cancel().then().statusCode(200);
        here.officer.absent("2026-11-25T00:00:00+08:00", "2026-11-26T00:00:00+08:00");
    }
}
