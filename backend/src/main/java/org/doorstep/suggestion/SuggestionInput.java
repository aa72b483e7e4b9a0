package org.doorstep.suggestion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A suggestion to hand in. */
record SuggestionInput(
        @NotBlank @Size(min = 2, max = 2000) String text,
        @Nullable @Positive Long stationId,
        @Nullable @Positive Long categoryId,
        @Nullable @Valid Submitter submitter,
        @Nullable Boolean consent,
        @Nullable Boolean mayPublish,
        @Nullable Channel channel,
        @Nullable @Valid BookEntry book,

        @Nullable @Size(min = 1, max = 60) @Pattern(regexp = "[\\x21-\\x7e]+")
        String portalReference,

        @Nullable Priority priority) {

    /** Where it stands in an opinion book. */
    record BookEntry(
            @Positive long bookId,
            @Min(1) @Max(9999) int page,
            @Min(1) @Max(99) int line,
            @NotNull LocalDate writtenOn) {}

    @Override
    public String toString() {
        return "SuggestionInput[…]"; // personal data has no place in a log
    }
}
