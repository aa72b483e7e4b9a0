package org.doorstep.event;

import static org.doorstep.AfterAPromotion.BEFORE;
import static org.doorstep.AfterAPromotion.NOW;
import static org.doorstep.AfterAPromotion.bothAreKnown;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.doorstep.AfterAPromotion;
import org.doorstep.Api;
import org.doorstep.District;
import org.doorstep.event.Hall.Here;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.Resealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A profile, what it was before and a note of a visit go over to the key that was promoted, and the old one is needed no more. */
@QuarkusTest
@TestProfile(AfterAPromotion.class)
class ResealingProfilesTest {

    @Inject
    Hall hall;

    @Inject
    Storeroom storeroom;

    @Inject
    District district;

    @Inject
    PersonalData personalData;

    @Inject
    Resealing resealing;

    private Here here;
    private long profile;
    private ProfileState state = new ProfileState("", null, true, null, null, null, null, null, null);

    /** As it was stored before the new key wrote; it was changed once, and visited once. */
    @BeforeEach
    void aProfileUnderTheOldKey() {
        here = hall.set();
        profile = storeroom.profile(here.station, "ENTERPRISE", "WEEKEND");
        storeroom.visit(profile, "2026-11-20", here.organiser);
        state = opened(
                personalData, "select known from profile where id = ?", Profiles.owner(profile), ProfileState.class);
        Api.put(
                        as(here.organiser),
                        "/profiles/" + profile,
                        Map.of(
                                "kind",
                                "ENTERPRISE",
                                "stationId",
                                here.station.id,
                                "name",
                                state.name(),
                                "visitTime",
                                "WEEKEND",
                                "active",
                                true,
                                "businessScope",
                                "仓储"))
                .then()
                .statusCode(200);

        var before = new PersonalData(BEFORE);
        district.execute(
                "update profile set known = ? where id = ?", before.seal(Profiles.owner(profile), state), profile);
        district.execute(
                "update profile_change set before = ? where profile_id = ?",
                before.seal(Profiles.beforeOwner(profile), state),
                profile);
        district.execute(
                "update profile_visit set note = ? where profile_id = ?",
                before.seal(Profiles.visitOwner(profile), "厂区外停车混乱"),
                profile);
        bothAreKnown(district);
    }

    @Test
    void untilThenTheOldKeyReads() {
        everythingIsThere();
    }

    @Test
    void afterwardsTheNewKeyAloneReadsThem() {
        resealing.sealAnew();

        var only = new PersonalData(NOW.withoutTheOld());
        assertEquals(
                state,
                opened(only, "select known from profile where id = ?", Profiles.owner(profile), ProfileState.class));
        assertEquals(
                state,
                opened(
                        only,
                        "select before from profile_change where profile_id = ?",
                        Profiles.beforeOwner(profile),
                        ProfileState.class));
        assertEquals(
                "厂区外停车混乱",
                opened(
                        only,
                        "select note from profile_visit where profile_id = ?",
                        Profiles.visitOwner(profile),
                        String.class));
    }

    @Test
    void afterwardsEverythingIsStillThere() {
        resealing.sealAnew();

        everythingIsThere();
    }

    @Test
    void afterwardsTheOldKeyIsNeededNoMore() {
        resealing.sealAnew();

        assertEquals(1L, district.count("data_key where purpose = 'SEALING'"));
    }

    private void everythingIsThere() {
        as(here.organiser).get("/profiles/" + profile).then().body("businessScope", equalTo("农机配件生产"));
        as(here.organiser)
                .get("/profiles/" + profile + "/visits")
                .then()
                .statusCode(200)
                .body("items.note", contains("厂区外停车混乱"));
        as(here.organiser).get("/profiles/" + profile + "/changes").then().statusCode(200);
    }

    private <T> T opened(PersonalData keys, String sql, String owner, Class<T> type) {
        return keys.open(owner, (byte[]) Objects.requireNonNull(district.value(sql, profile)), type);
    }
}
