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
 * Opens {@link ReadSnapshot}s, at most as many as there are processors and half of the connections, and half as many while
 * reads are short, which leaves recording its share. A read that has waited for a while behind long ones may use the other
 * half. Waiting holds nothing and is first come, first served.
 */
@ApplicationScoped
public class ReadSnapshots {

    private static final int TIMEOUT_SECONDS = 900;
    private static final Duration A_WHILE = Duration.ofMillis(500);

    private final DataSource database;
    private final TransactionManager transactions;
    private final Semaphore turns;
    /** Of reads that have not waited for a while; each of them takes one of the turns too. */
    private final Semaphore firstTurns;

    private final Duration patience;

    ReadSnapshots(AgroalDataSource database, TransactionManager transactions) {
        AgroalConnectionPoolConfiguration pool = database.getConfiguration().connectionPoolConfiguration();
        this.database = database;
        this.transactions = transactions;
        int most = Math.max(1, Math.min(pool.maxSize() / 2, Runtime.getRuntime().availableProcessors()));
        this.turns = new Semaphore(most, true);
        this.firstTurns = new Semaphore((most + 1) / 2, true);
        this.patience = pool.acquisitionTimeout();
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
        Turn turn = takeTurn();
        try {
            // Joining statements use its connection.
            transactions.setTransactionTimeout(TIMEOUT_SECONDS);
            transactions.begin();
            // Otherwise it would apply to the next transaction of this thread.
            transactions.setTransactionTimeout(0);
        } catch (SystemException | NotSupportedException e) {
            turn.end();
            throw new IllegalStateException("a snapshot inside a transaction", e);
        }
        try {
            return over(other.getConnection(), turn);
        } catch (SQLException e) {
            end(turn);
            throw failed(e);
        } catch (RuntimeException e) {
            end(turn);
            throw e;
        }
    }

    private ReadSnapshot over(Connection connection, Turn turn) throws SQLException {
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
            return ReadSnapshot.over(connection, () -> close(connection, isApart, turn));
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void close(Connection connection, boolean isApart, Turn turn) {
        try (connection) {
            if (isApart) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            end(turn);
        }
    }

    /** Nothing was written. */
    private void end(Turn turn) {
        try {
            transactions.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException("a snapshot does not end", e);
        } finally {
            turn.end();
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a query failed", e);
    }

    private Turn takeTurn() {
        long begin = System.nanoTime();
        long first = Math.min(A_WHILE.toNanos(), patience.toNanos());
        boolean isFirst = false;
        try {
            isFirst = firstTurns.tryAcquire(first, TimeUnit.NANOSECONDS);
            long left = begin + patience.toNanos() - System.nanoTime();
            if (turns.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return new Turn(isFirst);
            }
            giveBack(isFirst);
            throw new TooManyReads();
        } catch (InterruptedException e) {
            giveBack(isFirst);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a turn to read", e);
        }
    }

    private void giveBack(boolean isFirst) {
        if (isFirst) {
            firstTurns.release();
        }
    }

    private final class Turn {
        private final boolean isFirst;

        Turn(boolean isFirst) {
            this.isFirst = isFirst;
        }

        void end() {
            turns.release();
            giveBack(isFirst);
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
