package org.doorstep.platform;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A page of a list; {@code next} is the cursor of the page after it, absent on the last. */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Makes a page of rows that were read with {@link PageRequest#limitPlusOne()}: the one row too many says that there
     * is a next page, which starts after the last row shown.
     */
    public static <R> Page<R> of(List<R> rows, PageRequest request, Function<R, Cursor> position) {
        if (rows.size() <= request.limit()) {
            return new Page<>(rows, null);
        }
        var shown = rows.subList(0, request.limit());
        return new Page<>(List.copyOf(shown), position.apply(shown.getLast()).encode());
    }

    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
