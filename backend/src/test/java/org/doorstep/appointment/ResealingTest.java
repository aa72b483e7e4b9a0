package org.doorstep.appointment;

import static org.doorstep.AfterAPromotion.BEFORE;
import static org.doorstep.AfterAPromotion.NOW;
import static org.doorstep.AfterAPromotion.bothAreKnown;
import static org.doorstep.appointment.Scene.TUESDAY_8;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Objects;
import org.doorstep.AfterAPromotion;
import org.doorstep.District;
import org.doorstep.appointment.Scene.Visit;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.Resealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is stored goes over to the key that was promoted, and the old one is needed no more. */
@QuarkusTest
@TestProfile(AfterAPromotion.class)
class ResealingTest {

    private static final String PHONE = "13900000077";
    private static final People PEOPLE = new People(new Contact("示例居民", PHONE), null, "3 幢 2 单元 501", "请敲门", null);

    @Inject
    Scene scene;

    @Inject
    District district;

    @Inject
    Resealing resealing;

    private Visit visit;

    /** As it was stored before the new key wrote. */
    @BeforeEach
    void aVisitUnderTheOldKey() {
        var here = scene.set();
        visit = here.booked(TUESDAY_8);
        var before = new PersonalData(BEFORE);
        district.execute(
                "update appointment set people = ?, phone_index = ? where reference = ?",
                before.seal(PeopleOfVisits.owner(visit.reference()), PEOPLE),
                before.phoneIndex(PHONE),
                visit.reference());
        bothAreKnown(district);
    }

    @Test
    void untilThenTheOldKeyReads() {
        visit.read(visit.resident()).then().statusCode(200).body("address", equalTo(PEOPLE.address()));
    }

    @Test
    void afterwardsTheNewKeyAloneReadsIt() {
        resealing.sealAnew();

        var only = new PersonalData(NOW.withoutTheOld());
        var stored = (byte[]) Objects.requireNonNull(
                district.value("select people from appointment where reference = ?", visit.reference()));
        assertEquals(PEOPLE, only.open(PeopleOfVisits.owner(visit.reference()), stored, People.class));
        assertEquals(1L, district.value("select count(*) from appointment where phone_index = ?", (Object)
                only.phoneIndex(PHONE)));
    }

    @Test
    void afterwardsTheOldKeyIsNeededNoMore() {
        resealing.sealAnew();

        assertEquals(2L, district.count("data_key"));
    }

    @Test
    void itHappensOnce() {
        resealing.sealAnew();
        var stored = district.value("select xmin::text from appointment where reference = ?", visit.reference());

        resealing.sealAnew();

        assertEquals(
                stored, district.value("select xmin::text from appointment where reference = ?", visit.reference()));
    }
}
