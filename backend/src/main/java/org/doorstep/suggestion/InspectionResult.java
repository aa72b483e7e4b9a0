package org.doorstep.suggestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found. */
record InspectionResult(
        @NotNull LocalDate inspectedOn,
        @NotBlank @Size(min = 2, max = 2000) String findings,
        @Min(0) @Max(100) int score,
        @Min(0) @Max(9999) int pagesSighted,
        @Nullable @Size(max = 200) List<@NotNull @Valid Sighting> sighted) {

    /** Null while there is none. */
    static @Nullable InspectionResult of(Inspection inspection) {
        return inspection.inspectedOn == null
                        || inspection.findings == null
                        || inspection.score == null
                        || inspection.pagesSighted == null
                ? null
                : new InspectionResult(
                        inspection.inspectedOn,
                        inspection.findings,
                        inspection.score,
                        inspection.pagesSighted,
                        inspection.sightings.stream()
                                .sorted(Comparator.comparingLong(Sighting::bookId)
                                        .thenComparingInt(Sighting::page)
                                        .thenComparingInt(Sighting::line))
                                .toList());
    }
}
