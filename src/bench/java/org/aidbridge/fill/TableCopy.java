package org.aidbridge.fill;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One COPY into one table, on a connection of its own. Foreign keys are not checked: the rows are valid, and their
 * parents may still be in transit on another connection.
 */
final class TableCopy<T> implements AutoCloseable {

    private static final int PORTION = 1 << 16;

    private final Columns<T> columns;
    private final Connection connection;
    private final CopyIn copy;
    private final StringBuilder text = new StringBuilder(2 * PORTION);
    private long rows;

    TableCopy(Class<T> entity, Database superuser) throws SQLException {
        columns = Columns.of(entity);
        connection = superuser.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
        }
        copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(columns.copy());
    }

    void add(T row) throws SQLException {
        columns.write(row, text);
        rows++;
        if (text.length() > PORTION) {
            send();
        }
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    long rows() {
        return rows;
    }

    void finish() throws SQLException {
        send();
        copy.endCopy();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
