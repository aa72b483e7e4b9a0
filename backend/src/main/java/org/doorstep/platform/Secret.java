package org.doorstep.platform;

import java.security.SecureRandom;
import java.util.Base64;

/** A random secret that is given out once and stored only as {@link #hash()}. */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 24; // 192 bits: beyond guessing, and 32 characters to read

    public static Secret random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** SHA-256; no salt is needed for a secret that is random itself. */
    public byte[] hash() {
        return Digest.sha256(text);
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
