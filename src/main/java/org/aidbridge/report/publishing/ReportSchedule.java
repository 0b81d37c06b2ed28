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
 * Publishes what is due, once however many replicas there are: the terms of a report that was scheduled are unique. What was
 * due while nobody was there is made up for, as of the time when it was due and with what was known then. Whatever is ordered
 * and not drawn up, because nobody waits for it or somebody was shot while doing it, is drawn up here.
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
    void look() {
        Map<String, Runnable> work = new LinkedHashMap<>();
        schedules.all().forEach(schedule -> work.put(schedule.operation(), () -> publish(schedule, clock.instant())));
        all(work);
        work.clear();
        contents.missing().forEach(key -> work.merge(key.operation(), () -> draw(key), ReportSchedule::both));
        all(work);
    }

    /** Each operation apart: a writer that stays in one keeps only that one waiting. */
    private void all(Map<String, Runnable> work) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        work.forEach((operation, each) -> all.add(executor.runAsync(each).exceptionally(failed -> {
            LOG.errorf(failed, "The reports of %s are not there yet", operation);
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

    /** Orders what is due by then. */
    @ActivateRequestContext
    void publish(Schedule schedule, Instant now) {
        for (Instant due : ReportDueTimes.between(schedule.after(), now, schedule.at(), schedule.zone())) {
            try {
                service.order(schedule.operation(), due, due, null, due, null, schedule.recordedBy());
            } catch (Problem refused) {
                // Perhaps somebody has been recording for long: at the next look.
                LOG.warnf(
                        "The report of %s of %s is not there yet: %s", due, schedule.operation(), refused.getMessage());
                return;
            }
        }
    }

    /** Draws up at once what somebody waits for; where that fails, the next look does it. */
    void draw(@ObservesAsync ReportOrdered ordered) {
        draw(ordered.key());
    }

    @ActivateRequestContext
    void draw(Key key) {
        try {
            service.drawUnlessUnderway(key);
        } catch (RuntimeException e) {
            LOG.warnf(e, "%s is not drawn up yet", key);
        }
    }
}
