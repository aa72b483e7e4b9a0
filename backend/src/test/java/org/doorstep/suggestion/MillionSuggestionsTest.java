package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.platform.Plans.time;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.doorstep.District;
import org.doorstep.identity.PersonalData;
import org.doorstep.platform.Owner;
import org.doorstep.platform.Plans;
import org.doorstep.platform.SettableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * What the service asks of the database with 1,000,000 suggestions stored ({@code make plans}): PostgreSQL itself writes down the plan of
 * each statement, and none may read them from end to end. Plans and times are left in {@code backend/target}.
 */
@QuarkusTest
@TestProfile(Plans.WithoutLimits.class)
@Tag("year")
class MillionSuggestionsTest {

    private static final int ALL = 1_000_000;
    private static final int BATCH = 10_000;
    private static final Pattern READ_WHOLE = Pattern.compile("Seq Scan on (suggestion|suggestion_step)\\b");
    private static final String[] PLACES =
            "翠峰路 明湖大道 麒麟巷 白石江 寥廓山 三江大道 文昌街 南城门 东门街 西苑小区 北园小区 学府路 交通路 建设路 太和街 胜峰路 紫云路 珠江源 潇湘路 河滨路".split(" ");
    private static final String[] THINGS =
            "路灯 井盖 护栏 红绿灯 停车位 消防通道 摄像头 斑马线 公交站 菜市场 学校门口 网吧 快递柜 电动车 垃圾桶 广场舞 工地 烧烤摊 流浪狗 楼道".split(" ");
    private static final String[] WISHES =
            "坏了很久请修 晚上没人管 希望多巡逻 太吵影响休息 建议重新规划 有安全隐患 请加强管理 需要增加人手 标识不清楚 希望延长时间".split(" ");

    @Inject
    Desk desk;

    @Inject
    District district;

    @Inject
    PersonalData personalData;

    @Inject
    AgroalDataSource database;

    @Test
    void noStatementReadsThemFromEndToEnd() throws IOException, SQLException {
        var here = new ArrayList<Desk.Here>();
        for (var i = 0; i < 6; i++) {
            here.add(desk.set());
        }
        var category = here.getFirst().category();
        load(here, category);
        Owner.execute("""
                insert into suggestion_step (suggestion_id, at, kind, to_status, by_submitter)
                select id, received_at, kind, status, false from suggestion, unnest(array['RECEIVED', 'MOVED']) as kind""");
        Owner.execute("vacuum analyze");
        Plans.writeDown(database);
        var times = new StringBuilder();

        callEverything(here.getFirst(), category, times);

        var plans = Plans.written();
        Files.writeString(Path.of("target", "plans-of-suggestions.txt"), plans);
        Files.writeString(Path.of("target", "times-of-suggestions.txt"), times);
        assertTrue(plans.contains("suggestion_by_words"), "plans were written down");
        assertEquals(List.of(), Plans.found(READ_WHOLE, plans));
    }

