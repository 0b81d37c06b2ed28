package org.aidbridge.database.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Runs single statements. Their values are bound in order: String, Number, Boolean, UUID, Instant, bytes, or an array or
 * collection of strings, integers, longs or UUIDs as an SQL array.
 */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Queries over the snapshot of this thread; without one, over a connection that is given back right after. */
    public <T> List<T> list(String query, Collection<?> values, Row.Reader<T> reader) {
        Connection snapshot = ReadSnapshot.current();
        try (Connection own = snapshot == null ? database.getConnection() : null) {
            return list(snapshot == null ? own : snapshot, query, values, reader);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Queries over a connection. */
    public static <T> List<T> list(Connection connection, String query, Collection<?> values, Row.Reader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            return Row.list(rows, reader);
        }
    }

    /** @return how many rows were written */
    public static int execute(Connection connection, String sql, Collection<?> values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepare(Connection connection, String sql, Collection<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            int index = 1;
            for (Object value : values) {
                bind(statement, index++, value);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.VARCHAR);
        } else if (value instanceof Instant instant) {
            // Not as text, which would be parsed again for each row that is compared with it.
            statement.setObject(index, instant.atOffset(ZoneOffset.UTC));
        } else if (value instanceof Object[] many) {
            statement.setArray(index, statement.getConnection().createArrayOf(type(many), many));
        } else if (value instanceof Collection<?> many) {
            bind(statement, index, many.toArray());
        } else {
            statement.setObject(index, value);
        }
    }

    private static String type(Object[] many) {
        Object first = many.length == 0 ? null : many[0];
        return first instanceof UUID ? "uuid" : first instanceof Long ? "bigint" : "text";
    }

    static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a query failed", e);
    }
}
