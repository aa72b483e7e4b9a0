package org.doorstep.identity;

import java.util.Optional;
import org.doorstep.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What the refresh cookie holds: the session's own secret, which stays, and the token of this renewal, which changes. A token
 * that was used before still names its session, so that its return is noticed however old it is.
 */
record RefreshToken(Secret family, Secret token) {

    private static final String SEPARATOR = ".";

    static RefreshToken first() {
        return new RefreshToken(Secret.random(), Secret.random());
    }

    static Optional<RefreshToken> parse(@Nullable String cookie) {
        if (cookie == null || !cookie.contains(SEPARATOR)) {
            return Optional.empty();
        }
        var dot = cookie.indexOf(SEPARATOR);
        return Optional.of(
                new RefreshToken(new Secret(cookie.substring(0, dot)), new Secret(cookie.substring(dot + 1))));
    }

    /** The same session under another token. */
    RefreshToken with(Secret next) {
        return new RefreshToken(family, next);
    }

    String text() {
        return family.text() + SEPARATOR + token.text();
    }
}
