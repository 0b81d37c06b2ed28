package org.aidbridge.web.live;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.aidbridge.database.journal.Journal.JournalEntered;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;

/**
 * Notifies all replicas of operations with new records. It runs after the writers, in a transaction of its own: a
 * NOTIFY in theirs would serialise their commits.
 */
@ApplicationScoped
class ChangeNotifier {

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Sql sql;

    ChangeNotifier(Sql sql) {
        this.sql = sql;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalEntered writer) {
        changed.add(writer.operation());
    }

    /** Once for any number of changes. */
    @Scheduled(every = "{aidbridge.live.ring-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ring() {
        if (changed.isEmpty()) {
            return;
        }
        for (String operation : Set.copyOf(changed)) {
            // Removed first, so that later changes notify again.
            changed.remove(operation);
            sql.list("select pg_notify(?, ?)", List.of(ChangeListener.CHANNEL, operation), Row::text);
        }
    }

    @ConfigMapping(prefix = "aidbridge.live")
    interface LiveSettings {

        /** The interval of notifications. */
        Duration ringEvery();

        /**
         * The primary itself, when a transaction pooler stands before {@code quarkus.datasource.jdbc.url}: such a pooler
         * loses LISTEN. The user is the same.
         */
        Optional<String> jdbcUrl();
    }
}
