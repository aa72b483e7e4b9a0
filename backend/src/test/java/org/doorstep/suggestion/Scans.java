package org.doorstep.suggestion;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as they come from a scanner, and as they come from who means harm. */
public final class Scans {

    private Scans() {}

    static byte[] jpeg() {
        return picture("jpg", 600, 400);
    }

    public static byte[] png() {
        return picture("png", 600, 400);
    }

    static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var paint = image.createGraphics();
        for (var i = 0; i < 50; i++) {
            paint.setColor(new Color(i * 0x050301));
            paint.drawLine(0, i * 8, width, height - i * 7);
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static byte[] pdf() {
        return pdf("<< /Type /Catalog /Pages 2 0 R >>", deflated("BT /F1 12 Tf (page) Tj ET".getBytes(ISO_8859_1)));
    }

    /** With this catalogue. */
    static byte[] pdf(String catalogue) {
        return pdf(catalogue, deflated(new byte[10]));
    }

    /** With these bytes as the deflated contents of its page. */
    static byte[] pdf(String catalogue, byte[] deflated) {
        return pdf(catalogue, "<< /Length " + deflated.length + " /Filter /FlateDecode >>", deflated);
    }

    static byte[] pdf(String catalogue, String dictionary, byte[] stream) {
        return ("%PDF-1.7\n1 0 obj\n" + catalogue + "\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n"
                        + "3 0 obj\n" + dictionary + "\nstream\n" + new String(stream, ISO_8859_1)
                        + "\nendstream\nendobj\ntrailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    static byte[] deflated(byte[] bytes) {
        return deflated(bytes, 1);
    }

    /** The same bytes over and over. */
    static byte[] deflated(byte[] bytes, int times) {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed)) {
            for (var i = 0; i < times; i++) {
                deflated.write(bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    static byte[] zip() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("run.exe"));
            zip.write(new byte[100]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    static byte[] joined(byte[] one, byte[] other) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(one);
        both.writeBytes(other);
        return both.toByteArray();
    }
}
