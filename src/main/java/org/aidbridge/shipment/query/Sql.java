package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.aidbridge.database.journal.ReadSnapshot;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;

/** Plain SQL for the read side: named statements with values bound in order, each row read by a function. */
@ApplicationScoped
class Sql {

    /** Reads the columns of one row, in order. */
    interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /**
     * @param values String, Number, UUID, Instant, or a collection of strings, integers or UUIDs for {@code = any(?)}
     */
    <T> List<T> list(String sql, Collection<?> values, Reader<T> reader) {
        try {
            return ReadSnapshot.on(database, connection -> list(connection, sql, values, reader));
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    private static <T> List<T> list(Connection connection, String sql, Collection<?> values, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int index = 1;
            for (Object value : values) {
                statement.setObject(index++, bindable(connection, value));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(new Row(rows)));
                }
                return read;
            }
        }
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> many) {
            boolean uuids =
                    many.stream().findFirst().filter(UUID.class::isInstance).isPresent();
            return connection.createArrayOf(uuids ? "uuid" : "text", many.toArray());
        }
        return value;
    }

    /** One row; each call reads the next column. */
    static final class Row {
        private final ResultSet rows;
        private int column;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        String text() throws SQLException {
            return rows.getString(++column);
        }

        UUID uuid() throws SQLException {
            return rows.getObject(++column, UUID.class);
        }

        Instant instant() throws SQLException {
            OffsetDateTime at = rows.getObject(++column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }

        /** An instant and a day, in two columns, the instant being made up where there is a day. */
        When when() throws SQLException {
            return When.of(instant(), date());
        }

        java.time.LocalDate date() throws SQLException {
            return rows.getObject(++column, java.time.LocalDate.class);
        }

        int integer() throws SQLException {
            return rows.getInt(++column);
        }

        Integer integerOrNull() throws SQLException {
            int value = rows.getInt(++column);
            return rows.wasNull() ? null : value;
        }

        long number() throws SQLException {
            return rows.getLong(++column);
        }

        boolean flag() throws SQLException {
            return rows.getBoolean(++column);
        }

        BigDecimal decimal() throws SQLException {
            BigDecimal value = rows.getBigDecimal(++column);
            return value == null ? null : new Quantity(value).value();
        }

        Quantity quantity() throws SQLException {
            return new Quantity(rows.getBigDecimal(++column));
        }

        byte[] bytes() throws SQLException {
            return rows.getBytes(++column);
        }

        List<Instant> instants() throws SQLException {
            Timestamp[] instants = (Timestamp[]) rows.getArray(++column).getArray();
            return Arrays.stream(instants).map(Timestamp::toInstant).toList();
        }

        /** @return null for a null array */
        @SuppressWarnings("unchecked")
        <T> List<T> list() throws SQLException {
            Array array = rows.getArray(++column);
            return array == null ? null : List.of((T[]) array.getArray());
        }
    }
}
