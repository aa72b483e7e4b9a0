package org.doorstep.suggestion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.doorstep.Api.as;
import static org.doorstep.Api.key;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.Map;
import java.util.Objects;
import org.doorstep.District;
import org.doorstep.Staff;
import org.doorstep.suggestion.Desk.Here;
import org.doorstep.suggestion.Desk.Suggested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scans and evidence: who attaches and reads them, and how they are kept. {@link HostileFileTest} has what is refused. */
@QuarkusTest
class AttachmentTest {

    @Inject
    Desk desk;

    @Inject
    District district;

    private Here here() {
        return desk.set();
    }

    static Response attach(Staff who, Suggested to, String type, String name, byte[] file) {
        return attach(who, to, type, name, file, key());
    }

    static Response attach(Staff who, Suggested to, String type, String name, byte[] file, String key) {
        return as(who).header("Idempotency-Key", key)
                .header("File-Name", name)
                .contentType(type)
                .queryParam("kind", "SCAN")
                .body(file)
                .post(to.path() + "/attachments");
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, UTF_8).replace("+", "%20");
    }

    private static String pathOf(Suggested suggestion, Response attached) {
        return suggestion.path() + "/attachments/" + attached.path("id");
    }

    @ParameterizedTest
    @CsvSource({"image/jpeg, page-12.jpg", "image/png, page-12.png", "application/pdf, page-12.pdf"})
    void isToldByItsContent(String type, String name) {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        var file = type.endsWith("pdf") ? Scans.pdf() : type.endsWith("png") ? Scans.png() : Scans.jpeg();

        attach(here.clerk, suggestion, type, name, file)
                .then()
                .statusCode(201)
                .body("contentType", equalTo(type), "name", equalTo(name), "bytes", equalTo(file.length));
    }

    @Test
    void isGivenOutAsItCameToBeSavedAndNotShown() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        var attached = attach(here.clerk, suggestion, "image/jpeg", encoded("页 12.jpg"), Scans.jpeg());

        var answer = as(here.officer).get(pathOf(suggestion, attached));

        answer.then()
                .statusCode(200)
                .header("Content-Type", equalTo("image/jpeg"))
                .header("Content-Disposition", equalTo("attachment; filename*=UTF-8''%E9%A1%B5%2012.jpg"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", containsString("sandbox; default-src 'none'"))
                .header("Cache-Control", equalTo("no-store"));
        assertArrayEquals(Scans.jpeg(), answer.asByteArray());
    }

    @Test
    void isNotSentTwice() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        var path = pathOf(suggestion, attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg()));
        var tag = as(here.officer).get(path).header("ETag");

        as(here.officer).header("If-None-Match", tag).get(path).then().statusCode(304);
    }

    @Test
    void eachReadingIsInTheAuditTrail() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        var path = pathOf(suggestion, attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg()));

        as(here.officer).get(path).then().statusCode(200);

        assertThat(
                district.value(
                        "select count(*) from audit_entry where subject = ? and account_id = ? and action = 'REVEALED'",
                        "suggestion/" + suggestion.reference(),
                        here.officer.accountId),
                equalTo(1L));
    }

    @Test
    void isSealedInTheDatabase() {
        var here = here();
        var suggestion = here.received("建议中午也办证");

        attach(here.clerk, suggestion, "application/pdf", "a.pdf", Scans.pdf());

        var stored = (byte[])
                Objects.requireNonNull(district.value("select content from suggestion_attachment order by id desc"));
        assertThat(new String(stored, ISO_8859_1), not(containsString("PDF")));
    }

    @Test
    void isListedWithTheSuggestion() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg());

        as(here.clerk).get(suggestion.path()).then().body("attachments.name", contains("a.jpg"));
    }

    @Test
    void isAStepOfTheSuggestion() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg());

        as(here.clerk).get(suggestion.path() + "/timeline").then().body("items.kind", hasItem("ATTACHED"));
    }

    @Test
    void theSameFileIsAttachedOnce() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg());

        attach(here.otherClerk, suggestion, "image/jpeg", "b.jpg", Scans.jpeg())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/duplicate"));
    }

    @Test
    void aRetryIsAnsweredAsTheFirstTime() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        var key = key();
        var first = attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg(), key);

        attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg(), key)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.path("id")));
    }

    @Test
    void theEleventhIsRefused() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        for (var i = 0; i < 10; i++) {
            attach(here.clerk, suggestion, "image/png", "a.png", Scans.picture("png", 100 + i, 100))
                    .then()
                    .statusCode(201);
        }

        attach(here.clerk, suggestion, "image/png", "a.png", Scans.png()).then().statusCode(400);
    }

    @Test
    void anOfficerWhoNeitherWorksOnItNorWroteItDownAttachesNothing() {
        var here = here();

        attach(here.officer, here.received("建议中午也办证"), "image/jpeg", "a.jpg", Scans.jpeg())
                .then()
                .statusCode(403);
    }

    @Test
    void whoWorksOnItAttachesEvidence() {
        var here = here();

        attach(here.officer, here.inProgress(), "image/jpeg", "a.jpg", Scans.jpeg())
                .then()
                .statusCode(201);
    }

    @Test
    void whoWroteItDownAttachesTheScan() {
        var here = here();
        var suggestion = here.submitted(as(here.officer), Map.of("text", "建议中午也办证", "channel", "TALK"));

        attach(here.officer, suggestion, "image/jpeg", "a.jpg", Scans.jpeg())
                .then()
                .statusCode(201);
    }

    @Test
    void elsewhereThereIsNoSuchSuggestion() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        var path = pathOf(suggestion, attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg()));

        as(here().clerk).get(path).then().statusCode(404);
    }

    @Test
    void theSubmitterDoesNotSeeIt() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        var path = pathOf(suggestion, attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg()));

        suggestion.submitter().get(path).then().statusCode(401);
    }

    @Test
    void isOfOneSuggestion() {
        var here = here();
        var suggestion = here.received("建议中午也办证");
        var attached = attach(here.clerk, suggestion, "image/jpeg", "a.jpg", Scans.jpeg());

        as(here.clerk).get(pathOf(here.received("建议增加座椅"), attached)).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.jpg",
        "C:\\Users\\x\\scan.jpg, scan.jpg",
        "a\u0000b\u0085c.jpg, abc.jpg",
        "pho\u202Egpj.exe, phogpj.exe.jpg",
        ".htaccess, htaccess.jpg",
        "..., file.jpg",
        "照片 1.JPEG, 照片 1.jpg",
        "<script>.jpg, _script_.jpg",
    })
    void aHostileNameIsMadeHarmless(String name, String harmless) {
        var here = here();

        attach(here.clerk, here.received("建议中午也办证"), "image/jpeg", encoded(name), Scans.jpeg())
                .then()
                .statusCode(201)
                .body("name", equalTo(harmless));
    }

    @Test
    void aNameOf400CharactersIsCut() {
        var here = here();

        attach(here.clerk, here.received("建议中午也办证"), "image/jpeg", "a".repeat(396) + ".jpg", Scans.jpeg())
                .then()
                .statusCode(201)
                .body("name", equalTo("a".repeat(80) + ".jpg"));
    }
}
