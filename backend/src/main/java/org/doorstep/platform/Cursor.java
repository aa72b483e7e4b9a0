package org.doorstep.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page starts: after the row with this time and id, or with this code (keyset paging). A list by id alone leaves the time
 * at the epoch.
 */
public record Cursor(Instant at, long id, String code) {

    /** Before every row. */
    public static final Cursor START = new Cursor(Instant.EPOCH, 0);

    /** After every row: where a list begins that is read backwards. */
    public static final Cursor END = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    public Cursor(Instant at, long id) {
        this(at, id, "");
    }

    public static Cursor ofId(long id) {
        return new Cursor(Instant.EPOCH, id);
    }

    public static Cursor ofCode(String code) {
        return new Cursor(Instant.EPOCH, 0, code);
    }

    String encode() {
        var text = at + "|" + id + "|" + code;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = text.split("\\|", 3);
            return new Cursor(Instant.parse(parts[0]), Long.parseLong(parts[1]), parts[2]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException unreadable) {
            throw Problem.invalid("/cursor", "invalid.cursor");
        }
    }
}
