package org.doorstep.suggestion;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.doorstep.identity.AuditEntry;
import org.doorstep.identity.PeopleInRecords;
import org.doorstep.identity.Retention;
import org.doorstep.suggestion.Suggestions.Found;

/**
 * Takes who made it out of a suggestion that is over, and every word of theirs and to them: all that is sealed, the remarks, and scans
 * of their handwriting. What is suggested stays with its numbers masked, beside what is published and counted; so does the evidence,
 * for it is the bureau's own and proves that something was carried out. It is done by the night, or when they ask.
 */
@Singleton
class Anonymising extends PeopleInRecords {

    /** What is adopted is over only when it is carried out: until then its author follows it. */
    private static final String DUE = """
            said is not null and status in ('REPLIED', 'IMPLEMENTED', 'CLOSED', 'INVALID', 'DUPLICATE', 'REFERRED', 'WITHDRAWN')
            and (adopted is not true or verified_at is not null) and (rectification is null or rectification = 'DONE')""";

    private final EntityManager database;
    private final Retention retention;

    Anonymising(EntityManager database, Retention retention) {
        super(AuditEntry.Kind.SUGGESTION, "suggestion", DUE, "received_at");
        this.database = database;
        this.retention = retention;
    }

    /** Only when nothing is due: until then somebody may have to ask them something. */
    void erase(Found found) {
        var suggestion = found.suggestion();
        if (suggestion.phase() != ClockPhase.NONE) {
            throw Moves.illegal(found, "illegal-transition.erase-suggestion");
        }
        retention.erase(this, suggestion.id());
        database.detach(suggestion);
    }

    @Override
    @SuppressWarnings("unchecked") // native query
    protected List<String> takeOut(EntityManager database, Long[] ids) {
        database.createNativeQuery(
                        "delete from suggestion_attachment where suggestion_id = any(:ids) and kind = 'SCAN'")
                .setParameter("ids", ids)
                .executeUpdate();
        database.createNativeQuery(
                        "update suggestion_step set note = null where suggestion_id = any(:ids) and note is not null")
                .setParameter("ids", ids)
                .executeUpdate();
        return database.createNativeQuery("""
                        update suggestion set said = null, manage_token_hash = '', portal_reference = null, version = version + 1
                        where id = any(:ids) returning 'suggestion/' || reference""", String.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
