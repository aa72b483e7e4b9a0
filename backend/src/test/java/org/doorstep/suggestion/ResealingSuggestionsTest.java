package org.doorstep.suggestion;

import static org.doorstep.AfterAPromotion.BEFORE;
import static org.doorstep.AfterAPromotion.NOW;
import static org.doorstep.AfterAPromotion.bothAreKnown;
import static org.doorstep.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Objects;
import org.doorstep.AfterAPromotion;
import org.doorstep.District;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.Resealing;
import org.doorstep.platform.Digest;
import org.doorstep.suggestion.Desk.Here;
import org.doorstep.suggestion.Desk.Suggested;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A suggestion, a note and a file go over to the key that was promoted, and the old one is needed no more. */
@QuarkusTest
@TestProfile(AfterAPromotion.class)
class ResealingSuggestionsTest {

    private static final byte[] FILE = Scans.pdf();

    @Inject
    Desk desk;

    @Inject
    District district;

    @Inject
    Resealing resealing;

    private Here here;
    private Suggested suggestion;
    private String file;

    /** As it was stored before the new key wrote. */
    @BeforeEach
    void aSuggestionUnderTheOldKey() {
        here = desk.set();
        suggestion = here.received("建议中午也办证");
        var attached = AttachmentTest.attach(here.clerk, suggestion, "application/pdf", "a.pdf", FILE);
        file = suggestion.path() + "/attachments/" + attached.path("id");
        suggestion.move(here.clerk, "SCREENING").then().statusCode(200);

        var before = new PersonalData(BEFORE);
        var reference = suggestion.reference();
        var said = new Said();
        said.text = "建议中午也办证";
        district.execute(
                "update suggestion set said = ? where reference = ?",
                before.seal(SealedWords.owner(reference), said),
                reference);
        district.execute(
                "update suggestion_step set note = ? where suggestion_id = (select id from suggestion where reference = ?)",
                before.seal(SealedWords.noteOwner(reference), "已电话联系"),
                reference);
        district.execute(
                "update suggestion_attachment set content = ? where suggestion_id = (select id from suggestion where reference = ?)",
                before.sealFile(SealedWords.fileOwner(reference, Digest.sha256(FILE)), FILE),
                reference);
        bothAreKnown(district);
    }

    @Test
    void untilThenTheOldKeyReads() {
        suggestion.submitter().get(suggestion.path()).then().statusCode(200).body("text", equalTo("建议中午也办证"));
    }

    @Test
    void afterwardsTheNewKeyAloneOpensTheFile() {
        resealing.sealAnew();

        var stored = (byte[]) Objects.requireNonNull(district.value(
                "select content from suggestion_attachment where suggestion_id = (select id from suggestion where reference = ?)",
                suggestion.reference()));
        assertArrayEquals(
                FILE,
                new PersonalData(NOW.withoutTheOld())
                        .openFile(SealedWords.fileOwner(suggestion.reference(), Digest.sha256(FILE)), stored));
    }

    @Test
    void afterwardsEverythingIsStillThere() {
        resealing.sealAnew();

        suggestion.submitter().get(suggestion.path()).then().body("text", equalTo("建议中午也办证"));
        as(here.clerk).get(suggestion.path() + "/timeline").then().body("items.note", hasItem("已电话联系"));
        assertArrayEquals(FILE, as(here.clerk).get(file).asByteArray());
    }

    @Test
    void afterwardsTheOldKeyIsNeededNoMore() {
        resealing.sealAnew();

        assertEquals(1L, district.count("data_key where purpose = 'SEALING'"));
    }
}
