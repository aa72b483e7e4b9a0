package org.doorstep.platform;

/** What XML can hold. */
public final class Xml {

    private Xml() {}

    /** The text without the characters that no XML 1.0 document can hold (XML 1.0 §2.2), not even escaped. */
    public static String text(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c <= 0xD7FF)
                        || (c >= 0xE000 && c <= 0xFFFD)
                        || c >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
