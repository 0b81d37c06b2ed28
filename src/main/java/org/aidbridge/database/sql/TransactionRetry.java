package org.aidbridge.database.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Runs work in its own transaction, and again after a deadlock or serialisation failure. */
public final class TransactionRetry {

    /** deadlock_detected, serialization_failure */
    private static final Set<String> GIVEN_UP = Set.of("40P01", "40001");

    private static final int ATTEMPTS = 20;
    private static final int TIMEOUT_SECONDS = 900;

    private TransactionRetry() {}

    public static <T> T inTransaction(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .timeout(TIMEOUT_SECONDS)
                        .call(work::get);
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isGivenUp(e)) {
                    throw e;
                }
                pause(attempt);
            }
        }
    }

    private static boolean isGivenUp(Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException refused && GIVEN_UP.contains(refused.getSQLState())) {
                return true;
            }
            for (Throwable suppressed : t.getSuppressed()) {
                if (isGivenUp(suppressed)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Random, so that two do not collide again. */
    private static void pause(int attempt) {
        try {
            TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(5, 10 + 10 * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to try again", e);
        }
    }
}
