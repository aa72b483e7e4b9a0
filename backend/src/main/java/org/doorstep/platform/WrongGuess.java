package org.doorstep.platform;

/**
 * Somebody named a thing that is open to whoever knows its secret, and did not know it, or there is no such thing: the two are
 * never told apart. {@link WrongGuesses} counts it when the transaction of the request is over, and answers.
 */
public final class WrongGuess extends RuntimeException {

    private static final int LONGEST = 40;

    private final String thing;

    /** @param thing its name, in the one way it is written */
    public WrongGuess(String thing) {
        super("wrong guess", null, false, false);
        this.thing = thing.substring(0, Math.min(LONGEST, thing.length()));
    }

    String thing() {
        return thing;
    }
}
