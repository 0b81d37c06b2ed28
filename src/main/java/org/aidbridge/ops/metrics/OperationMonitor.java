package org.aidbridge.ops.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.database.sql.RoundTrip;
import org.aidbridge.route.impact.AtRisk;
import org.aidbridge.route.notice.RouteBoard;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.AsOf;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * Refreshes the gauges of all LIVE operations every minute, using at most a twentieth of the time. Every replica does,
 * because a gauge that moves between replicas has gaps. Ages advance between refreshes.
 */
@ApplicationScoped
class OperationMonitor {

    private static final Logger LOG = Logger.getLogger(OperationMonitor.class);
    private static final int REST = 20;
    private static final String OPERATION = "operation";

    private final Session session;
    private final RouteBoard board;
    private final AtRisk atRisk;
    private final Clock clock;
    private final MultiGauge routes;
    private final MultiGauge quantities;
    private final MultiGauge shipments;
    private final MultiGauge reports;
    private volatile Instant lookedAt;
    private Instant restUntil = Instant.MIN;

    /**
     * @param reportedAt the time of the newest report, null when there is none
     * @param isScheduled whether one is due every day
     */
    private record Live(String operation, Instant reportedAt, boolean isScheduled) {}

    // The newest report by the index of its time.
    private static final String LIVE = """
            select o.code, (select max(r.valid_as_of) from report r where r.operation = o.code),
              exists (select from report_schedule s where s.operation = o.code)
            from operation o where o.mode = 'LIVE' order by o.code
            """;

    OperationMonitor(Session session, RouteBoard board, AtRisk atRisk, MeterRegistry registry, Clock clock) {
        this.session = session;
        this.board = board;
        this.atRisk = atRisk;
        this.clock = clock;
        this.lookedAt = clock.instant();
        this.routes = MultiGauge.builder("aidbridge.routes")
                .description("Routes of which something was said, by announced state")
                .register(registry);
        this.quantities = MultiGauge.builder("aidbridge.cargo.at.risk")
                .description("Undeparted cargo on closed routes, by item, in its unit")
                .register(registry);
        this.shipments = MultiGauge.builder("aidbridge.cargo.at.risk.shipments")
                .description("Shipments with undeparted cargo on closed routes")
                .register(registry);
        this.reports = MultiGauge.builder("aidbridge.report.age")
                .description("Since the time that the newest report tells of; scheduled: there is to be one every day")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("aidbridge.watch.age", this, watch -> watch.since(watch.lookedAt))
                .description("Since these gauges were looked up")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(
            every = "{aidbridge.monitor.refresh-every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookUnlessResting() {
        Instant begin = clock.instant();
        if (begin.isBefore(restUntil)) {
            return;
        }
        look();
        restUntil =
                clock.instant().plus(Duration.between(begin, clock.instant()).multipliedBy(REST));
    }

    void look() {
        List<Row<?>> states = new ArrayList<>();
        List<Row<?>> stuck = new ArrayList<>();
        List<Row<?>> held = new ArrayList<>();
        List<Row<?>> ages = new ArrayList<>();
        for (Live live : live()) {
            try {
                look(live, states, stuck, held, ages);
            } catch (RuntimeException e) {
                LOG.errorf(e, "%s is not watched", live.operation());
            }
        }
        routes.register(states, true);
        quantities.register(stuck, true);
        shipments.register(held, true);
        reports.register(ages, true);
        lookedAt = clock.instant();
    }

    private List<Live> live() {
        return RoundTrip.list(session, LIVE, List.of(), row -> new Live(row.text(), row.instant(), row.flag()));
    }

    private void look(Live live, List<Row<?>> states, List<Row<?>> stuck, List<Row<?>> held, List<Row<?>> ages) {
        AsOf now = AsOf.now(clock);
        Tags its = Tags.of(OPERATION, live.operation());
        count(live.operation(), now)
                .forEach((state, count) -> states.add(Row.of(its.and("state", state.name()), count)));
        AtRisk.Sum sum = atRisk.now(live.operation(), now);
        held.add(Row.of(its, sum.shipments()));
        sum.quantities()
                .forEach((kind, quantity) ->
                        stuck.add(Row.of(its.and("item", kind.item(), "unit", kind.unit()), quantity.value())));
        if (live.reportedAt() != null) {
            Tags scheduled = its.and("scheduled", String.valueOf(live.isScheduled()));
            ages.add(Row.of(scheduled, live.reportedAt(), this::since));
        }
    }

    private Map<Announced, Integer> count(String operation, AsOf now) {
        Map<Announced, Integer> count = new EnumMap<>(Announced.class);
        for (Announced state : Announced.values()) {
            count.put(state, 0);
        }
        board.spokenOf(operation, now)
                .forEach(route -> count.merge(route.state().now().state(), 1, Integer::sum));
        return count;
    }

    private double since(Instant instant) {
        return Duration.between(instant, clock.instant()).toMillis() / 1_000.0;
    }
}
