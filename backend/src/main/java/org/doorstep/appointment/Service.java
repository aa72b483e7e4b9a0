package org.doorstep.appointment;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import org.doorstep.platform.LocalText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A service that comes to the door. */
@Entity
class Service {

    @Id
    String code;

    @Embedded
    LocalText name;

    @Embedded
    LocalText description;

    @Embedded
    LocalText eligibility;

    /** What to have ready. */
    @JdbcTypeCode(SqlTypes.JSON)
    Documents documents;

    /** Minutes at the door. */
    int durationMinutes;

    boolean active;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    Service() {}

    @SuppressWarnings("NullAway.Init") // change() gives it the rest
    Service(String code) {
        this.code = code;
    }

    void change(ServiceInput input) {
        name = input.name();
        description = input.description();
        eligibility = input.eligibility();
        documents = new Documents(input.documents());
        durationMinutes = input.durationMinutes();
        active = input.active();
    }

    String code() {
        return code;
    }

    LocalText name() {
        return name;
    }

    List<LocalText> documents() {
        return documents.texts();
    }

    int durationMinutes() {
        return durationMinutes;
    }

    boolean active() {
        return active;
    }
}
