package org.doorstep.suggestion;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.doorstep.platform.KeepsItsData;
import org.doorstep.platform.WithSampleData;
import org.junit.jupiter.api.Test;

/** The figures of the bureau's report (SOURCE S1, S3, S4) come from the records of the sample district. */
@QuarkusTest
@TestProfile(WithSampleData.class)
@KeepsItsData
class SampleSuggestionsTest {

    @Test
    void theReportIsCountedFromRecords() {
        figures()
                .body("byChannel.find { it.channel == 'BOOK' }.count", equalTo(12))
                .body("byChannel.find { it.channel == 'TALK' }.count", greaterThan(150))
                .body(
                        "byChannel.findAll { it.channel == 'WEB' || it.channel == 'WECHAT' }.count.sum()",
                        greaterThan(30));
    }

    @Test
    void noShareIsAHundredByAccident() {
        var counted = figures().extract().jsonPath();

        for (var share : new String[] {"valid", "adopted", "implemented", "satisfied", "repliedInTime"}) {
            assertThat(share, counted.getInt(share + ".part"), greaterThan(0));
            assertThat(share, counted.getInt(share + ".part"), lessThan(counted.getInt(share + ".of")));
        }
    }

    @Test
    void thereAreThreeCategoriesAtTheTop() {
        anonymous()
                .get("/suggestion-categories")
                .then()
                .statusCode(200)
                .body("items.findAll { it.parentId == null }", hasSize(3));
    }

    private static ValidatableResponse figures() {
        var token = anonymous()
                .contentType(ContentType.JSON)
                .body(Map.of("username", "supervisor", "password", "doorstep-demo"))
                .post("/sessions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("accessToken");
        return anonymous()
                .header("Authorization", "Bearer " + token)
                .get("/suggestion-figures?from=2000-01-01")
                .then()
                .statusCode(200);
    }
}
