package org.doorstep.suggestion;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.function.Consumer;
import org.doorstep.platform.BatchJob;
import org.doorstep.suggestion.SuggestionStep.Kind;
import org.doorstep.suggestion.Suggestions.Found;

/** Watches the dates: warns at 75 % of the time, escalates at its end, and goes on when a submitter does not answer. */
@ApplicationScoped
class ClockJob {

    private final SuggestionRepository suggestions;
    private final Deadlines deadlines;
    private final Moves moves;
    private final BatchJob batches;
    private final Clock clock;

    ClockJob(SuggestionRepository suggestions, Deadlines deadlines, Moves moves, BatchJob batches, Clock clock) {
        this.suggestions = suggestions;
        this.deadlines = deadlines;
        this.moves = moves;
        this.batches = batches;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", identity = "watch-suggestions")
    void watch() {
        run("warn-of-suggestions", "warnAt <= ?1 and warnedAt is null", this::warn);
        run("escalate-suggestions", "dueAt <= ?1 and escalatedAt is null", this::escalate);
        run("resume-suggestions", "resumesAt <= ?1", this::resume);
    }

    private void run(String job, String due, Consumer<Suggestion> each) {
        batches.run(job, size -> {
            var rows = suggestions
                    .find(due + " order by id", clock.instant())
                    .page(0, size)
                    .withLock(LockModeType.PESSIMISTIC_WRITE)
                    .list();
            rows.forEach(each);
            return rows.size();
        });
    }

    private void warn(Suggestion suggestion) {
        suggestion.warnedAt = clock.instant();
        suggestions.record(new SuggestionStep(suggestion, Kind.WARNED, suggestion.warnedAt));
    }

    private void escalate(Suggestion suggestion) {
        suggestion.escalatedAt = clock.instant();
        suggestions.record(new SuggestionStep(suggestion, Kind.ESCALATED, suggestion.escalatedAt));
    }

    private void resume(Suggestion suggestion) {
        var to = suggestion.awaitingFrom == null ? SuggestionStatus.ASSIGNED : suggestion.awaitingFrom;
        deadlines.resume(suggestion);
        suggestion.awaitingFrom = null;
        moves.become(new Found(suggestion, Standing.ofNobody()), to, clock.instant(), Kind.RESUMED, null);
    }
}
