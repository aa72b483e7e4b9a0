package org.doorstep.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.doorstep.appointment.AppointmentRepository.Busy;
import org.doorstep.appointment.Visits.Found;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.station.Duty;
import org.doorstep.station.Officer;
import org.doorstep.station.Staffing;

/**
 * Finds who could make a visit, and plans it: at the first time that starts in the window, in which the officer is on duty and
 * free until the visit is done. A visit may end after its window, since the resident was promised when it starts.
 */
@ApplicationScoped
class Assignment {

    private final AppointmentRepository appointments;
    private final Staffing staffing;
    private final Clock clock;

    Assignment(AppointmentRepository appointments, Staffing staffing, Clock clock) {
        this.appointments = appointments;
        this.staffing = staffing;
        this.clock = clock;
    }

    void assign(Found found, long officerId) {
        var visit = found.visit();
        if (!found.standing().isStation()) {
            throw Problem.forbidden();
        }
        if (visit.status != AppointmentStatus.BOOKED && visit.status != AppointmentStatus.ASSIGNED) {
            throw Moves.illegal(found, "illegal-transition");
        }
        var officer = staffing.lockOfficer(officerId)
                .filter(one -> one.active() && one.station().id() == visit.station.id())
                .orElseThrow(() -> Problem.invalid("/officerId", "invalid.officer"));
        var candidates = candidates(visit);
        var start = candidates.stream()
                .filter(candidate -> candidate.officer().id() == officerId)
                .map(Candidate::plannedStartsAt)
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemType.OFFICER_UNAVAILABLE, "officer-unavailable", "candidates", candidates));
        appointments.record(Step.of(Step.Kind.ASSIGNED, visit, AppointmentStatus.ASSIGNED, clock.instant())
                .by(found.standing())
                .to(officer));
        visit.assign(officer, start, clock.instant());
    }

    /** The officers of the station who are on duty and free, least busy that day first. */
    List<Candidate> candidates(Appointment visit) {
        var day = visit.startsAt.atZone(clock.getZone()).toLocalDate();
        var dayStarts = day.atStartOfDay(clock.getZone()).toInstant();
        var duties = staffing.duties(visit.station.id(), day, day.plusDays(1));
        var busy = appointments
                .busy(visit.station.id(), dayStarts.minus(Duration.ofDays(1)), dayStarts.plus(Duration.ofDays(2)))
                .stream()
                .filter(other -> other.appointmentId() != visit.id())
                .toList();
        return staffing.officers(visit.station.id()).stream()
                .flatMap(officer -> firstFree(visit, officer, duties, busy)
                        .map(start -> Candidate.of(officer, start, visit.minutes, visitsOn(dayStarts, officer, busy)))
                        .stream())
                .sorted(Comparator.comparing(Candidate::visitsThatDay).thenComparing(Candidate::plannedStartsAt))
                .toList();
    }

    private static int visitsOn(Instant dayStarts, Officer officer, List<Busy> busy) {
        var dayEnds = dayStarts.plus(Duration.ofDays(1));
        return (int) busy.stream()
                .filter(visit -> visit.officerId() == officer.id())
                .filter(visit ->
                        !visit.from().isBefore(dayStarts) && visit.from().isBefore(dayEnds))
                .count();
    }

    /** The start of the window, or the end of another visit in it: one of these is the first free time, if there is any. */
    private Optional<Instant> firstFree(Appointment visit, Officer officer, List<Duty> duties, List<Busy> busy) {
        var length = Duration.ofMinutes(visit.minutes);
        var taken = busy.stream()
                .filter(other ->
                        other.officerId() == officer.id() && other.status().isActive())
                .toList();
        var own =
                duties.stream().filter(duty -> duty.officerId() == officer.id()).toList();
        var earliest = earliestStart(visit);
        return Stream.of(
                        Stream.of(earliest),
                        own.stream().map(Duty::startsAt),
                        taken.stream().map(Busy::until))
                .flatMap(starts -> starts)
                .filter(start -> !start.isBefore(earliest) && start.isBefore(visit.endsAt))
                .filter(start -> own.stream().anyMatch(duty -> duty.covers(start, start.plus(length))))
                .filter(start -> taken.stream()
                        .noneMatch(other -> other.from().isBefore(start.plus(length)) && start.isBefore(other.until())))
                .min(Comparator.naturalOrder());
    }

    /** Not in the past, as long as the window lasts. */
    private Instant earliestStart(Appointment visit) {
        var now = clock.instant();
        return now.isAfter(visit.startsAt) && now.isBefore(visit.endsAt) ? now : visit.startsAt;
    }
}
