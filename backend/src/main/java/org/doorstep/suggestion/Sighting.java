package org.doorstep.suggestion;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;

/** An entry that was seen in a book. */
@Embeddable
record Sighting(
        @Column(name = "book_id") @Positive long bookId,
        @Column(name = "page") @Min(1) @Max(9999) int page,
        @Column(name = "line") @Min(1) @Max(99) int line) {}
