package org.aidbridge.shipment.recording;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.aidbridge.shared.When;

/** Counts the outcomes of events that arrive over HTTP, in memory. */
@ApplicationScoped
@Startup
public class IntakeMetrics {

    /** Later events may change figures of a day that is already published. */
    private static final Duration LATE = Duration.ofDays(1);

    private final Clock clock;
    private final Counter recorded;
    private final Counter late;
    private final Counter retracted;
    private final Counter repeated;
    private final Counter refused;
    private final DistributionSummary lag;

    IntakeMetrics(MeterRegistry registry, Clock clock) {
        this.clock = clock;
        this.recorded = counter(registry, "recorded", "New facts, retractions included");
        this.late = counter(registry, "late", "New facts that came more than a day after they happened");
        this.retracted = counter(registry, "retracted", "Retractions");
        this.repeated = counter(registry, "repeated", "Reports of a fact that was recorded before");
        this.refused = counter(
                registry,
                "refused",
                "Events that are impossible, contradict recorded events or name something unknown");
        this.lag = DistributionSummary.builder("aidbridge.intake.lag")
                .description("From when something happened to when it was recorded")
                .baseUnit("seconds")
                .serviceLevelObjectives(60, 600, 3_600, 21_600, 86_400, 259_200)
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String what, String description) {
        return Counter.builder("aidbridge.events." + what)
                .description(description)
                .register(registry);
    }

    /** @param occurred a day counts from its end; null for a retraction */
    public void recorded(When occurred, boolean isRetraction) {
        recorded.increment();
        if (isRetraction) {
            retracted.increment();
            return;
        }
        Instant now = clock.instant();
        Instant happened = occurred.end(ZoneOffset.UTC);
        if (happened.isAfter(now)) {
            return;
        }
        Duration took = Duration.between(happened, now);
        lag.record(took.toSeconds());
        if (took.compareTo(LATE) > 0) {
            late.increment();
        }
    }

    public void repeated() {
        repeated.increment();
    }

    public void refused() {
        refused.increment();
    }
}
