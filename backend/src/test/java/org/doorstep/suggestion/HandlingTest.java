package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.District;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HandlingTest {

    @Inject
    Desk desk;

    @Inject
    District district;

    @Test
    void whatIsAdoptedIsNotClosedBeforeItIsDone() {
        var here = desk.set();
        var suggestion = here.adopted();

        suggestion.move(here.clerk, "CLOSED").then().statusCode(409).body("allowed", contains("REOPENED"));
    }

    @Test
    void nothingIsReportedDoneWithoutEvidence() {
        var here = desk.set();
        var suggestion = here.adopted();

        suggestion
                .put(here.officer, "implementation", Map.of("report", "已安排午间值班"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/report"));
    }

    @Test
    void whatIsReportedIsVerifiedBySomebodyElse() {
        var here = desk.set();
        var suggestion = here.adopted();
        here.evidence(suggestion);
        suggestion
                .put(here.officer, "implementation", Map.of("report", "已安排午间值班"))
                .then()
                .statusCode(200);

        suggestion
                .move(here.clerk, "IMPLEMENTED")
                .then()
                .statusCode(200)
                .body("implemented", equalTo(true), "implementation.verifiedBy.id", equalTo((int)
                        here.clerk.accountId));
    }

    @Test
    void whoDidItCannotVerifyIt() {
        var here = desk.set();
        var suggestion = here.inProgress();
        suggestion
                .put(here.clerk, "assignment", Map.of("assigneeId", here.clerk.accountId))
                .then()
                .statusCode(200);
        suggestion
                .move(as(here.clerk), Map.of("to", "REPLIED", "reply", "采纳", "adopted", true))
                .then()
                .statusCode(200);
        here.evidence(suggestion);
        suggestion
                .put(here.clerk, "implementation", Map.of("report", "已安排午间值班"))
                .then()
                .statusCode(200);

        suggestion.move(here.clerk, "IMPLEMENTED").then().statusCode(403);
    }

    @Test
    void whoSaysItIsNotValidCannotConfirmIt() {
        var here = desk.set();
        var suggestion = here.received("广告");
        suggestion.move(here.clerk, "SCREENING").then().statusCode(200);
        suggestion
                .put(here.clerk, "invalidity", Map.of("reason", "ADVERTISING", "explanation", "这是广告"))
                .then()
                .statusCode(200)
                .body("invalidity.confirmed", equalTo(false));

        suggestion.move(here.clerk, "INVALID").then().statusCode(403);
    }

    @Test
    void theSubmitterHearsOfItOnlyWhenItIsConfirmed() {
        var here = desk.set();
        var suggestion = here.received("广告");
        suggestion.move(here.clerk, "SCREENING").then().statusCode(200);
        suggestion
                .put(here.clerk, "invalidity", Map.of("reason", "ADVERTISING", "explanation", "这是广告"))
                .then()
                .statusCode(200);
        suggestion.submitter().get(suggestion.path()).then().body("invalidity", nullValue());

        suggestion.move(here.otherClerk, "INVALID").then().statusCode(200).body("valid", equalTo(false));

        suggestion
                .submitter()
                .get(suggestion.path())
                .then()
                .body("invalidity.explanation", equalTo("这是广告"), "next", contains("SCREENING"));
    }

    @Test
    void thereIsOneAppeal() {
        var here = desk.set();
        var suggestion = here.received("广告");
        for (var times = 0; times < 2; times++) {
            suggestion.move(times == 0 ? here.clerk : here.otherClerk, "SCREENING");
            suggestion
                    .put(here.clerk, "invalidity", Map.of("reason", "ADVERTISING", "explanation", "这是广告"))
                    .then()
                    .statusCode(200);
            suggestion.move(here.otherClerk, "INVALID").then().statusCode(200);
            if (times == 0) {
                suggestion
                        .move(suggestion.submitter(), Map.of("to", "SCREENING", "explanation", "不是广告"))
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("SCREENING"));
            }
        }

        suggestion
                .move(suggestion.submitter(), Map.of("to", "SCREENING", "explanation", "真的不是"))
                .then()
                .statusCode(409);
    }

    @Test
    void aDuplicateNamesTheOtherOne() {
        var here = desk.set();
        var first = here.received("路灯坏了");
        var second = here.received("路灯又坏了");
        second.move(here.clerk, "SCREENING").then().statusCode(200);

        second.move(as(here.clerk), Map.of("to", "DUPLICATE", "duplicateOf", first.reference()))
                .then()
                .statusCode(200)
                .body("duplicateOf", equalTo(first.reference()), "clock.phase", equalTo("NONE"));
    }

    @Test
    void aDuplicateOfAnotherStationsIsRefused() {
        var here = desk.set();
        var elsewhere = desk.set().received("路灯坏了");
        var suggestion = here.received("路灯又坏了");
        suggestion.move(here.clerk, "SCREENING").then().statusCode(200);

        suggestion
                .move(as(here.clerk), Map.of("to", "DUPLICATE", "duplicateOf", elsewhere.reference()))
                .then()
                .statusCode(400);
    }

    @Test
    void whatDoesNotBelongToAMoveIsRefused() {
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");

        suggestion
                .move(as(here.clerk), Map.of("to", "SCREENING", "reply", "好的"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/reply"));
    }

    @Test
    void nobodyOfAnotherStationIsAssigned() {
        var here = desk.set();
        var suggestion = here.inProgress();

        suggestion
                .put(here.clerk, "assignment", Map.of("assigneeId", desk.set().officer.accountId))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/assigneeId"));
    }

    @Test
    void onlyASupervisorGivesItToAnotherStation() {
        var here = desk.set();
        var other = district.station();
        var suggestion = here.received("建议中午也办证");
        var triage = Map.of("categoryId", here.category(), "priority", "NORMAL", "stationId", other.id);
        suggestion.put(here.clerk, "triage", triage).then().statusCode(403);

        suggestion.put(here.supervisor, "triage", triage).then().statusCode(200).body("station.id", equalTo((int)
                other.id));
    }

    @Test
    void aStaleFormOverwritesNothing() {
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");
        suggestion.move(here.clerk, "SCREENING").then().statusCode(200);

        suggestion
                .move(
                        as(here.clerk).header("If-Match", "\"0\""),
                        Map.of("to", "REFERRED", "agency", "市政", "reply", "已转"))
                .then()
                .statusCode(412);
    }

    @Test
    void aPortalSeesItsOwnAndNoOther() {
        var here = desk.set();
        var portal = district.portalForEverything();
        var own = here.from(portal);
        var other = here.received("建议中午也办证");

        as(portal)
                .get("/suggestions")
                .then()
                .body("items.reference", hasItem(own.reference()), "items.reference", not(hasItem(other.reference())));
    }

    @Test
    void nobodyElseFollowsIt() {
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");
        var other = here.received("另一条建议");

        anonymous()
                .header("Manage-Token", other.token())
                .get(suggestion.path() + "/timeline")
                .then()
                .statusCode(404);
    }
}
