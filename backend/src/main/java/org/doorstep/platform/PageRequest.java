package org.doorstep.platform;

import org.jspecify.annotations.Nullable;

/** Which page a client asks for: {@code limit} 1–200 (50 when absent), after {@code after}. */
public record PageRequest(int limit, Cursor after) {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    /** Reads the query parameters {@code limit} and {@code cursor}. */
    public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
        return from(Cursor.START, limit, cursor);
    }

    /** The same for a list whose newest row comes first. */
    public static PageRequest newestFirst(@Nullable String limit, @Nullable String cursor) {
        return from(Cursor.END, limit, cursor);
    }

    private static PageRequest from(Cursor start, @Nullable String limit, @Nullable String cursor) {
        var count = Parameters.number("limit", limit).orElse(DEFAULT_LIMIT);
        if (count < 1 || count > MAX_LIMIT) {
            throw Problem.invalid("/limit", "invalid.limit");
        }
        return new PageRequest(count, cursor == null ? start : Cursor.decode(cursor));
    }

    public int limitPlusOne() {
        return limit + 1;
    }
}
