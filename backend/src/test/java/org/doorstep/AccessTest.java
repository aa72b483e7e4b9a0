package org.doorstep;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.doorstep.Api.keyed;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what to stations, rotas, services and accounts. The table is the rule. */
@QuarkusTest
class AccessTest {

    private static final String STATION = """
            {"name": {"zh-CN": "翠峰派出所"}, "address": {"zh-CN": "翠峰路 1 号"}, "phone": "0874-3120001",
             "latitude": 25.5, "longitude": 103.8, "active": true}""";
    private static final String COMMUNITY = """
            {"stationId": {station}, "name": {"zh-CN": "翠和社区"}, "latitude": 25.5, "longitude": 103.8,
             "travelMinutes": 15, "active": true}""";
    private static final String OFFICER = """
            {"stationId": {station}, "badgeNumber": "080101", "name": "示例民警一", "active": true}""";
    private static final String SHIFT = """
            {"officerId": {officer}, "dayOfWeek": "MONDAY", "startTime": "08:00", "endTime": "12:00",
             "validFrom": "2026-11-01"}""";
    private static final String ABSENCE = """
            {"officerId": {officer}, "startsAt": "2026-11-26T08:00:00+08:00", "endsAt": "2026-11-26T18:00:00+08:00",
             "reason": "SICK"}""";
    private static final String SERVICE = """
            {"code": "{service}", "name": {"zh-CN": "示例"}, "description": {"zh-CN": "示例"},
             "eligibility": {"zh-CN": "任何人"}, "documents": [], "durationMinutes": 30, "active": true}""";
    private static final String ACCOUNT = """
            {"username": "officer7", "displayName": "示例民警七", "role": "SUPERVISOR", "active": true,
             "password": "a-long-password"}""";

    @Inject
    District district;

    private enum Who {
        NOBODY,
        OFFICER,
        DISPATCHER,
        DISPATCHER_ELSEWHERE,
        SUPERVISOR,
        ADMIN
    }

    private record Row(Method method, String path, String body, List<Integer> statuses) {}

    private static Row row(Method method, String path, String body, Integer... statuses) {
        return new Row(method, path, body, List.of(statuses));
    }

    /** In the order of {@link Who}; the officer and the dispatcher are of the station that is acted on. */
    private static final List<Row> RULES = List.of(
            row(Method.GET, "/stations", "", 200, 200, 200, 200, 200, 200),
            row(Method.POST, "/stations", STATION, 401, 403, 403, 403, 403, 201),
            row(Method.GET, "/stations/{station}", "", 200, 200, 200, 200, 200, 200),
            row(Method.PUT, "/stations/{station}", STATION, 401, 403, 403, 403, 403, 200),
            row(Method.GET, "/communities", "", 200, 200, 200, 200, 200, 200),
            row(Method.POST, "/communities", COMMUNITY, 401, 403, 403, 403, 403, 201),
            row(Method.GET, "/communities/{community}", "", 200, 200, 200, 200, 200, 200),
            row(Method.PUT, "/communities/{community}", COMMUNITY, 401, 403, 403, 403, 403, 200),
            row(Method.GET, "/officers", "", 401, 200, 200, 200, 200, 200),
            row(Method.GET, "/officers?stationId={station}", "", 401, 200, 200, 403, 200, 200),
            row(Method.POST, "/officers", OFFICER, 401, 403, 403, 403, 403, 201),
            row(Method.GET, "/officers/{officer}", "", 401, 200, 200, 403, 200, 200),
            row(Method.PUT, "/officers/{officer}", OFFICER, 401, 403, 403, 403, 403, 200),
            row(Method.GET, "/shifts?stationId={station}", "", 401, 200, 200, 403, 200, 200),
            row(Method.POST, "/shifts", SHIFT, 401, 403, 201, 403, 201, 201),
            row(Method.DELETE, "/shifts/{shift}", "", 401, 403, 204, 403, 204, 204),
            row(Method.GET, "/absences?stationId={station}", "", 401, 200, 200, 403, 200, 200),
            row(Method.POST, "/absences", ABSENCE, 401, 403, 201, 403, 201, 201),
            row(Method.DELETE, "/absences/{absence}", "", 401, 403, 204, 403, 204, 204),
            row(Method.GET, "/services", "", 200, 200, 200, 200, 200, 200),
            row(Method.POST, "/services", SERVICE.replace("{service}", "another"), 401, 403, 403, 403, 403, 201),
            row(Method.GET, "/services/{service}", "", 200, 200, 200, 200, 200, 200),
            row(Method.PUT, "/services/{service}", SERVICE, 401, 403, 403, 403, 403, 200),
            row(Method.GET, "/accounts", "", 401, 403, 403, 403, 403, 200),
            row(Method.POST, "/accounts", ACCOUNT, 401, 403, 403, 403, 403, 201),
            row(Method.GET, "/accounts/{account}", "", 401, 403, 403, 403, 403, 200),
            row(Method.PUT, "/accounts/{account}", ACCOUNT, 401, 403, 403, 403, 403, 200));

    static Stream<Arguments> everyRuleForEveryCaller() {
        return RULES.stream()
                .flatMap(rule -> IntStream.range(0, Who.values().length)
                        .mapToObj(i -> Arguments.of(
                                rule.method(),
                                rule.path(),
                                Who.values()[i],
                                rule.statuses().get(i),
                                rule.body())));
    }

    @ParameterizedTest(name = "{0} {1} by {2}: {3}")
    @MethodSource("everyRuleForEveryCaller")
    void everybodyMayDoWhatTheTableSays(Method method, String path, Who who, int status, String body) {
        var station = district.station();
        var officer = station.officer().onShift("08:00", "12:00", DayOfWeek.MONDAY);
        officer.absent("2026-11-27T08:00:00+08:00", "2026-11-27T18:00:00+08:00");
        var community = station.community();
        var service = district.service();
        var caller = caller(who, officer);

        var words = List.of(
                new String[] {"{station}", String.valueOf(station.id)},
                new String[] {"{officer}", String.valueOf(officer.id)},
                new String[] {"{community}", String.valueOf(community)},
                new String[] {"{service}", service},
                new String[] {"{account}", String.valueOf(officer.account.accountId)},
                new String[] {"{shift}", String.valueOf(district.value("select min(id) from shift"))},
                new String[] {"{absence}", String.valueOf(district.value("select min(id) from absence"))});
        for (var word : words) {
            path = path.replace(word[0], word[1]);
            body = body.replace(word[0], word[1]);
        }
        var request = method == Method.POST ? keyed(caller) : caller;
        (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .request(method, path)
                .then()
                .statusCode(status);
    }

    private RequestSpecification caller(Who who, District.OfficerHere officer) {
        return switch (who) {
            case NOBODY -> anonymous();
            case OFFICER -> as(officer.account);
            case DISPATCHER -> as(officer.station.dispatcher());
            case DISPATCHER_ELSEWHERE -> as(district.station().dispatcher());
            case SUPERVISOR -> as(district.supervisor());
            case ADMIN -> as(district.admin());
        };
    }
}
