package org.doorstep.platform;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;

/** iCalendar objects as they are sent (RFC 5545). */
public final class CalendarText {

    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8";

    /** Octets of a line without its end (§3.1). */
    private static final int LONGEST_LINE = 75;

    private static final String FOLD = "\r\n ";

    private CalendarText() {}

    /** In UTF-8, each line folded within a character's bounds; the library folds by UTF-16 units, of which a line of Chinese holds too many octets. */
    public static byte[] of(Calendar calendar) {
        var text = calendar.toString();
        var folded = new StringBuilder(text.length() + text.length() / 16);
        var octets = 0;
        for (var at = 0; at < text.length(); at = text.offsetByCodePoints(at, 1)) {
            var character = text.codePointAt(at);
            if (character == '\n') {
                octets = 0;
            } else if (character != '\r') {
                var size = octetsOf(character);
                if (octets + size > LONGEST_LINE) {
                    folded.append(FOLD);
                    octets = 1;
                }
                octets += size;
            }
            folded.appendCodePoint(character);
        }
        return folded.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static int octetsOf(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : Character.isBmpCodePoint(character) ? 3 : 4;
    }
}