    private void callEverything(Desk.Here here, long category, StringBuilder times) {
        for (var path : List.of(
                "/suggestions",
                "/suggestions?status=SCREENING",
                "/suggestions?overdue=true",
                "/suggestions?assigneeId=me",
                "/suggestions?publication=IN_REVIEW",
                "/suggestions?categoryId=" + category,
                "/suggestions?q=路灯",
                "/suggestions?q=麒麟巷消防通道",
                "/suggestions?q=没有这样的词",
                "/suggestion-figures?from=2026-11-01",
                "/suggestion-figures?from=2026-11-01&stationId=" + here.station.id)) {
            time(times, path, () -> as(here.clerk).get(path).then().statusCode(200));
            time(
                    times,
                    "supervisor " + path,
                    () -> as(here.supervisor).get(path).then().statusCode(200));
        }
        for (var path : List.of(
                "/published-suggestions",
                "/published-suggestions?stationId=" + here.station.id,
                "/published-suggestions?implemented=true",
                "/published-suggestions?q=路灯",
                "/published-suggestions?q=麒麟巷消防通道",
                "/published-suggestions/feed.atom")) {
            time(times, path, () -> anonymous().get(path).then().statusCode(200));
        }
        var typed = Map.of("text", "麒麟巷的消防通道总是被占，晚上没人管");
        time(
                times,
                "similar, clerk",
                () -> as(here.clerk)
                        .contentType(ContentType.JSON)
                        .body(typed)
                        .post("/similar-suggestions")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(5)));
        time(
                times,
                "similar, public",
                () -> anonymous()
                        .contentType(ContentType.JSON)
                        .body(typed)
                        .post("/similar-suggestions")
                        .then()
                        .statusCode(200)
                        .body("items", hasSize(5)));
        time(
                times,
                "open311",
                () -> RestAssured.get("/open311/v2/requests.json").then().statusCode(200));
        var one = here.inProgress();
        time(times, "one", () -> as(here.clerk).get(one.path()).then().statusCode(200));
        time(
                times,
                "its timeline",
                () -> as(here.clerk).get(one.path() + "/timeline").then().statusCode(200));
        var admin = district.admin();
        time(
                times,
                "what the next night makes anonymous",
                () -> as(admin).get("/anonymisations/next").then().statusCode(200));
        time(
                times,
                "audit trail of one",
                () -> as(here.supervisor)
                        .get("/audit-entries?reference=" + one.reference())
                        .then()
                        .statusCode(200));
    }

    private void load(List<Desk.Here> here, long category) throws SQLException, IOException {
        try (var connection = Owner.connection()) {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (var first = 0; first < ALL; first += BATCH) {
                var rows = new StringBuilder();
                for (var i = first; i < first + BATCH; i++) {
                    row(rows, i, here.get(i % here.size()), category);
                }
                copy.copyIn("""
                        copy suggestion (reference, manage_token_hash, status, channel, station_id, category_id, priority, said, words,
                            word_pairs, may_publish, received_at, assignee_id, clock_starts_at, acknowledge_days, screen_days, reply_days,
                            rectify_days, due_at, publication, public_words, public_word_pairs, published_at, published_by, prepared_by,
                            verified_at, verified_by, created_at, updated_at, version) from stdin""", new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    /** Of the last three years; 1 in 200 is still open and most of these are late; half are published. */
    private void row(StringBuilder rows, int i, Desk.Here here, long category) {
        var reference = "%09d".formatted(i);
        var random = new Random(i);
        var said = new Said();
        said.text = PLACES[random.nextInt(PLACES.length)] + "的" + THINGS[random.nextInt(THINGS.length)]
                + WISHES[random.nextInt(WISHES.length)] + "，" + PLACES[random.nextInt(PLACES.length)] + "也一样";
        var pairs = "{" + String.join(",", WordPairs.of(said.text)) + "}";
        var open = i % 200 == 0;
        var published = !open && i % 2 == 0;
        var at = SettableClock.MONDAY_MORNING.minusMinutes((ALL - i) * 3L / 2).toString();
        var sealed = "\\\\x" + HexFormat.of().formatHex(personalData.seal(SealedWords.owner(reference), said));
        rows.append(String.join(
                        "\t",
                        reference,
                        "\\\\x00",
                        open ? "SCREENING" : "CLOSED",
                        "TALK",
                        String.valueOf(here.station.id),
                        String.valueOf(category),
                        "NORMAL",
                        sealed,
                        said.text,
                        pairs,
                        "t",
                        at,
                        i % 50 == 0 ? String.valueOf(here.officer.accountId) : "\\N",
                        at,
                        "1",
                        "3",
                        "15",
                        "5",
                        open ? at : "\\N",
                        published ? "PUBLISHED" : i % 300 == 1 ? "IN_REVIEW" : "PRIVATE",
                        published ? said.text : "\\N",
                        published ? pairs : "\\N",
                        published ? at : "\\N",
                        published ? String.valueOf(here.supervisor.accountId) : "\\N",
                        published ? String.valueOf(here.clerk.accountId) : "\\N",
                        published && i % 4 == 0 ? at : "\\N",
                        published && i % 4 == 0 ? String.valueOf(here.supervisor.accountId) : "\\N",
                        at,
                        at,
                        "1"))
                .append('\n');
    }
}
