package org.doorstep.identity;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/**
 * Codes of an authenticator app: 6 digits that change every 30 seconds, by HMAC-SHA1, which is what all of them know
 * (RFC 6238).
 */
final class OneTimePasswords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 20; // RFC 4226 §4 R6
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int STEPS_OFF = 1; // a phone's clock may be half a minute off (RFC 6238 §5.2)

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator(STEP);

    private OneTimePasswords() {}

    static byte[] newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** As people type it into an app that cannot read the picture. */
    static String base32(byte[] secret) {
        return new Base32().encodeToString(secret);
    }

    /** What the picture says (Key Uri Format of the authenticator apps). */
    static String uri(String username, byte[] secret) {
        return "otpauth://totp/Doorstep:" + URLEncoder.encode(username, StandardCharsets.UTF_8) + "?secret="
                + base32(secret) + "&issuer=Doorstep";
    }

    /** The time step whose code this is, now or next to now; empty when none. */
    static OptionalLong stepOf(String code, byte[] secret, Instant now) {
        var current = now.getEpochSecond() / STEP.toSeconds();
        return LongStream.rangeClosed(current - STEPS_OFF, current + STEPS_OFF)
                .filter(step -> isSame(code, codeOf(step, secret)))
                .findFirst();
    }

    private static String codeOf(long step, byte[] secret) {
        try {
            var key = new SecretKeySpec(secret, CODES.getAlgorithm());
            return CODES.generateOneTimePasswordString(key, Instant.ofEpochSecond(step * STEP.toSeconds()));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
