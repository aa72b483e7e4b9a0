package org.doorstep.suggestion;

import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.doorstep.Staff;
import org.doorstep.suggestion.Shelf.Here;
import org.junit.jupiter.api.Test;

/** What is on paper and not in the records, and the other way round. */
@QuarkusTest
class ReconciliationTest {

    @Inject
    Shelf shelf;

    private static ValidatableResponse compared(Here here, Staff by) {
        return as(by).get(here.path() + "/reconciliation").then();
    }

    @Test
    void anEmptyBookAgrees() {
        var here = shelf.set();

        compared(here, here.clerk)
                .statusCode(200)
                .body("recorded", equalTo(0), "lastPage", nullValue(), "missingPages", empty());
    }

    @Test
    void pagesAndLinesThatWereLeftOutAreFound() {
        var here = shelf.set();
        here.written(1, 2);
        here.written(4, 1);
        here.written(4, 4);

        compared(here, here.clerk)
                .body("recorded", equalTo(3), "lastPage", equalTo(4), "missingPages", contains(2, 3))
                .body("missingLines.page", contains(1, 4, 4), "missingLines.line", contains(1, 2, 3));
    }

    /** Friday's entry is to be there by the end of Monday. */
    @Test
    void whatWasRecordedLateIsFound() {
        var here = shelf.set();
        here.written(1, 1, "2026-11-19", "窗口排队太久"); // Thursday
        here.written(1, 2, "2026-11-20", "建议增加座椅"); // Friday

        compared(here, here.clerk)
                .body("late.line", contains(1), "late.writtenOn", contains("2026-11-19"))
                .body("late.recordedOn", contains("2026-11-23"));
    }

    @Test
    void whatAnInspectorSawAndNobodyRecordedIsFound() {
        var here = shelf.set();
        here.written(1, 1);
        here.seen(1, 2);

        compared(here, here.supervisor)
                .body("neverRecorded.page", contains(1), "neverRecorded.line", contains(2), "lastPage", equalTo(1));
    }

    @Test
    void theStationDoesNotLearnOfAnInspectionByIt() {
        var here = shelf.set();
        here.written(1, 1);
        here.seen(9, 2);

        compared(here, here.clerk).body("neverRecorded", empty(), "lastPage", equalTo(1), "missingPages", empty());
    }

    @Test
    void theStationLearnsOfItWhenItIsReleased() {
        var here = shelf.set();
        here.release(here.supervisor, here.seen(1, 2)).then().statusCode(200);

        compared(here, here.clerk).body("neverRecorded.line", contains(2));
    }

    @Test
    void whatIsRecordedAfterwardsIsMissedNoMore() {
        var here = shelf.set();
        here.seen(1, 2);
        here.written(1, 2);

        compared(here, here.supervisor).body("neverRecorded", empty(), "missingLines.line", contains(1));
    }

    @Test
    void isNotForOfficers() {
        var here = shelf.set();

        compared(here, here.officer).statusCode(403);
    }
}
