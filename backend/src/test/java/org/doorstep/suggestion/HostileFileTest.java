package org.doorstep.suggestion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.doorstep.District;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they say, not whole, or more than they seem. */
@QuarkusTest
class HostileFileTest {

    private static final String CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";

    @Inject
    Desk desk;

    @Inject
    District district;

    private ValidatableResponse attach(String type, byte[] file) {
        var here = desk.set();
        return AttachmentTest.attach(here.clerk, here.received("建议中午也办证"), type, "scan", file)
                .then();
    }

    private void isRefused(String type, byte[] file, String why) {
        attach(type, file)
                .statusCode(400)
                .body("type", equalTo("/problems/validation"), "errors[0].detail", equalTo(why));
    }

    private void isAnotherType(String type, byte[] file) {
        attach(type, file).statusCode(415).body("type", equalTo("/problems/unsupported-media-type"));
    }

    @Test
    void aTypeThatIsNotTakenIsRefused() {
        isAnotherType("image/gif", "GIF89a".getBytes(ISO_8859_1));
    }

    @Test
    void aPageIsNoPicture() {
        isAnotherType("image/png", "<html><script>alert(1)</script></html>".getBytes(ISO_8859_1));
    }

    @Test
    void aPictureIsNotTheOther() {
        isAnotherType("image/png", Scans.jpeg());
    }

    @Test
    void aZipIsNoPdf() {
        isAnotherType("application/pdf", Scans.zip());
    }

    @Test
    void fiveMegabytesAndOneByteAreTooLarge() {
        attach("image/png", new byte[(5 << 20) + 1]).statusCode(400).body("type", equalTo("/problems/validation"));
    }

    @Test
    void nothingIsNoFile() {
        attach("image/png", new byte[0]).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5, 0.99})
    void halfAJpegIsRefused(double share) {
        isRefused("image/jpeg", part(Scans.jpeg(), share), "文件不完整，请重新扫描或拍照");
    }

    /** Its last marker is there; what stands before it is not. */
    @Test
    void aJpegWithoutItsMiddleIsRefused() {
        isRefused(
                "image/jpeg",
                Scans.joined(part(Scans.jpeg(), 0.5), new byte[] {(byte) 0xff, (byte) 0xd9}),
                "文件不完整，请重新扫描或拍照");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.002, 0.1, 0.5, 0.99})
    void halfAPngIsRefused(double share) {
        isRefused("image/png", part(Scans.png(), share), "文件不完整，请重新扫描或拍照");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void halfAPdfIsRefused(double share) {
        isRefused("application/pdf", part(Scans.pdf(), share), "文件不完整，请重新扫描或拍照");
    }

    @Test
    void aPngWithAFlippedBitIsRefused() {
        var file = Scans.png();
        file[file.length / 2] ^= 1;

        isRefused("image/png", file, "文件已损坏，无法读取");
    }

    /** 60,000 by 60,000 in a few bytes: refused by what it says, before it is unpacked. */
    @Test
    void aPictureOfTooManyPixelsIsNotDecoded() {
        var file = Scans.png();
        ByteBuffer.wrap(file).putInt(16, 60_000).putInt(20, 60_000);
        var sum = new CRC32();
        sum.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());

        isRefused("image/png", file, "图片太大，最多 5000 万像素");
    }

    @Test
    void aPngEndsWhereItEnds() {
        isRefused("image/png", Scans.joined(Scans.png(), "<script>".getBytes(ISO_8859_1)), "文件已损坏，无法读取");
    }

    @Test
    void aJpegThatIsAZipTooIsRefused() {
        isRefused("image/jpeg", Scans.joined(Scans.jpeg(), Scans.zip()), "文件里还藏有另一个文件");
    }

    @Test
    void aPdfThatIsAZipTooIsRefused() {
        isRefused("application/pdf", Scans.joined(Scans.pdf(), Scans.zip()), "文件里还藏有另一个文件");
    }

    @Test
    void aJpegThatIsAPdfTooIsRefused() {
        var jpeg = Scans.jpeg();
        var comment = Scans.joined(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 10}, "%PDF-1.7".getBytes(ISO_8859_1));

        isRefused(
                "image/jpeg",
                Scans.joined(Scans.joined(Arrays.copyOf(jpeg, 2), comment), Arrays.copyOfRange(jpeg, 2, jpeg.length)),
                "文件里还藏有另一个文件");
    }

    /** 512 MB in half a megabyte. */
    @Test
    void aBombIsRefusedBeforeItIsUnpacked() {
        var bomb = Scans.pdf(CATALOGUE, Scans.deflated(new byte[1 << 20], 512));

        assertTimeout(Duration.ofSeconds(10), () -> isRefused("application/pdf", bomb, "PDF 展开后太大"));
    }

    @Test
    void aBombInABombIsRefused() {
        var bomb = Scans.deflated(Scans.deflated(new byte[1 << 20], 100));

        isRefused(
                "application/pdf",
                Scans.pdf(CATALOGUE, "<< /Filter [/FlateDecode /FlateDecode] >>", bomb),
                "PDF 的格式无法检查，请打印成新的 PDF 后再上传");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<< /Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>",
                "<< /Type /Catalog /OpenAction << /S /J#61vaScript /JS (app.alert(1)) >> >>",
                "<< /Type /Catalog /OpenAction << /S /Launch /F (cmd.exe) >> >>",
                "<< /Type /Catalog /Names << /EmbeddedFiles 4 0 R >> >>",
            })
    void aPdfThatDoesSomethingIsRefused(String catalogue) {
        isRefused("application/pdf", Scans.pdf(catalogue), "PDF 里有脚本、程序或附件，请打印成新的 PDF 后再上传");
    }

    @Test
    void alsoWhenItIsPackedAway() {
        var objects =
                Scans.deflated(("x".repeat(65_530) + "<< /S /JavaScript /JS (app.alert(1)) >>").getBytes(ISO_8859_1));

        isRefused(
                "application/pdf",
                Scans.pdf(CATALOGUE, "<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>", objects),
                "PDF 里有脚本、程序或附件，请打印成新的 PDF 后再上传");
    }

    @Test
    void anEncryptedPdfIsRefused() {
        isRefused("application/pdf", Scans.pdf(CATALOGUE + " /Encrypt 5 0 R"), "请去掉 PDF 的密码保护");
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        var before = district.count("suggestion_attachment");

        attach("application/pdf", Scans.zip());

        assertEquals(before, district.count("suggestion_attachment"));
    }

    private static byte[] part(byte[] file, double share) {
        return Arrays.copyOf(file, (int) (file.length * share));
    }
}
