package org.doorstep.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.doorstep.station.WorkingDays;

/** Until when what is to be done, in working days. Call {@link #set} after whatever changes the state of a suggestion. */
@ApplicationScoped
class Deadlines {

    private static final double WARN_AT = 0.75;

    private final WorkingDays workingDays;
    private final Clock clock;

    Deadlines(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** Begins to count, not counting today. */
    void start(Suggestion suggestion, Instant since) {
        start(suggestion, since, workingDays.calendar());
    }

    /** As {@link #start(Suggestion, Instant)}, for many at once. */
    void start(Suggestion suggestion, Instant since, WorkingDays.Calendar calendar) {
        suggestion.clockStartsAt = calendar.startsCounting(since);
    }

    /** When it is due and when to warn of it, as the suggestion is now. */
    void set(Suggestion suggestion) {
        set(suggestion, workingDays.calendar());
    }

    /** As {@link #set(Suggestion)}, for many at once. */
    void set(Suggestion suggestion, WorkingDays.Calendar calendar) {
        var before = suggestion.dueAt;
        suggestion.dueAt = null;
        suggestion.warnAt = null;
        switch (suggestion.phase()) {
            case ACKNOWLEDGE -> due(suggestion, calendar, suggestion.clockStartsAt, suggestion.acknowledgeDays);
            case SCREEN -> due(suggestion, calendar, suggestion.clockStartsAt, suggestion.screenDays);
            case REPLY -> due(suggestion, calendar, suggestion.clockStartsAt, suggestion.daysToReply());
            case RECTIFY -> dueToRectify(suggestion, calendar);
            case PAUSED, NONE -> {}
        }
        if (suggestion.dueAt != null && !suggestion.dueAt.equals(before)) {
            suggestion.warnedAt = null;
            suggestion.escalatedAt = null;
        }
    }

    private static void due(Suggestion suggestion, WorkingDays.Calendar calendar, Instant since, int days) {
        suggestion.dueAt = calendar.plus(since, Duration.ofDays(days));
        suggestion.warnAt = calendar.plus(
                since, Duration.ofSeconds((long) (Duration.ofDays(days).toSeconds() * WARN_AT)));
    }

    private static void dueToRectify(Suggestion suggestion, WorkingDays.Calendar calendar) {
        var opened = suggestion.rectificationAt;
        if (suggestion.rectification == null || opened == null) {
            return;
        }
        var days = switch (suggestion.rectification) {
            case CALL_BACK -> Days.CALL_BACK;
            case RECTIFY -> suggestion.rectifyDays;
            case REVIEW, DONE -> suggestion.rectifyDays + Days.REVIEW;
        };
        due(suggestion, calendar, calendar.startsCounting(opened), days);
    }

    /** Opens a rectification: all three dates are known from the first day. */
    void openRectification(Suggestion suggestion) {
        var calendar = workingDays.calendar();
        var since = calendar.startsCounting(clock.instant());
        suggestion.rectification = Rectification.CALL_BACK;
        suggestion.rectificationAt = clock.instant();
        suggestion.callBackDueAt = calendar.plus(since, Duration.ofDays(Days.CALL_BACK));
        suggestion.rectifyDueAt = calendar.plus(since, Duration.ofDays(suggestion.rectifyDays));
        suggestion.reviewDueAt = calendar.plus(since, Duration.ofDays(suggestion.rectifyDays + Days.REVIEW));
        suggestion.calledBackAt = null;
        suggestion.calledBackBy = null;
        suggestion.rectifiedAt = null;
        suggestion.rectifiedBy = null;
        suggestion.reviewedAt = null;
        suggestion.reviewedBy = null;
    }

    /** Stops counting while the submitter is asked, for so long at most. */
    void pause(Suggestion suggestion) {
        var now = clock.instant();
        suggestion.pausedAt = now;
        suggestion.resumesAt = workingDays.calendar().plus(now, Duration.ofDays(Days.LONGEST_PAUSE));
    }

    /** Goes on counting where it stopped. */
    void resume(Suggestion suggestion) {
        if (suggestion.pausedAt != null) {
            var calendar = workingDays.calendar();
            var paused = calendar.between(suggestion.pausedAt, clock.instant());
            suggestion.clockStartsAt = calendar.plus(suggestion.clockStartsAt, paused);
        }
        suggestion.pausedAt = null;
        suggestion.resumesAt = null;
    }
}
