package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.regex.Pattern;
import org.doorstep.identity.AuditEntry.Action;
import org.doorstep.identity.AuditTrail;
import org.doorstep.identity.CurrentCaller;
import org.doorstep.platform.LargeBody;
import org.doorstep.platform.Problem;
import org.doorstep.platform.UploadedFile;
import org.doorstep.suggestion.AttachmentRepository.Label;
import org.doorstep.suggestion.Suggestions.Found;

/** Keeps the files that go with suggestions, sealed, and gives them out to staff who see the suggestion, on the record. */
@ApplicationScoped
class Attachments {

    private static final int MOST = 10;

    /** In the audit trail. */
    private static final String WHY = "ATTACHMENT";

    private final Suggestions suggestions;
    private final SuggestionRepository repository;
    private final AttachmentRepository attachments;
    private final SealedWords words;
    private final AuditTrail trail;
    private final CurrentCaller caller;
    private final Clock clock;

    Attachments(
            Suggestions suggestions,
            SuggestionRepository repository,
            AttachmentRepository attachments,
            SealedWords words,
            AuditTrail trail,
            CurrentCaller caller,
            Clock clock) {
        this.suggestions = suggestions;
        this.repository = repository;
        this.attachments = attachments;
        this.words = words;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @Produces
    @Singleton
    static LargeBody largest() {
        return new LargeBody(Pattern.compile("/api/v1/suggestions/[^/]+/attachments"), UploadedFile.LARGEST);
    }

    /** The suggestion, locked, for who may attach something to it: the station, who works on it, or who wrote it down. */
    Found toAttach(String reference) {
        var found = suggestions.change(reference, null);
        var recordedBy = found.suggestion().recordedBy;
        return Suggestions.require(
                found,
                standing -> standing.isStation()
                        || standing.isAssignee()
                        || (recordedBy != null && recordedBy.equals(standing.accountId())));
    }

    Label attach(Found found, AttachmentKind kind, UploadedFile file, String name) {
        var suggestion = found.suggestion();
        if (attachments.count("suggestion", suggestion) >= MOST) {
            throw Problem.invalid("", "invalid.file.many");
        }
        var attachment = new Attachment();
        attachment.suggestion = suggestion;
        attachment.kind = kind;
        attachment.name = name;
        attachment.contentType = file.type.mediaType;
        attachment.size = file.content.length;
        attachment.digest = file.digest;
        attachment.content = words.sealFile(suggestion, file);
        attachment.addedBy = caller.require().accountId();
        attachment.addedAt = clock.instant();
        attachments.persist(attachment);
        suggestion.updatedAt = attachment.addedAt;
        repository.record(
                new SuggestionStep(suggestion, SuggestionStep.Kind.ATTACHED, attachment.addedAt).by(found.standing()));
        attachments.flush();
        return Label.of(attachment);
    }

    Attachment of(String reference, long id) {
        var suggestion = suggestions.read(reference, null).suggestion();
        return attachments
                .find("id = ?1 and suggestion = ?2", id, suggestion)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** What is in it, for who asks, on the record. */
    byte[] reveal(Attachment attachment) {
        trail.record(Action.REVEALED, caller.require(), SealedWords.owner(attachment.suggestion.reference), WHY);
        return words.file(attachment);
    }
}
