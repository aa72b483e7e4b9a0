package org.doorstep.platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF (ISO 32000-1) without drawing it: it is whole, nobody needs a password, it does nothing by itself and carries no
 * other file, and unpacked it is no more than {@link #MOST_BYTES}. What it cannot look into is refused.
 */
final class Pdf {

    private static final int MOST_BYTES = 64 << 20;

    /** Where a reader looks for the end (annex H). */
    private static final int END = 1024;

    /** The names of what it must not have (§12.6.4, §7.11.4, §13), each letter as it is or as {@code #} and its number (§7.3.5). */
    private static final Pattern HARMFUL =
            Pattern.compile(List.of("JavaScript", "Launch", "EmbeddedFile", "EmbeddedFiles", "RichMedia").stream()
                    .map(Pdf::spelt)
                    .collect(Collectors.joining("|", "/(?:", ")(?![A-Za-z0-9#_.-])")));

    private static final Pattern ENCRYPTED = Pattern.compile("/" + spelt("Encrypt") + "(?![A-Za-z0-9#_.-])");

    /** Longer than any of these names, spelt as long as can be. */
    private static final int OVERLAP = 64;

    private static final Pattern HEADER = Pattern.compile("%PDF-[12]\\.[0-9]");
    private static final Pattern STREAM = Pattern.compile(">>\\s*stream\\r?\\n");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/?[^\\s/<>\\[\\](){}%]+)");

    private final byte[] file;
    private final String text;
    private int bytesLeft = MOST_BYTES;

    private Pdf(byte[] file) {
        this.file = file;
        this.text = new String(file, StandardCharsets.ISO_8859_1);
    }

    static void require(byte[] file) {
        var pdf = new Pdf(file);
        pdf.requireWhole();
        requireHarmless(pdf.text);
        if (ENCRYPTED.matcher(pdf.text).find()) {
            throw Problem.invalid("", "invalid.file.pdf.encrypted");
        }
        pdf.requireStreams();
    }

    private void requireWhole() {
        var end = text.substring(Math.max(0, text.length() - END));
        var startxref = end.lastIndexOf("startxref");
        if (!HEADER.matcher(text).lookingAt() || startxref < 0 || end.indexOf("%%EOF", startxref) < 0) {
            throw Problem.invalid("", "invalid.file.truncated");
        }
    }

    private void requireStreams() {
        var streams = STREAM.matcher(text);
        for (var at = 0; streams.find(at); ) {
            var end = text.indexOf("endstream", streams.end());
            if (end < 0) {
                throw Problem.invalid("", "invalid.file.truncated");
            }
            var dictionary = text.substring(at, streams.start());
            requireReadable(
                    ESCAPE.matcher(dictionary.substring(Math.max(0, dictionary.lastIndexOf("obj"))))
                            .replaceAll(Pdf::unescaped),
                    streams.end(),
                    end);
            at = end + "endstream".length();
        }
    }

    /** A stream that is deflated is inflated; one that is deflated twice, or behind another filter, could hide anything. */
    private void requireReadable(String dictionary, int from, int to) {
        var named = FILTER.matcher(dictionary);
        var filters = named.find() ? named.group(1).replaceAll("[\\[\\s]", "") : "";
        var isDeflated = filters.startsWith("/Fl");
        var isReadable = filters.isEmpty() || (filters.startsWith("/") && filters.indexOf("/Fl", 1) < 0);
        var hidesObjects =
                dictionary.contains("/ObjStm") && !filters.isEmpty() && !filters.matches("/Fl(ateDecode)?]?");
        if (!isReadable || hidesObjects) {
            throw Problem.invalid("", "invalid.file.pdf.unreadable");
        }
        if (isDeflated) {
            inflate(from, to);
        }
    }

    private void inflate(int from, int to) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, to - from);
            var part = new byte[OVERLAP + 65_536];
            for (int read; (read = inflater.inflate(part, OVERLAP, part.length - OVERLAP)) > 0; ) {
                bytesLeft -= read;
                if (bytesLeft < 0) {
                    throw Problem.invalid("", "invalid.file.pdf.bomb");
                }
                requireHarmless(new String(part, 0, OVERLAP + read, StandardCharsets.ISO_8859_1));
                System.arraycopy(part, read, part, 0, OVERLAP);
            }
        } catch (DataFormatException broken) {
            throw Problem.invalid("", "invalid.file.unreadable");
        } finally {
            inflater.end();
        }
    }

    private static void requireHarmless(String text) {
        if (HARMFUL.matcher(text).find()) {
            throw Problem.invalid("", "invalid.file.pdf.active");
        }
    }

    private static String spelt(String name) {
        return name.chars()
                .mapToObj(c -> String.format(Locale.ROOT, "(?:%c|#(?i:%02x))", c, c))
                .collect(Collectors.joining());
    }

    private static String unescaped(MatchResult escape) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16)));
    }
}
