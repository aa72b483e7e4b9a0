package org.doorstep.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.doorstep.platform.Problem;

/**
 * What a password has to be (NIST SP 800-63B §3.1.1.2): long enough, which the contract says, and none of those that are
 * guessed first. Which characters it is made of does not matter.
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    /** Of a longer one the beginning tells enough, and the measuring stays quick. */
    private static final int MEASURED = 60;

    /** The first 1,000,000 guesses of somebody who knows the name, the common passwords and the usual tricks. */
    private static final double FIRST_GUESSES = 1e6;

    private static final Zxcvbn ZXCVBN = new Zxcvbn();

    private PasswordRules() {}

    /** A {@code validation} problem at {@code pointer} when the password is easily guessed. */
    static void require(String pointer, String password, String username, String displayName) {
        if (isGuessable(password, username, displayName)) {
            throw Problem.invalid(pointer, "invalid.password.guessable");
        }
    }

    static boolean isGuessable(String password, String username, String displayName) {
        var measured = password.substring(0, Math.min(MEASURED, password.length()));
        return ZXCVBN.measure(measured, List.of(username, displayName)).getGuesses() < FIRST_GUESSES;
    }
}
