package org.doorstep.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.doorstep.identity.PersonalData;
import org.doorstep.identity.SealedColumn;
import org.jspecify.annotations.Nullable;

/** Seals who registered into their row, and opens it. What is sealed is of no use in another one's row. */
@ApplicationScoped
class SealedRegistrants {

    private final PersonalData personalData;

    SealedRegistrants(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Stores them with a registration that has its reference. */
    void put(Registration registration, Registrant registrant) {
        registration.people = personalData.seal(owner(registration.reference), registrant);
        registration.phoneIndex = personalData.phoneIndex(registrant.phone());
    }

    /** Nobody, when they did not say or were taken out. */
    @Nullable
    Registrant of(Registration registration) {
        return registration.people == null
                ? null
                : personalData.open(owner(registration.reference), registration.people, Registrant.class);
    }

    /** What the registrations of the same telephone are found by: under each key, while stored data goes over to a new one. */
    List<byte[]> phoneIndexes(String phone) {
        return personalData.phoneIndexes(phone);
    }

    static String owner(String reference) {
        return "registration/" + reference;
    }

    /** For the change of keys; what a registration is found by goes over with it. */
    @Produces
    @Singleton
    static SealedColumn people() {
        return new PeopleColumn();
    }

    private static final class PeopleColumn extends SealedColumn {

        PeopleColumn() {
            super("event_registration", "people", "'registration/' || reference", "event_registration", ROWS);
        }

        @Override
        protected String isOld() {
            return "substring(people from 2 for 4) <> :sealing or substring(phone_index from 1 for 4) <> :index";
        }

        @Override
        protected void write(EntityManager database, PersonalData personalData, long id, String owner, byte[] sealed) {
            database.createNativeQuery(
                            "update event_registration set people = :people, phone_index = :phone where id = :id")
                    .setParameter("people", personalData.sealAnew(owner, sealed))
                    .setParameter(
                            "phone",
                            personalData.phoneIndex(personalData
                                    .open(owner, sealed, Registrant.class)
                                    .phone()))
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }
}
