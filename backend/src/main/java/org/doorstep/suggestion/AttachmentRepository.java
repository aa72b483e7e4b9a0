package org.doorstep.suggestion;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

@ApplicationScoped
class AttachmentRepository implements PanacheRepository<Attachment> {

    /** What is said of a file without reading it. */
    record Label(long id, AttachmentKind kind, String name, String contentType, int bytes, Instant addedAt) {
        static Label of(Attachment attachment) {
            return new Label(
                    attachment.id(),
                    attachment.kind,
                    attachment.name,
                    attachment.contentType,
                    attachment.size,
                    attachment.addedAt);
        }
    }

    List<Label> labels(Suggestion suggestion) {
        return getEntityManager()
                .createQuery(
                        "select id, kind, name, contentType, size, addedAt from Attachment where suggestion.id = :id order by id",
                        Label.class)
                .setParameter("id", suggestion.id())
                .getResultList();
    }

    boolean hasEvidence(Suggestion suggestion) {
        return count("suggestion.id = ?1 and kind = ?2", suggestion.id(), AttachmentKind.EVIDENCE) > 0;
    }
}
