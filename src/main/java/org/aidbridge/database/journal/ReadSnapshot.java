package org.aidbridge.database.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A consistent read of many statements over one connection. While one is open, everything its thread reads by a
 * {@link RoundTrip}, or by {@link #on}, goes over that connection, so that nothing waits for a second one while it holds the
 * first. One that is opened inside another is the same. Opened by {@link ReadSnapshots}.
 */
public final class ReadSnapshot implements AutoCloseable {

    /** Work that reads over a connection. */
    public interface Read<T> {
        T over(Connection connection) throws SQLException;
    }

    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();

    private final Connection connection;
    private final Runnable closed;

    private ReadSnapshot(Connection connection, Runnable closed) {
        this.connection = connection;
        this.closed = closed;
    }

    /** Whether this thread reads in one. */
    public static boolean isOpen() {
        return OPEN.get() != null;
    }

    /** The one that this thread reads in; closing it again leaves it open. */
    static ReadSnapshot joined() {
        return new ReadSnapshot(OPEN.get(), null);
    }

    /**
     * @param connection that everything is read over from now on
     * @param closed run when it is closed
     */
    static ReadSnapshot over(Connection connection, Runnable closed) {
        OPEN.set(connection);
        return new ReadSnapshot(connection, closed);
    }

    /** Reads over the snapshot of this thread; without one, over a connection that is given back right after. */
    public static <T> T on(DataSource database, Read<T> read) throws SQLException {
        Connection open = OPEN.get();
        if (open != null) {
            return read.over(open);
        }
        try (Connection connection = database.getConnection()) {
            return read.over(connection);
        }
    }

    /** The connection of this thread's snapshot; null without one. */
    static Connection current() {
        return OPEN.get();
    }

    public Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        if (closed != null) {
            OPEN.remove();
            closed.run();
        }
    }
}
