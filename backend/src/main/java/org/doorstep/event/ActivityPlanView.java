package org.doorstep.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doorstep.event.ActivityPlanRepository.Counted;
import org.jspecify.annotations.Nullable;

/** A plan, and how far it is, counted from the events. */
record ActivityPlanView(
        long id,
        @Nullable Long stationId,
        String department,
        @Nullable String content,
        LocalDate startsOn,
        LocalDate endsOn,
        List<Progress> goals) {

    /** Events of a kind: how many there are to be, are being prepared, and took place. */
    record Progress(EventKind kind, int target, long planned, long held) {}

    static ActivityPlanView of(ActivityPlan plan, Map<EventKind, Counted> counted) {
        return new ActivityPlanView(
                plan.id(),
                plan.stationId,
                plan.department,
                plan.content,
                plan.startsOn,
                plan.endsOn,
                plan.goals.stream()
                        .sorted(Comparator.comparing(ActivityGoal::kind))
                        .map(goal -> {
                            var events = counted.getOrDefault(goal.kind(), Counted.NONE);
                            return new Progress(goal.kind(), goal.target(), events.planned(), events.held());
                        })
                        .toList());
    }
}
