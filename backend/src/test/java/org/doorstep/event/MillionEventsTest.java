package org.doorstep.event;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.platform.Plans.time;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.doorstep.District;
import org.doorstep.event.Hall.Here;
import org.doorstep.platform.Owner;
import org.doorstep.platform.Plans;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the service asks of the database with 1,000,000 events and as many registrations stored ({@code make plans}): none may read
 * them from end to end. Plans and times are left in {@code backend/target}.
 */
@QuarkusTest
@TestProfile(Plans.WithoutLimits.class)
@Tag("year")
class MillionEventsTest {

    private static final Pattern READ_WHOLE =
            Pattern.compile("Seq Scan on (event|event_registration|event_registration_step)\\b");

    /** Two years of them and the next month, 1 in 100 a draft; what keeps the places would count each registration by itself. */
    private static final List<String> ALL = List.of("""
            set session_replication_role = replica;
            insert into event (reference, kind, status, station_id, organiser_id, title_zh, place_zh, language, starts_at, ends_at,
                capacity, registration_opens_at, registration_closes_at, approval, report, announced_at, created_at, updated_at,
                version)
            select lpad(n::text, 9, '0'),
                (array['OPEN_DAY', 'LECTURE', 'TALK', 'PUBLICITY_STAND', 'ONLINE_TALK'])[1 + n / 6 % 5],
                case when n % 100 = 0 then 'DRAFT' when at < '2026-11-23 09:00+08' then 'CLOSED' else 'PUBLISHED' end,
                station.id, account.id, (array['防诈骗讲座', '警营开放日', '警民恳谈会', '平安手册发放'])[1 + n % 4] || n % 997,
                (array['社区活动室', '派出所院内', '市民广场', '示例第一中学', '老年大学'])[1 + n % 5], 'zh-CN', at,
                at + interval '2 hours', 40, at - interval '20 days', at - interval '1 hour', false, '顺利',
                case when n % 100 <> 0 then at - interval '20 days' end, at - interval '21 days', at - interval '21 days', 0
            from generate_series(1, 1000000) as n
            cross join lateral (select '2026-12-23 09:00+08'::timestamptz - n * interval '1 minute' as at) as when_it_is
            join (select id, row_number() over (order by id) - 1 as place from station) as station on station.place = n % 6
            join account on account.station_id = station.id and account.role = 'DISPATCHER'""", """
            set session_replication_role = replica;
            insert into event_registration (event_id, reference, manage_token_hash, status, party_size, queue_number, created_at,
                updated_at, version)
            select event.id, 'R' || event.id || '-' || n, '', case when n < 8 then 'CONFIRMED' else 'WAITLISTED' end, 1 + n % 4, n,
                starts_at - interval '10 days', starts_at - interval '10 days', 0
            from event, generate_series(1, 10) as n
            where event.starts_at > '2026-10-15'""");

    @Inject
    Hall hall;

    @Inject
    District district;

    @Inject
    AgroalDataSource database;

    @Inject
    EventJob job;

    @Test
    void noStatementReadsThemFromEndToEnd() throws IOException {
        var here = hall.set();
        for (var i = 1; i < 6; i++) {
            hall.set();
        }
        ALL.forEach(Owner::execute);
        var mine = here.event("PUBLISHED", 40);
        here.registered(mine, 2);
        Owner.execute("vacuum analyze");
        Plans.writeDown(database);
        var times = new StringBuilder();

        callEverything(here, mine.path(), times);

        var plans = Plans.written();
        Files.writeString(Path.of("target", "plans-of-events.txt"), plans);
        Files.writeString(Path.of("target", "times-of-events.txt"), times);
        assertEquals(1_000_001, district.count("event"));
        assertTrue(plans.contains("event_announced"), "plans were written down");
        assertEquals(List.of(), Plans.found(READ_WHOLE, plans));
    }

    private void callEverything(Here here, String mine, StringBuilder times) {
        var station = here.station.id;
        var supervisor = district.supervisor();
        for (var path : List.of(
                "/events",
                "/events?status=PUBLISHED",
                "/events?kind=LECTURE",
                "/events?from=2026-11-01&until=2026-11-30",
                "/events?stationId=" + station,
                "/events?stationId=" + station + "&status=DRAFT")) {
            time(times, path, () -> as(here.clerk).get(path).then().statusCode(200));
            time(
                    times,
                    "supervisor " + path,
                    () -> as(supervisor).get(path).then().statusCode(200));
        }
        for (var path : List.of(
                "/published-events",
                "/published-events?kind=TALK",
                "/published-events?stationId=" + station,
                "/published-events?q=防诈骗",
                "/published-events?q=没有这样的词",
                "/published-events/days?month=2026-11",
                "/published-events/feed.ics",
                mine,
                mine + "/availability")) {
            time(times, path, () -> anonymous().get(path).then().statusCode(200));
        }
        for (var path : List.of(mine + "/registrations", mine + "/attendees")) {
            time(
                    times,
                    path,
                    () -> as(here.clerk).get(path).then().statusCode(200).body("items", hasSize(1)));
        }
        time(
                times,
                "its report",
                () -> as(here.clerk).get(mine + "/report").then().statusCode(200));
        time(times, "registering", () -> here.registered(new Hall.Announced(mine.substring("/events/".length())), 1));
        time(times, "what the job finds", job::watch);
    }
}
