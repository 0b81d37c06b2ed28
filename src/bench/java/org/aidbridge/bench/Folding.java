package org.aidbridge.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Story;

/**
 * The background fold of the figures. After a bulk fill it is behind, and would take processor time from the
 * measurement.
 */
final class Folding {

    private static final Duration LIMIT = Duration.ofHours(2);

    private static final String BEHIND = """
            select exists (select from ledger_entry e where e.operation = ? and e.recorded_from >= coalesce(
              (select f.folded_before from figure_fold f where f.operation = e.operation), '-infinity'))
            """;

    private Folding() {}

    /** Waits until the running application has folded everything. */
    static void await(Database database) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(BEHIND)) {
            statement.setString(1, Story.OPERATION);
            while (isTrue(statement)) {
                if (System.nanoTime() - begin > LIMIT.toNanos()) {
                    throw new IllegalStateException("the figures are not folded after " + LIMIT);
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        System.out.printf("  figures folded after %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }

    private static boolean isTrue(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }
}
