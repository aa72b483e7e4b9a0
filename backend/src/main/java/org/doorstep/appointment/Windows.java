package org.doorstep.appointment;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.doorstep.platform.LongTransaction;
import org.doorstep.platform.Problem;
import org.doorstep.platform.ProblemType;
import org.doorstep.station.Duty;
import org.doorstep.station.Staffing;
import org.doorstep.station.StaffingChanged;

/** Cuts the duties of officers into windows, and keeps these in step with shifts and absences. */
@ApplicationScoped
class Windows {

    private final WindowRepository windows;
    private final AppointmentRepository visits;
    private final Staffing staffing;
    private final WindowSettings settings;
    private final VisitSettings visitSettings;
    private final Clock clock;

    Windows(
            WindowRepository windows,
            AppointmentRepository visits,
            Staffing staffing,
            WindowSettings settings,
            VisitSettings visitSettings,
            Clock clock) {
        this.windows = windows;
        this.visits = visits;
        this.staffing = staffing;
        this.settings = settings;
        this.visitSettings = visitSettings;
        this.clock = clock;
    }

    /** Opens the days that came into reach; a change of the rota has opened the rest already. */
    @Scheduled(cron = "0 5 0 * * ?", timeZone = "{doorstep.zone}", identity = "open-windows")
    @Transactional
    void openDaily() {
        LongTransaction.allow(windows.getEntityManager());
        staffing.stationIds().forEach(this::restaff);
    }

    /** After the sample district, which other rooms load at the default priority. */
    void openAtStart(@Observes @Priority(5000) StartupEvent start) {
        openDaily();
    }

    /**
     * Gives a station's windows the minutes its officers have now. Visits that were promised before stay, also where they
     * are too many (the window says so); those assigned to an officer who is no longer on duty go back to be planned.
     */
    void restaff(@Observes StaffingChanged change) {
        restaff(change.stationId());
    }

    private void restaff(long stationId) {
        staffing.lock(stationId);
        var today = LocalDate.now(clock);
        var lastDay = today.plusDays(settings.daysAhead());
        var duties = staffing.duties(stationId, today, lastDay);
        windows.staff(
                stationId,
                today.atStartOfDay(clock.getZone()).toInstant(),
                lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant(),
                settings.length(),
                minutesByStart(duties));
        visits.plannedAfter(stationId, clock.instant()).stream()
                .filter(visit -> duties.stream().noneMatch(duty -> visit.isWithin(duty)))
                .filter(visit -> !visit.plannedDay(clock.getZone()).isAfter(lastDay))
                .forEach(visit -> {
                    visits.record(Step.moved(visit, AppointmentStatus.BOOKED, clock.instant())
                            .because(ReasonCode.OFFICER_ABSENT));
                    visit.release(ReasonCode.OFFICER_ABSENT, clock.instant());
                });
    }

    /** Officer-minutes of each window: a duty counts in every window it touches, for as long as it does. */
    private Map<Instant, Integer> minutesByStart(List<Duty> duties) {
        var minutes = new TreeMap<Instant, Integer>();
        for (var duty : duties) {
            for (var start = windowStart(duty.startsAt());
                    start.isBefore(duty.endsAt());
                    start = start.plus(settings.length())) {
                var from = start.isBefore(duty.startsAt()) ? duty.startsAt() : start;
                var end = start.plus(settings.length());
                var until = end.isAfter(duty.endsAt()) ? duty.endsAt() : end;
                minutes.merge(start, (int) Duration.between(from, until).toMinutes(), Integer::sum);
            }
        }
        return minutes;
    }

    private Instant windowStart(Instant time) {
        var midnight = time.atZone(clock.getZone())
                .toLocalDate()
                .atStartOfDay(clock.getZone())
                .toInstant();
        var passed = Duration.between(midnight, time).dividedBy(settings.length());
        return midnight.plus(settings.length().multipliedBy(passed));
    }

    /** The earliest start of a window that can still be booked. */
    Instant bookableFrom() {
        return clock.instant().plus(visitSettings.cutOff());
    }

    /** The window, if it is one of the visit's station that can still be booked; else the problem that says what to do. */
    VisitWindow bookable(Optional<VisitWindow> ofStation, int minutes) {
        var window = ofStation.orElseThrow(() -> Problem.invalid("/windowId", "invalid.window"));
        if (window.startsAt().isBefore(bookableFrom())) {
            throw full("window-closed", window, minutes);
        }
        return window;
    }

    /** Takes the minutes of a visit, or refuses with {@code window-full} and the next windows that have room. */
    void take(VisitWindow window, int minutes) {
        if (!windows.take(window.id(), minutes)) {
            throw full("window-full", window, minutes);
        }
    }

    private Problem full(String textKey, VisitWindow window, int minutes) {
        var alternatives = windows.alternatives(window.stationId(), bookableFrom(), window.startsAt(), minutes).stream()
                .map(other -> AvailableWindow.of(other, minutes))
                .toList();
        return Problem.of(ProblemType.WINDOW_FULL, textKey, "alternatives", alternatives);
    }
}
