package org.doorstep.suggestion;

import java.util.EnumSet;
import java.util.Set;

/** Whether the public can read it; an axis of its own beside {@link SuggestionStatus}. */
enum Publication {
    PRIVATE,
    IN_REVIEW,
    PUBLISHED,
    UNPUBLISHED;

    Set<Publication> next() {
        return switch (this) {
            case PRIVATE -> EnumSet.of(IN_REVIEW, UNPUBLISHED);
            case IN_REVIEW -> EnumSet.of(IN_REVIEW, PUBLISHED, UNPUBLISHED);
            case PUBLISHED -> EnumSet.of(UNPUBLISHED);
            case UNPUBLISHED -> EnumSet.of(IN_REVIEW);
        };
    }
}
