package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.doorstep.identity.PersonalData;
import org.doorstep.platform.UploadedFile;
import org.jspecify.annotations.Nullable;

/** Seals what was said into a suggestion's row, and opens it. What is sealed is of no use in another one's row. */
@ApplicationScoped
class SealedWords {

    private final PersonalData personalData;

    SealedWords(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Of one that was made anonymous, what is left: the text with numbers masked. */
    Said of(Suggestion suggestion) {
        if (suggestion.said == null) {
            var left = new Said();
            left.text = suggestion.words;
            return left;
        }
        return personalData.open(owner(suggestion.reference), suggestion.said, Said.class);
    }

    /** Stores them with a suggestion that has its reference. */
    void put(Suggestion suggestion, Said said) {
        suggestion.said = personalData.seal(owner(suggestion.reference), said);
    }

    void change(Suggestion suggestion, Consumer<Said> change) {
        var said = of(suggestion);
        change.accept(said);
        put(suggestion, said);
    }

    byte @Nullable [] sealNote(Suggestion suggestion, @Nullable String note) {
        return note == null ? null : personalData.seal(noteOwner(suggestion.reference), note);
    }

    @Nullable
    String note(SuggestionStep step) {
        return step.note == null
                ? null
                : personalData.open(noteOwner(step.suggestion.reference), step.note, String.class);
    }

    byte[] sealFile(Suggestion suggestion, UploadedFile file) {
        return personalData.sealFile(fileOwner(suggestion.reference, file.digest), file.content);
    }

    byte[] file(Attachment attachment) {
        return personalData.openFile(fileOwner(attachment.suggestion.reference, attachment.digest), attachment.content);
    }

    static String owner(String reference) {
        return "suggestion/" + reference;
    }

    static String noteOwner(String reference) {
        return owner(reference) + "/note";
    }

    static String fileOwner(String reference, byte[] digest) {
        return owner(reference) + "/file/" + HexFormat.of().formatHex(digest);
    }
}
