package org.doorstep.platform;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A type of file that can be attached, known by how it begins. */
public enum FileType {
    JPEG("image/jpeg", "ffd8ff", "jpg"),
    PNG("image/png", "89504e470d0a1a0a", "png"),
    PDF("application/pdf", "255044462d", "pdf");

    private static final int LONGEST_BEGINNING = 8; // bytes

    public final String mediaType;

    public final String extension;

    /** In hexadecimal digits. */
    private final String beginning;

    FileType(String mediaType, String beginning, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    static Optional<FileType> of(byte[] file) {
        var beginning = HexFormat.of().formatHex(file, 0, Math.min(file.length, LONGEST_BEGINNING));
        return Arrays.stream(values())
                .filter(type -> beginning.startsWith(type.beginning))
                .findFirst();
    }
}
