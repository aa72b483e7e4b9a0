package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

/** Whom a suggestion can be given to. */
@QuarkusTest
class AssigneesTest {

    @Inject
    Desk desk;

    @Inject
    District district;

    @Test
    void areTheStationsStaffAndWhoSeesEveryStation() {
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");

        as(here.clerk)
                .get(suggestion.path() + "/assignees")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        hasItems((int) here.clerk.accountId, (int) here.officer.accountId, (int)
                                here.supervisor.accountId),
                        "items.find { it.id == " + here.officer.accountId + " }.role",
                        equalTo("OFFICER"));
    }

    @Test
    void areNobodyOfAnotherStation() {
        var elsewhere = district.station().officer().account;
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");

        as(here.clerk).get(suggestion.path() + "/assignees").then().body("items.id", not(hasItem((int)
                elsewhere.accountId)));
    }

    @Test
    void areNobodyWhoIsNotLetIn() {
        var here = desk.set();
        district.execute("update account set active = false where id = ?", here.otherClerk.accountId);
        var suggestion = here.received("建议中午也办证");

        as(here.clerk).get(suggestion.path() + "/assignees").then().body("items.id", not(hasItem((int)
                here.otherClerk.accountId)));
    }
}
