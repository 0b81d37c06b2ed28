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

/**
 * Opens {@link ReadSnapshot}s, no more at a time than keep the processors busy and leave half of the connections to everything
 * else. Who waits for a turn holds nothing, and is served in the order of coming.
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
     * @throws TooManyReads (503) when its turn does not come in the time that a connection is waited for
     */
    public ReadSnapshot open() {
        return open(database);
    }

    /** The same at another database, such as a replica; inside a snapshot it is that one. */
    public ReadSnapshot open(DataSource other) {
        if (ReadSnapshot.isOpen()) {
            return ReadSnapshot.joined();
        }
        takeTurn();
        try {
            // What joins a transaction reads over its connection as well.
            transactions.setTransactionTimeout(TIMEOUT_SECONDS);
            transactions.begin();
            // It would be that of whatever this thread begins next, too.
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
            // Of another database it takes no part in the transaction.
            boolean isApart = connection.getAutoCommit();
            if (isApart) {
                connection.setAutoCommit(false);
            }
            try (Statement statement = connection.createStatement()) {
                // Of this transaction, not of the session: a pooler may give the next one to another server process.
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
}
