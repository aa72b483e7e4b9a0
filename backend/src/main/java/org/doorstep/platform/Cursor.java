package org.doorstep.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/** Where a page starts: after the row with this time and id (keyset paging). Lists by id alone leave the time at the epoch. */
public record Cursor(Instant at, long id) {

    /** Before every row. */
    public static final Cursor START = new Cursor(Instant.EPOCH, 0);

    public static Cursor ofId(long id) {
        return new Cursor(Instant.EPOCH, id);
    }

    String encode() {
        var text = at.toEpochMilli() + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Cursor decode(String cursor) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var split = text.indexOf('|');
            return new Cursor(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, split))),
                    Long.parseLong(text.substring(split + 1)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException unreadable) {
            throw Problem.invalid("/cursor", "invalid.cursor");
        }
    }
}
