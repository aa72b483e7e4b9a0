package org.doorstep.station;

import java.time.Instant;

record AbsenceView(long id, long officerId, Instant startsAt, Instant endsAt, Absence.Reason reason) {

    static AbsenceView of(Absence absence) {
        return new AbsenceView(absence.id(), absence.officer.id(), absence.startsAt, absence.endsAt, absence.reason);
    }
}
