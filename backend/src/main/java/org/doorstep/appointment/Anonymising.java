package org.doorstep.appointment;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.identity.AuditEntry;
import org.doorstep.identity.PeopleInRecords;
import org.doorstep.identity.Retention;

/**
 * Takes people out of finished visits and leaves what is counted: station, service, state, times, score. It is done by the night,
 * or when the resident asks.
 */
@Singleton
class Anonymising extends PeopleInRecords {

    private static final String DUE =
            "people is not null and status in ('COMPLETED', 'NO_ONE_HOME', 'UNABLE', 'CANCELLED', 'REJECTED')";

    private final EntityManager database;
    private final Retention retention;

    Anonymising(EntityManager database, Retention retention) {
        super(AuditEntry.Kind.APPOINTMENT, "appointment", DUE, "starts_at");
        this.database = database;
        this.retention = retention;
    }

    /** Only what is finished, for an officer needs the address of what is not. */
    void erase(Found found) {
        var visit = found.visit();
        if (visit.status.isActive()) {
            throw Moves.illegal(found, "illegal-transition.erase-active");
        }
        retention.erase(this, visit.id());
        database.detach(visit);
    }

    @Override
    @SuppressWarnings("unchecked") // native query
    protected List<String> takeOut(EntityManager database, Long[] ids) {
        database.createNativeQuery("""
                        update appointment_step set note = null
                        where appointment_id = any(:ids) and note is not null""").setParameter("ids", ids).executeUpdate();
        return database.createNativeQuery("""
                        update appointment set people = null, phone_index = null, portal_reference = null, needs = '{}', manage_token_hash = '',
                            undo_to = null, moved_at = null, version = version + 1
                        where id = any(:ids) returning 'appointment/' || reference""", String.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
