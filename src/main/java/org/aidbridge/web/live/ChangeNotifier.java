package org.aidbridge.web.live;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.config.ConfigMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.aidbridge.database.journal.JournalEntered;

/**
 * Notifies all replicas of operations with new records. It runs after the writers, in a transaction of its own: a
 * NOTIFY in theirs would serialise their commits.
 */
@ApplicationScoped
class ChangeNotifier {

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final DataSource database;

    ChangeNotifier(DataSource database) {
        this.database = database;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) JournalEntered writer) {
        changed.add(writer.operation());
    }

    /** Once for any number of changes. */
    @Scheduled(every = "{aidbridge.live.ring-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ring() throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (String operation : Set.copyOf(changed)) {
                // Removed first, so that later changes notify again.
                changed.remove(operation);
                notify.setString(1, ChangeListener.CHANNEL);
                notify.setString(2, operation);
                notify.execute();
            }
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
