package org.doorstep.appointment;

import java.time.Duration;
import java.time.Instant;
import org.doorstep.station.Officer;

/** An officer who could make a visit, and when. */
record Candidate(
        AppointmentView.OfficerSummary officer, Instant plannedStartsAt, Instant plannedEndsAt, int visitsThatDay) {

    static Candidate of(Officer officer, Instant start, int minutes, int visitsThatDay) {
        return new Candidate(
                AppointmentView.OfficerSummary.of(officer),
                start,
                start.plus(Duration.ofMinutes(minutes)),
                visitsThatDay);
    }
}
