package org.doorstep.appointment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a visit; remarks of colleagues are for colleagues. */
record StepView(
        Instant at,
        Step.Kind kind,
        AppointmentStatus status,
        Step.Actor by,
        AppointmentView.@Nullable OfficerSummary officer,
        AppointmentView.@Nullable WindowSummary window,
        @Nullable ReasonCode reason,
        @Nullable Outcome outcome,
        @Nullable String note) {

    static StepView of(Step step, @Nullable String note) {
        return new StepView(
                step.at,
                step.kind,
                step.toStatus,
                step.actor,
                step.officer == null ? null : AppointmentView.OfficerSummary.of(step.officer),
                step.window == null ? null : AppointmentView.WindowSummary.of(step.window),
                step.reason,
                step.outcome,
                note);
    }
}
