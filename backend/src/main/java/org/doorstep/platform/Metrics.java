package org.doorstep.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.SuccessfulExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Figures of the service as such: how long requests take, in classes that the goals are stated in; how many are inside;
 * what was refused and why; when each job last succeeded. Rooms count what is theirs.
 */
@ApplicationScoped
class Metrics {

    private static final double[] LATENCY_CLASSES = {
        nanos(10),
        nanos(25),
        nanos(50),
        nanos(100),
        nanos(250),
        nanos(500),
        nanos(1000),
        nanos(2500),
        nanos(5000),
        nanos(10000)
    };

    private final MeterRegistry registry;
    private final Clock clock;
    private final Map<String, AtomicLong> lastSuccess = new ConcurrentHashMap<>();

    Metrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    private static double nanos(long milliseconds) {
        return Duration.ofMillis(milliseconds).toNanos();
    }

    @Produces
    @Singleton
    MeterFilter latencyClasses() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("http.server.requests")
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(LATENCY_CLASSES)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    void watch(@Observes StartupEvent start, Admission admission) {
        Gauge.builder("doorstep.requests.inside", admission, Admission::inside).register(registry);
    }

    /** A request was answered with a problem of the closed list. */
    void refused(ProblemType type) {
        registry.counter("doorstep.refusals", "problem", type.slug()).increment();
    }

    void succeeded(@Observes SuccessfulExecution job) {
        var identity = job.getExecution().getTrigger().getId();
        lastSuccess
                .computeIfAbsent(
                        identity,
                        id -> registry.gauge(
                                "doorstep.job.last.success.seconds", Tags.of("name", id), new AtomicLong()))
                .set(clock.instant().getEpochSecond());
    }

    void failed(@Observes FailedExecution job) {
        registry.counter(
                        "doorstep.job.failures",
                        "name",
                        job.getExecution().getTrigger().getId())
                .increment();
    }
}
