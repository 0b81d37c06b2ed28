package org.aidbridge.database.sql;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Problem;

/**
 * Opens {@link ReadSnapshot}s, at most as many as there are processors and half of the connections. Waiting holds nothing
 * and is first come, first served.
 */
@ApplicationScoped
public class ReadSnapshots {

    private static final int TIMEOUT_SECONDS = 900;

    private final DataSource database;
    private final TransactionManager transactions;
    private final Semaphore turns;
    private final Duration patience;

    ReadSnapshots(AgroalDataSource database, TransactionManager transactions) {
        AgroalConnectionPoolConfiguration pool = database.getConfiguration().connectionPoolConfiguration();
        this.database = database;
        this.transactions = transactions;
        this.turns = new Semaphore(atOnce(pool.maxSize(), Runtime.getRuntime().availableProcessors()), true);
        this.patience = pool.acquisitionTimeout();
    }

    static int atOnce(int connections, int processors) {
        return Math.max(1, Math.min(connections / 2, processors));
    }

    /**
     * Not to be called inside a transaction.
     *
     * @throws TooManyReads (503) when no slot is free within the acquisition timeout
     */
    public ReadSnapshot open() {
        return open(database);
    }

    /** The same on another database, such as a replica; inside a snapshot it is that one. */
    public ReadSnapshot open(DataSource other) {
        if (ReadSnapshot.isOpen()) {
            return ReadSnapshot.joined();
        }
        takeTurn();
        try {
            // Joining statements use its connection.
            transactions.setTransactionTimeout(TIMEOUT_SECONDS);
            transactions.begin();
            // Otherwise it would apply to the next transaction of this thread.
            transactions.setTransactionTimeout(0);
        } catch (SystemException | NotSupportedException e) {
            turns.release();
            throw new IllegalStateException("a snapshot inside a transaction", e);
        }
        try {
            return over(other.getConnection());
        } catch (SQLException e) {
            end();
            throw failed(e);
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    private ReadSnapshot over(Connection connection) throws SQLException {
        try {
            // A connection of another database does not join the transaction.
            boolean isApart = connection.getAutoCommit();
            if (isApart) {
                connection.setAutoCommit(false);
            }
            try (Statement statement = connection.createStatement()) {
                // For this transaction only: a pooler may give the session to others.
                statement.execute("set transaction isolation level repeatable read, read only");
            }
            return ReadSnapshot.over(connection, () -> close(connection, isApart));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void close(Connection connection, boolean isApart) {
        try (connection) {
            if (isApart) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            end();
        }
    }

    /** Nothing was written. */
    private void end() {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException("a snapshot does not end", e);
        } finally {
            turns.release();
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a query failed", e);
    }

    private void takeTurn() {
        try {
            if (!turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TooManyReads();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a turn to read", e);
        }
    }

    /** The database is overloaded with reads. A retry helps. */
    public static class TooManyReads extends Problem {
        TooManyReads() {
            super(
                    503,
                    Message.of("Too many requests at once"),
                    Message.of("The server is busy; try again in a moment"));
        }
    }
}
