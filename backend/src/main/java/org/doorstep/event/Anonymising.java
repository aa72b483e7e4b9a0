package org.doorstep.event;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.doorstep.event.Registrations.Found;
import org.doorstep.identity.AuditEntry;
import org.doorstep.identity.PeopleInRecords;
import org.doorstep.identity.Retention;

/**
 * Takes people out of the registrations of an event that is over, and leaves what is counted: states, sizes, times. It is done by
 * the night, or when they ask.
 */
@Singleton
class Anonymising extends PeopleInRecords {

    private final EntityManager database;
    private final Retention retention;

    Anonymising(EntityManager database, Retention retention) {
        super(
                AuditEntry.Kind.REGISTRATION,
                "event_registration as record join event on event.id = record.event_id",
                "event.station_id",
                "greatest(event.ends_at, event.updated_at)",
                "event.starts_at",
                "record.people is not null");
        this.database = database;
        this.retention = retention;
    }

    /** Once they do not come any more, or the event is over. */
    void erase(Found found) {
        var registration = found.registration();
        if (registration.status.isActive() && registration.event.status.isPlanned()) {
            throw RegistrationMoves.illegal(found, "illegal-transition.erase-registration");
        }
        database.flush();
        retention.erase(this, registration.id());
        database.detach(registration);
    }

    @Override
    @SuppressWarnings("unchecked") // native query
    protected List<String> takeOut(EntityManager database, Long[] ids) {
        return database.createNativeQuery("""
                        update event_registration set people = null, phone_index = null, manage_token_hash = '', door_token_hash = null,
                            version = version + 1
                        where id = any(:ids) returning 'registration/' || reference""", String.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
