package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.doorstep.identity.PersonalData;
import org.jspecify.annotations.Nullable;

/** Seals what a visit knows of people into its row, and opens it. A sealed record is of no use in another visit's row. */
@ApplicationScoped
class PeopleOfVisits {

    private final PersonalData personalData;

    PeopleOfVisits(PersonalData personalData) {
        this.personalData = personalData;
    }

    /** Stores them with a visit that has its reference. */
    void put(Appointment visit, People people) {
        visit.people = personalData.seal(owner(visit.reference), people);
        visit.phoneIndex = personalData.phoneIndex(people.resident().phone());
    }

    /** What the visits of the same telephone are found by: under each key, while stored data goes over to a new one. */
    List<byte[]> phoneIndexes(People people) {
        return personalData.phoneIndexes(people.resident().phone());
    }

    /** Nobody, when the visit was made anonymous. */
    People of(Appointment visit) {
        return visit.people == null
                ? People.ANONYMOUS
                : personalData.open(owner(visit.reference), visit.people, People.class);
    }

    byte @Nullable [] sealNote(Appointment visit, @Nullable String note) {
        return note == null ? null : personalData.seal(noteOwner(visit.reference), note);
    }

    @Nullable
    String note(Step step) {
        return step.note == null
                ? null
                : personalData.open(noteOwner(step.appointment.reference), step.note, String.class);
    }

    static String owner(String reference) {
        return "appointment/" + reference;
    }

    static String noteOwner(String reference) {
        return owner(reference) + "/note";
    }
}
