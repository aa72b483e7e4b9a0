package org.doorstep.appointment;

import static org.doorstep.Api.anonymous;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.doorstep.District;
import org.doorstep.platform.KeepsItsData;
import org.doorstep.platform.WithSampleData;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithSampleData.class)
@KeepsItsData
class SampleServicesTest {

    @Inject
    District district;

    @Inject
    SampleServices sample;

    @Test
    void thereAreServicesEnoughInBothLanguages() {
        anonymous()
                .get("/services")
                .then()
                .statusCode(200)
                .body(
                        "items", hasSize(greaterThanOrEqualTo(8)),
                        "items.name.en", everyItem(not(emptyOrNullString())),
                        "items.description.en", everyItem(not(emptyOrNullString())),
                        "items.eligibility.en", everyItem(not(emptyOrNullString())),
                        "items.documents.flatten().en", everyItem(not(emptyOrNullString())));
    }

    @Test
    void aSecondStartChangesNothing() {
        var before = district.value("select md5(string_agg(service::text, '|' order by code)) from service");

        sample.load(new StartupEvent());
        assertEquals(before, district.value("select md5(string_agg(service::text, '|' order by code)) from service"));
    }

    @Test
    void theLongestServiceCanBeBookedFromEveryCommunityInTheEveningAndOnBothDaysOfTheWeekend() {
        List<Integer> communities = anonymous().get("/communities").path("items.id");
        String longest = anonymous().get("/services").path("items.max { it.durationMinutes }.code");

        for (var community : communities) {
            List<String> starts = anonymous()
                    .queryParam("service", longest)
                    .queryParam("community", community)
                    .queryParam("from", "2026-11-24")
                    .queryParam("to", "2026-11-30")
                    .get("/availability")
                    .path("items.findAll { it.available }.startsAt");
            assertThat(
                    starts,
                    hasItems("2026-11-24T18:00:00+08:00", "2026-11-28T10:00:00+08:00", "2026-11-29T14:00:00+08:00"));
        }
    }
}
