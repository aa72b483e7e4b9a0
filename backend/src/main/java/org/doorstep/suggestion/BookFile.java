package org.doorstep.suggestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.doorstep.platform.Digest;
import org.doorstep.platform.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file (RFC 4180) with entries of a book. What a cell begins with means nothing: a formula is a text.
 *
 * @param charset in which it could be read: UTF-8, or else GB18030, which spreadsheets in China write
 * @param digest of the whole file, in hexadecimal digits
 */
record BookFile(String charset, String digest, List<Row> rows) {

    /** Bytes. */
    static final int LARGEST = 2 << 20;

    private static final int MOST_ROWS = 5_000;
    private static final Set<String> REQUIRED = Set.of("page", "line", "written_on", "text");
    private static final Set<String> KNOWN = Set.of("page", "line", "written_on", "text", "category", "name", "phone");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setTrim(true)
            .get();

    /**
     * A line of the file.
     *
     * @param line where it begins; the header is 1
     */
    record Row(int line, CSVRecord cells) {

        /** Whether it has as many cells as the header. */
        boolean isWhole() {
            return cells.isConsistent();
        }

        String cell(String column) {
            return cells.get(column);
        }

        /** Null where there is no such column, or nothing in it. */
        @Nullable
        String optional(String column) {
            return cells.isMapped(column) && !cells.get(column).isEmpty() ? cells.get(column) : null;
        }
    }

    static BookFile read(byte @Nullable [] file) {
        if (file == null || file.length == 0) {
            throw Problem.invalid("", "invalid.required");
        }
        for (var charset : List.of("UTF-8", "GB18030")) {
            try {
                var text = Charset.forName(charset)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                if (text.indexOf('\0') < 0) { // else it is UTF-16, or no text at all
                    return new BookFile(
                            charset,
                            HexFormat.of().formatHex(Digest.sha256(file)),
                            rows(text.startsWith("\uFEFF") ? text.substring(1) : text));
                }
            } catch (CharacterCodingException another) {
                // it is not in this one
            }
        }
        throw Problem.invalid("", "invalid.csv.charset");
    }

    private static List<Row> rows(String text) {
        try (var parser = CSVParser.parse(text, FORMAT)) {
            var columns = Set.copyOf(parser.getHeaderNames());
            if (!columns.containsAll(REQUIRED) || !KNOWN.containsAll(columns)) {
                throw Problem.invalid("", "invalid.csv.header");
            }
            var rows = new ArrayList<Row>();
            var line = (int) parser.getCurrentLineNumber();
            for (var cells : parser) {
                if (rows.size() == MOST_ROWS) {
                    throw Problem.invalid("", "invalid.csv.long");
                }
                if (cells.size() > 1 || !cells.get(0).isEmpty()) {
                    rows.add(new Row(line + 1, cells));
                }
                line = (int) parser.getCurrentLineNumber();
            }
            return List.copyOf(rows);
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException malformed) {
            throw Problem.invalid("", "invalid.csv");
        }
    }
}
