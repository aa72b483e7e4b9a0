package org.doorstep.platform;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked at from its first byte to its last: it is what it says, whole, one thing only, and no more than it seems when it
 * is unpacked.
 */
public final class UploadedFile {

    /** Bytes; the database has it too. */
    public static final int LARGEST = 5 << 20;

    /** A zip archive is found by its last record, so far from the end of the file at most (APPNOTE.TXT 4.3.16). */
    private static final int ZIP_END = 65_557;

    /** A PDF is found by its header, so far from the beginning at most (readers' custom, ISO 32000-1 annex H). */
    private static final int PDF_HEADER = 1024;

    public final FileType type;
    public final byte[] content;
    public final byte[] digest;

    private UploadedFile(FileType type, byte[] content) {
        this.type = type;
        this.content = content;
        this.digest = Digest.sha256(content);
    }

    /**
     * Looks at it.
     *
     * @param mediaType what the sender takes it for
     */
    public static UploadedFile of(byte @Nullable [] content, @Nullable String mediaType) {
        if (content == null || content.length == 0) {
            throw Problem.invalid("", "invalid.required");
        }
        if (content.length > LARGEST) {
            throw Problem.invalid("", "invalid.file.too-large");
        }
        var type = FileType.of(content)
                .filter(one -> mediaType != null && mediaType.startsWith(one.mediaType))
                .orElseThrow(() -> Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type.file"));
        requireOneThingOnly(type, new String(content, StandardCharsets.ISO_8859_1));
        switch (type) {
            case JPEG, PNG -> Picture.require(type, content);
            case PDF -> Pdf.require(content);
        }
        return new UploadedFile(type, content);
    }

    /** What one program shows as a picture another must not open as an archive or a document. */
    private static void requireOneThingOnly(FileType type, String content) {
        var end = content.substring(Math.max(0, content.length() - ZIP_END));
        var beginning = content.substring(0, Math.min(content.length(), PDF_HEADER));
        if (end.contains("PK\5\6") || (type != FileType.PDF && beginning.contains("%PDF-"))) {
            throw Problem.invalid("", "invalid.file.two-in-one");
        }
    }
}
