package org.aidbridge.web.live;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.aidbridge.database.journal.JournalEntered;

/**
 * Rings on all replicas for the operations in which something was recorded here. It does so after the writers and apart from
 * them: a NOTIFY in their transactions would have them commit one after the other.
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

    /** Once for any number of changes since the last time. */
    @Scheduled(every = "{aidbridge.live.ring-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void ring() throws SQLException {
        if (changed.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement notify = connection.prepareStatement("select pg_notify(?, ?)")) {
            for (String operation : Set.copyOf(changed)) {
                // Before it rings: what is recorded from now on rings again.
                changed.remove(operation);
                notify.setString(1, ChangeListener.CHANNEL);
                notify.setString(2, operation);
                notify.execute();
            }
        }
    }
}
