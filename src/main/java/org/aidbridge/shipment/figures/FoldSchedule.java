package org.aidbridge.shipment.figures;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

@ApplicationScoped
class FoldSchedule {

    private final FigureAggregator fold;
    private final Clock clock;
    private volatile Instant followedAt;

    FoldSchedule(FigureAggregator fold, MeterRegistry registry, Clock clock) {
        this.fold = fold;
        this.clock = clock;
        Gauge.builder("aidbridge.figures.fold.age", this, FoldSchedule::age)
                .description(
                        "Since the sums behind the figures last followed the ledger, here or because another replica did")
                .baseUnit("seconds")
                .register(registry);
    }

    void begin(@Observes StartupEvent started) {
        followedAt = clock.instant();
    }

    @Scheduled(
            every = "{aidbridge.figures.fold-every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        fold.fold();
        followedAt = clock.instant();
    }

    private double age() {
        return Duration.between(followedAt, clock.instant()).toMillis() / 1_000.0;
    }
}
