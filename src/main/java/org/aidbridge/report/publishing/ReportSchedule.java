package org.aidbridge.report.publishing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.aidbridge.report.publishing.Reports.Key;
import org.aidbridge.report.publishing.Schedules.Schedule;
import org.aidbridge.shared.Problem;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * Publishes scheduled reports, once for all replicas because the terms of a scheduled report are unique. Reports that were due
 * while no replica ran are made up for, with what was known when they were due. Also assembles reports whose terms are written
 * but whose assembly never finished.
 */
@ApplicationScoped
class ReportSchedule {

    private static final Logger LOG = Logger.getLogger(ReportSchedule.class);

    private final Schedules schedules;
    private final ReportContents contents;
    private final ReportService service;
    private final ManagedExecutor executor;
    private final Clock clock;

    ReportSchedule(
            Schedules schedules,
            ReportContents contents,
            ReportService service,
            ManagedExecutor executor,
            Clock clock) {
        this.schedules = schedules;
        this.contents = contents;
        this.service = service;
        this.executor = executor;
        this.clock = clock;
    }

    @Scheduled(
            every = "{aidbridge.report.look-every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        Map<String, Runnable> work = new LinkedHashMap<>();
        schedules.all().forEach(schedule -> work.put(schedule.operation(), () -> publish(schedule, clock.instant())));
        all(work);
        work.clear();
        contents.missing().forEach(key -> work.merge(key.operation(), () -> assemble(key), ReportSchedule::both));
        all(work);
    }

    /** In parallel by operation, because an open writer blocks only its own operation. */
    private void all(Map<String, Runnable> work) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        work.forEach((operation, each) -> all.add(executor.runAsync(each).exceptionally(failed -> {
            LOG.errorf(failed, "Could not publish the reports of %s yet", operation);
            return null;
        })));
        all.forEach(CompletableFuture::join);
    }

    private static Runnable both(Runnable first, Runnable second) {
        return () -> {
            first.run();
            second.run();
        };
    }

    /** Writes the terms of what is due by then. */
    @ActivateRequestContext
    void publish(Schedule schedule, Instant now) {
        for (Instant due : Schedules.dueTimes(schedule.after(), now, schedule.at(), schedule.zone())) {
            try {
                service.order(schedule.operation(), due, due, null, due, null, schedule.recordedBy());
            } catch (Problem refused) {
                // Perhaps a writer is still open. The next run retries.
                LOG.warnf(
                        "Could not publish the report as of %s for %s yet: %s",
                        due, schedule.operation(), refused.getMessage());
                return;
            }
        }
    }

    /** Assembles a requested report at once. If that fails, the next run does it. */
    void assemble(@ObservesAsync ReportService.ReportOrdered ordered) {
        assemble(ordered.key());
    }

    @ActivateRequestContext
    void assemble(Key key) {
        try {
            service.assembleUnlessUnderway(key);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Could not assemble %s yet", key);
        }
    }
}
