package org.doorstep.suggestion;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an import did, or would do. */
record ImportReport(
        boolean dryRun,
        boolean stored,
        String charset,
        @JsonProperty("new") long fresh,
        long recordedAlready,
        long wrong,
        List<Line> lines) {

    /** What becomes of a line. */
    enum Result {
        NEW,
        RECORDED_ALREADY,
        WRONG
    }

    record Line(int line, Result result, @Nullable String detail) {}

    /** All of it is stored, or nothing. */
    static ImportReport of(boolean dryRun, String charset, List<Line> lines) {
        var fresh = count(lines, Result.NEW);
        var wrong = count(lines, Result.WRONG);
        return new ImportReport(
                dryRun,
                !dryRun && wrong == 0 && fresh > 0,
                charset,
                fresh,
                count(lines, Result.RECORDED_ALREADY),
                wrong,
                lines);
    }

    private static long count(List<Line> lines, Result result) {
        return lines.stream().filter(line -> line.result == result).count();
    }
}
