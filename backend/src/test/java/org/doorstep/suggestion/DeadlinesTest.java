package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.doorstep.District;
import org.doorstep.platform.SettableClock;
import org.doorstep.suggestion.Desk.Suggested;
import org.junit.jupiter.api.Test;

/**
 * Dates worked by hand over National Day 2026: 1 to 7 October are off, Saturday 10 October is worked to make up for it. From
 * Wednesday 30 September the working days are 8, 9, 10, 12 to 16, 19 to 23, 26, 27 October.
 */
@QuarkusTest
class DeadlinesTest {

    private static final String BEFORE_NATIONAL_DAY = "2026-09-30T10:00:00+08:00";

    @Inject
    Desk desk;

    @Inject
    District district;

    @Inject
    SettableClock clock;

    @Inject
    ClockJob job;

    @Test
    void isToBeTakenUpOnTheFirstWorkingDayAfterTheHolidays() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");

        seen(here, suggestion)
                .body("clock.phase", equalTo("ACKNOWLEDGE"), "clock.dueAt", equalTo("2026-10-09T00:00:00+08:00"))
                .body("clock.warnAt", equalTo("2026-10-08T18:00:00+08:00"));
    }

    @Test
    void isToBeScreenedByTheEndOfTheMakeUpSaturday() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");

        suggestion
                .move(here.clerk, "SCREENING")
                .then()
                .body("clock.phase", equalTo("SCREEN"), "clock.dueAt", equalTo("2026-10-11T00:00:00+08:00"))
                .body("clock.warnAt", equalTo("2026-10-10T06:00:00+08:00"));
    }

    @Test
    void isToBeRepliedToWithin15WorkingDays() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();

        seen(here, here.inProgress())
                .body("clock.phase", equalTo("REPLY"), "clock.dueAt", equalTo("2026-10-28T00:00:00+08:00"))
                .body("clock.warnAt", equalTo("2026-10-22T06:00:00+08:00")); // 11¼ days
    }

    @Test
    void standsStillWhileTheSubmitterIsAsked() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();
        var suggestion = here.inProgress();
        clock.set("2026-10-09T12:00:00+08:00");
        suggestion
                .move(as(here.officer), Map.of("to", "AWAITING_SUBMITTER", "question", "哪个窗口？"))
                .then()
                .body("clock.phase", equalTo("PAUSED"), "clock.dueAt", nullValue(), "clock.pausedAt", notNullValue());

        clock.set("2026-10-12T12:00:00+08:00"); // half of Friday, the make-up Saturday, half of Monday: 2 working days
        suggestion
                .move(suggestion.submitter(), Map.of("to", "IN_PROGRESS", "answer", "户籍窗口"))
                .then()
                .body("clock.phase", equalTo("REPLY"), "clock.dueAt", equalTo("2026-10-30T00:00:00+08:00"));
    }

    @Test
    void isNotPausedForMoreThanTenWorkingDays() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();
        var suggestion = here.inProgress();
        clock.set("2026-10-09T12:00:00+08:00");
        suggestion
                .move(as(here.officer), Map.of("to", "AWAITING_SUBMITTER", "question", "哪个窗口？"))
                .then()
                .statusCode(200);
        clock.set("2026-10-22T12:00:01+08:00"); // half of 9, 10, 12 to 16, 19 to 21, half of 22

        job.watch();

        seen(here, suggestion).body("status", equalTo("IN_PROGRESS"), "clock.phase", equalTo("REPLY"));
    }

    @Test
    void getsWhatIsGrantedOnTopByAnotherPerson() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();
        var suggestion = here.inProgress();
        suggestion
                .put(here.officer, "extension", Map.of("workingDays", 5, "reason", "需要协调"))
                .then()
                .statusCode(200)
                .body("clock.dueAt", equalTo("2026-10-28T00:00:00+08:00"));

        suggestion
                .put(here.supervisor, "extension/approval", Map.of("approved", true))
                .then()
                .statusCode(200)
                .body("clock.dueAt", equalTo("2026-11-04T00:00:00+08:00")); // 28, 29, 30 October, 2, 3 November
    }

    @Test
    void whoAskedForMoreTimeCannotGrantIt() {
        var here = desk.set();
        var suggestion = here.inProgress();
        suggestion
                .put(here.clerk, "assignment", Map.of("assigneeId", here.supervisor.accountId))
                .then()
                .statusCode(200);
        suggestion
                .put(here.supervisor, "extension", Map.of("workingDays", 5, "reason", "需要协调"))
                .then()
                .statusCode(200);

        suggestion
                .put(here.supervisor, "extension/approval", Map.of("approved", true))
                .then()
                .statusCode(403);
    }

    @Test
    void moreTimeIsAskedForOnce() {
        var here = desk.set();
        var suggestion = here.inProgress();
        suggestion
                .put(here.officer, "extension", Map.of("workingDays", 5, "reason", "需要协调"))
                .then()
                .statusCode(200);

        suggestion
                .put(here.officer, "extension", Map.of("workingDays", 5, "reason", "还需要协调"))
                .then()
                .statusCode(409);
    }

    @Test
    void warnsAtThreeQuartersAndEscalatesAtTheEndOnce() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();
        var suggestion = here.received("建议中午也办证");
        clock.set("2026-10-08T18:00:00+08:00");
        job.watch();
        job.watch();
        clock.set("2026-10-09T00:00:00+08:00");
        job.watch();

        job.watch();

        as(here.clerk)
                .get(suggestion.path() + "/timeline")
                .then()
                .body("items.kind", contains("RECEIVED", "WARNED", "ESCALATED"));
    }

    @Test
    void whatIsPastItsDateIsListedForSupervisors() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();
        var late = here.received("建议中午也办证");
        clock.set("2026-10-09T00:00:01+08:00");
        var fresh = here.received("建议晚上也办证");

        as(here.supervisor)
                .get("/suggestions?overdue=true&stationId=" + here.station.id)
                .then()
                .body("items.reference", hasItem(late.reference()), "items.reference", not(hasItem(fresh.reference())))
                .body("items[0].clock.overdue", equalTo(true));
    }

    @Test
    void aCategoryCanGiveItsOwnTime() {
        clock.set(BEFORE_NATIONAL_DAY);
        var here = desk.set();
        var category = here.category();
        district.execute("update suggestion_category set screen_days = 1 where id = ?", category);
        var suggestion = here.received("建议中午也办证");
        suggestion.move(here.clerk, "SCREENING").then().statusCode(200);

        suggestion
                .put(here.clerk, "triage", Map.of("categoryId", category, "priority", "URGENT"))
                .then()
                .body("clock.dueAt", equalTo("2026-10-09T00:00:00+08:00"));
    }

    private static ValidatableResponse seen(Desk.Here here, Suggested suggestion) {
        return as(here.clerk).get(suggestion.path()).then().statusCode(200);
    }
}
