package org.doorstep.suggestion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A book as staff of its station see it. */
record BookView(
        long id,
        long stationId,
        String window,
        String number,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        long entries) {

    static BookView of(BookRepository.Counted counted) {
        var book = counted.book();
        return new BookView(
                book.id(), book.stationId, book.window, book.number, book.openedOn, book.closedOn, counted.entries());
    }
}
