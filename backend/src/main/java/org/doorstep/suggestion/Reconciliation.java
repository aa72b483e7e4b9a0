package org.doorstep.suggestion;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What does not agree between a book and its records. */
record Reconciliation(
        long recorded,
        @Nullable Integer lastPage,
        List<Integer> missingPages,
        List<PageLine> missingLines,
        List<LateEntry> late,
        List<PageLine> neverRecorded) {

    record PageLine(int page, int line) {}

    record LateEntry(String reference, int page, int line, LocalDate writtenOn, LocalDate recordedOn) {}
}
