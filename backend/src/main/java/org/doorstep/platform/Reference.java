package org.doorstep.platform;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The reference of a record that somebody without an account keeps: 8 random characters of Crockford's base32 and its check symbol (modulo 37), chosen so that the
 * check symbol is a letter or digit too. Source: Douglas Crockford, Base 32, section "Check Symbol".
 */
public final class Reference {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final int CHECK_MODULUS = 37;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Reference() {}

    public static String random() {
        while (true) {
            var value = RANDOM.nextLong(1L << (5 * LENGTH));
            var check = (int) (value % CHECK_MODULUS);
            if (check < ALPHABET.length()) {
                var text = new StringBuilder();
                for (var shift = 5 * (LENGTH - 1); shift >= 0; shift -= 5) {
                    text.append(ALPHABET.charAt((int) (value >> shift) & 31));
                }
                return text.append(ALPHABET.charAt(check)).toString();
            }
        }
    }

    /** The reference as it is stored, from what somebody typed; empty when it cannot be one (a typo, mostly). */
    public static Optional<String> parse(String typed) {
        var text = normalised(typed);
        if (text.length() != LENGTH + 1 || text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        var value = 0L;
        for (var i = 0; i < LENGTH; i++) {
            value = value * 32 + ALPHABET.indexOf(text.charAt(i));
        }
        return value % CHECK_MODULUS == ALPHABET.indexOf(text.charAt(LENGTH)) ? Optional.of(text) : Optional.empty();
    }

    /** Capital letters, no dashes, and the letters that look like digits read as these. */
    public static String normalised(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
