package org.aidbridge.shipment.figures;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aidbridge.database.journal.ReadSnapshot;

/**
 * One look at the database: whatever is read in it, statement after statement, is as it was at its first one. It is a
 * {@link ReadSnapshot}. Not to be taken inside a transaction, whose connection it would get.
 */
public final class FigureSnapshot implements AutoCloseable {

    /** Reads the columns of one row, in order. */
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    private final ReadSnapshot snapshot;

    private FigureSnapshot(ReadSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** @param source what to tell in the answer about where this was read */
    static FigureSnapshot in(ReadSnapshot snapshot, ReadFrom.Source source) {
        ReadFrom.remember(source);
        return new FigureSnapshot(snapshot);
    }

    /** Inside another one it is the same. */
    static FigureSnapshot in(ReadSnapshot snapshot) {
        return new FigureSnapshot(snapshot);
    }

    /**
     * @param values String, Number, UUID or Instant; a collection of strings, integers or UUIDs is an array
     */
    public <T> List<T> list(String sql, Collection<?> values, Reader<T> reader) {
        try (PreparedStatement statement = snapshot.connection().prepareStatement(sql)) {
            int index = 1;
            for (Object value : values) {
                statement.setObject(index++, bindable(value));
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(new Row(rows)));
                }
                return read;
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Object bindable(Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> many) {
            boolean uuids = many.stream().anyMatch(UUID.class::isInstance);
            boolean numbers = many.stream().anyMatch(Long.class::isInstance);
            String type = uuids ? "uuid" : numbers ? "bigint" : "text";
            return snapshot.connection().createArrayOf(type, many.toArray());
        }
        return value;
    }

    @Override
    public void close() {
        snapshot.close();
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a query failed", e);
    }

    /** One row; each call reads the next column. */
    public static final class Row {
        private final ResultSet rows;
        private int column;

        private Row(ResultSet rows) {
            this.rows = rows;
        }

        public String text() throws SQLException {
            return rows.getString(++column);
        }

        public UUID uuid() throws SQLException {
            return rows.getObject(++column, UUID.class);
        }

        public long number() throws SQLException {
            return rows.getLong(++column);
        }

        public boolean flag() throws SQLException {
            return rows.getBoolean(++column);
        }

        public BigDecimal decimal() throws SQLException {
            return rows.getBigDecimal(++column);
        }

        public Instant instant() throws SQLException {
            OffsetDateTime at = rows.getObject(++column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }

        public LocalDate date() throws SQLException {
            return rows.getObject(++column, LocalDate.class);
        }
    }
}
