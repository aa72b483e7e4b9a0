package org.doorstep.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a portal may be let do (RFC 6749 §3.3). The constants are for {@code @RolesAllowed}. */
public enum Scope {
    APPOINTMENTS_BOOK(Scope.MAY_BOOK),
    APPOINTMENTS_READ(Scope.MAY_READ),
    APPOINTMENTS_CHANGE(Scope.MAY_CHANGE),
    SUGGESTIONS_SUBMIT(Scope.MAY_SUBMIT_SUGGESTIONS),
    SUGGESTIONS_READ(Scope.MAY_READ_SUGGESTIONS);

    public static final String MAY_BOOK = "appointments:book";
    public static final String MAY_READ = "appointments:read";
    public static final String MAY_CHANGE = "appointments:change";
    public static final String MAY_SUBMIT_SUGGESTIONS = "suggestions:submit";
    public static final String MAY_READ_SUGGESTIONS = "suggestions:read";

    private final String text;

    Scope(String text) {
        this.text = text;
    }

    @JsonValue
    public String text() {
        return text;
    }

    static Optional<Scope> of(String text) {
        return Arrays.stream(values()).filter(scope -> scope.text.equals(text)).findFirst();
    }

    /** As a token and its request carry them: parted by spaces. */
    static String join(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::text).collect(Collectors.joining(" "));
    }
}
