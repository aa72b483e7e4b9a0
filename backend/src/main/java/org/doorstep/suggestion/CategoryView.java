package org.doorstep.suggestion;

import org.doorstep.platform.LocalText;
import org.jspecify.annotations.Nullable;

/** A category as everybody sees it. */
record CategoryView(
        long id,
        LocalText name,
        @Nullable Long parentId,
        int acknowledgeDays,
        int screenDays,
        int replyDays,
        int rectifyDays,
        boolean active) {

    static CategoryView of(Category category) {
        return new CategoryView(
                category.id(),
                category.name,
                category.parent == null ? null : category.parent.id(),
                category.acknowledgeDays,
                category.screenDays,
                category.replyDays,
                category.rectifyDays,
                category.active);
    }
}
