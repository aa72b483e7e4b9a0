package org.doorstep.platform;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names of files, as a stranger's machine calls them and as they can be shown and stored anywhere. */
public final class FileName {

    /** In characters, without the extension. */
    private static final int LONGEST = 80;

    private static final Pattern DIRECTORIES = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    /** Control and format characters, such as the one that turns the direction of what follows, and halves of characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** What some file system or shell takes for more than a name. */
    private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*%;&$`']");

    private static final Pattern JPEG = Pattern.compile("(?i)\\.jpeg$");

    private static final Pattern ENDS = Pattern.compile("^[\\s.~-]+|[\\s.]+$");

    private FileName() {}

    /**
     * A harmless name that ends as its type does.
     *
     * @param header percent-encoded UTF-8, as {@code File-Name} has it
     */
    public static String harmless(@Nullable String header, FileType type) {
        var name = header == null ? "" : Normalizer.normalize(decoded(header), Normalizer.Form.NFC);
        name = DIRECTORIES.matcher(INVISIBLE.matcher(name).replaceAll("")).replaceFirst("");
        name = ENDS.matcher(SPECIAL.matcher(name).replaceAll("_")).replaceAll("");
        var extension = "." + type.extension;
        name = JPEG.matcher(name).replaceFirst(".jpg");
        if (name.toLowerCase(Locale.ROOT).endsWith(extension)) {
            name = name.substring(0, name.length() - extension.length());
        }
        var shown = ENDS.matcher(name.codePoints()
                        .limit(LONGEST)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append))
                .replaceAll("");
        return (shown.isEmpty() ? "file" : shown) + extension;
    }

    private static String decoded(String header) {
        try {
            return URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Problem.invalid("/File-Name", "invalid.file.name");
        }
    }

    /** {@code Content-Disposition} that saves under this name (RFC 6266 §5, RFC 8187). */
    public static String toSave(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
    }
}
