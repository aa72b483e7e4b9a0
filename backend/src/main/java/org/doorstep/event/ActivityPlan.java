package org.doorstep.event;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a department sets out to do in a period (活动方案, SOURCE S13). */
@Entity
class ActivityPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    /** None: of a department of the bureau. */
    @Nullable
    Long stationId;

    String department;

    @Nullable
    String content;

    LocalDate startsOn;

    /** Its last day. */
    LocalDate endsOn;

    /** Of a page of plans, in one query. */
    @ElementCollection
    @CollectionTable(name = "activity_goal", joinColumns = @JoinColumn(name = "plan_id"))
    @BatchSize(size = 200)
    Set<ActivityGoal> goals = new HashSet<>();

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    ActivityPlan() {}

    void change(ActivityPlanInput input) {
        department = input.department().strip();
        content = input.content();
        startsOn = input.startsOn();
        endsOn = input.endsOn();
        var now = Set.copyOf(input.goals());
        goals.retainAll(now);
        goals.addAll(now);
    }

    /** Whether an event of this station that begins on this day can count for it. */
    boolean takes(long station, LocalDate day) {
        return (stationId == null || stationId == station) && !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    long id() {
        return Objects.requireNonNull(id);
    }
}
