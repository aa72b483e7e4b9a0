package org.doorstep.appointment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.SealedColumn;

/** Where visits keep personal data, for the change of keys. */
@Singleton
class SealedVisits {

    @Produces
    @Singleton
    static SealedColumn people() {
        return new PeopleColumn();
    }

    @Produces
    @Singleton
    static SealedColumn notes() {
        return new SealedColumn(
                "appointment_step",
                "note",
                "'appointment/' || reference || '/note'",
                "appointment_step join appointment on appointment.id = appointment_step.appointment_id",
                SealedColumn.ROWS);
    }

    /** What a visit is found by goes over with it. */
    private static final class PeopleColumn extends SealedColumn {

        PeopleColumn() {
            super("appointment", "people", "'appointment/' || reference", "appointment", ROWS);
        }

        @Override
        protected String isOld() {
            return "substring(people from 2 for 4) <> :sealing or substring(phone_index from 1 for 4) <> :index";
        }

        @Override
        protected void write(EntityManager database, PersonalData personalData, long id, String owner, byte[] sealed) {
            database.createNativeQuery("update appointment set people = :people, phone_index = :phone where id = :id")
                    .setParameter("people", personalData.sealAnew(owner, sealed))
                    .setParameter(
                            "phone",
                            personalData.phoneIndex(personalData
                                    .open(owner, sealed, People.class)
                                    .resident()
                                    .phone()))
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }
}
