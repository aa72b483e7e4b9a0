package org.doorstep.suggestion;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.doorstep.identity.SealedColumn;

/** Where suggestions keep what was said, noted and attached, for the change of keys. {@link SealedWords} names the owners. */
@Singleton
class SealedSuggestions {

    /** Of 5 MB at most. */
    private static final int FILES_AT_ONCE = 8;

    @Produces
    @Singleton
    static SealedColumn said() {
        return new SealedColumn("suggestion", "said", "'suggestion/' || reference", "suggestion", SealedColumn.ROWS);
    }

    @Produces
    @Singleton
    static SealedColumn notes() {
        return new SealedColumn(
                "suggestion_step",
                "note",
                "'suggestion/' || reference || '/note'",
                "suggestion_step join suggestion on suggestion.id = suggestion_step.suggestion_id",
                SealedColumn.ROWS);
    }

    @Produces
    @Singleton
    static SealedColumn files() {
        return new SealedColumn(
                "suggestion_attachment",
                "content",
                "'suggestion/' || reference || '/file/' || encode(digest, 'hex')",
                "suggestion_attachment join suggestion on suggestion.id = suggestion_attachment.suggestion_id",
                FILES_AT_ONCE);
    }
}
