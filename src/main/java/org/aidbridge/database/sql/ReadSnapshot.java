package org.aidbridge.database.sql;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * A consistent read of many statements over one connection, opened by {@link ReadSnapshots}. While it is open, every
 * {@link RoundTrip} and {@link Sql} query of its thread uses that connection, so that no thread waits for a second one while
 * it holds the first.
 */
public final class ReadSnapshot implements AutoCloseable {

    /** Takes the rows of a result, one at a time. */
    public interface Consumer<T> {
        void accept(T value) throws IOException;
    }

    private static final ThreadLocal<Connection> OPEN = new ThreadLocal<>();

    private final Connection connection;
    private final Runnable closed;

    private ReadSnapshot(Connection connection, Runnable closed) {
        this.connection = connection;
        this.closed = closed;
    }

    /** Whether this thread has one open. */
    public static boolean isOpen() {
        return OPEN.get() != null;
    }

    /** The open one of this thread; closing it again leaves it open. */
    static ReadSnapshot joined() {
        return new ReadSnapshot(OPEN.get(), null);
    }

    /** @param closed run when it is closed */
    static ReadSnapshot over(Connection connection, Runnable closed) {
        OPEN.set(connection);
        return new ReadSnapshot(connection, closed);
    }

    /** The connection of this thread's snapshot; null without one. */
    static Connection current() {
        return OPEN.get();
    }

    /** @param values as {@link Sql} binds them */
    public <T> List<T> list(String query, Collection<?> values, Row.Reader<T> reader) {
        try {
            return Sql.list(connection, query, values, reader);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** Reads a result of any length, never more than some rows of it in memory. */
    public <T> void forEach(
            String query, Collection<?> values, int fetchSize, Row.Reader<T> reader, Consumer<T> consumer)
            throws IOException {
        try (PreparedStatement statement = Sql.prepare(connection, query, values)) {
            statement.setFetchSize(fetchSize);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(Row.read(rows, reader));
                }
            }
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @Override
    public void close() {
        if (closed != null) {
            OPEN.remove();
            closed.run();
        }
    }
}
