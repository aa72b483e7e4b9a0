package org.doorstep.station;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.Api;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

/** Which officers there are, and who sees them. That their station hears of a change is in {@link RotaTest}. */
@QuarkusTest
class OfficersTest {

    @Inject
    District district;

    private static String officer(long stationId, boolean active) {
        return """
                {"stationId": %d, "badgeNumber": "080101", "name": "示例民警一", "active": %b}""".formatted(stationId, active);
    }

    @Test
    void aBadgeIsWornByOneOfficer() {
        var station = district.station();
        Api.create(as(district.admin()), "/officers", officer(station.id, true));

        Api.create(as(district.admin()), "/officers", officer(station.id, true))
                .then()
                .statusCode(409)
                .body("detail", equalTo("这个警号已登记。"));
    }

    @Test
    void anOfficerWithAnAccountThatIsNotThereIsRefused() {
        var station = district.station();

        Api.create(
                        as(district.admin()),
                        "/officers",
                        Map.of(
                                "stationId",
                                station.id,
                                "badgeNumber",
                                "080101",
                                "name",
                                "示例民警一",
                                "accountId",
                                999_999_999,
                                "active",
                                true))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/accountId"));
    }

    @Test
    void aSupervisorSeesTheOfficersOfEveryStation() {
        var one = district.station().officer();
        var other = district.station().officer();

        as(district.supervisor())
                .get("/officers")
                .then()
                .statusCode(200)
                .body("items.id", containsInAnyOrder((int) one.id, (int) other.id));
    }

    @Test
    void aDispatcherSeesTheOfficersOfTheirOwn() {
        var one = district.station().officer();
        district.station().officer();

        as(one.station.dispatcher()).get("/officers").then().statusCode(200).body("items.id", contains((int) one.id));
    }
}
