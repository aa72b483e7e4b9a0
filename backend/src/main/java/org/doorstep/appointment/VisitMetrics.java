package org.doorstep.appointment;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Counts what happened to visits, once it is committed: bookings, moves from state to state, other windows, undone moves. */
@ApplicationScoped
class VisitMetrics {

    private final MeterRegistry registry;

    VisitMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) Step step) {
        registry.counter(
                        "doorstep.visit.steps",
                        "kind",
                        step.kind.name(),
                        "from",
                        step.fromStatus == null ? "none" : step.fromStatus.name(),
                        "to",
                        step.toStatus.name(),
                        "by",
                        step.actor.name())
                .increment();
    }
}
