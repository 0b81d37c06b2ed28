package org.aidbridge.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransactionRetryTest {

    @Inject
    DataSource database;

    @Test
    void deadlocked_transactions_both_succeed() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger attempts = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<String>> both = List.of(
                    threads.submit(() -> lock(1, 2, bothHoldOne, attempts)),
                    threads.submit(() -> lock(2, 1, bothHoldOne, attempts)));
            assertThat(both.get(0).get()).isEqualTo("done");
            assertThat(both.get(1).get()).isEqualTo("done");
        } finally {
            threads.shutdownNow();
        }
        // Or they have not met, and this test shows nothing.
        assertThat(attempts).hasValueGreaterThan(2);
    }

    private String lock(int one, int other, CyclicBarrier bothHoldOne, AtomicInteger attempts) {
        return TransactionRetry.inTransaction(() -> {
            int attempt = attempts.incrementAndGet();
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(77, " + one + ")");
                if (attempt <= 2) {
                    bothHoldOne.await();
                }
                statement.execute("select pg_advisory_xact_lock(77, " + other + ")");
                return "done";
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void other_failures_are_not_retried() {
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> TransactionRetry.inTransaction(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException(new SQLException("unique_violation", "23505"));
                }))
                .hasRootCauseMessage("unique_violation");
        assertThat(attempts).hasValue(1);
    }
}
