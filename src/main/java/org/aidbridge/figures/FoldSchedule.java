package org.aidbridge.figures;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Has the fold follow the ledger. */
@ApplicationScoped
class FoldSchedule {

    private final Fold fold;

    FoldSchedule(Fold fold) {
        this.fold = fold;
    }

    @Scheduled(
            every = "{aidbridge.figures.fold-every}",
            delayed = "1s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        fold.fold();
    }
}
