package org.aidbridge.database.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;

/** One row of a result. Each call reads the next column, or the one that {@link #at} names; a null column reads as null. */
public final class Row {

    /** Makes a value of one row. */
    public interface Reader<T> {
        T read(Row row);
    }

    private interface Column<T> {
        T of(ResultSet rows, int index) throws SQLException;
    }

    private final ResultSet rows;
    private int column;

    private Row(ResultSet rows) {
        this.rows = rows;
    }

    static <T> List<T> list(ResultSet rows, Reader<T> reader) throws SQLException {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
            read.add(read(rows, reader));
        }
        return read;
    }

    static <T> T read(ResultSet rows, Reader<T> reader) {
        return reader.read(new Row(rows));
    }

    /** Continues with the column of this name. */
    public Row at(String name) {
        try {
            column = rows.findColumn(name) - 1;
            return this;
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private <T> T next(Column<T> type) {
        try {
            return type.of(rows, ++column);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    public String text() {
        return next(ResultSet::getString);
    }

    /** The constant of that name. */
    public <E extends Enum<E>> E choice(Class<E> type) {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }

    public UUID uuid() {
        return next((row, index) -> row.getObject(index, UUID.class));
    }

    public Instant instant() {
        OffsetDateTime at = next((row, index) -> row.getObject(index, OffsetDateTime.class));
        return at == null ? null : at.toInstant();
    }

    public LocalDate day() {
        return next((row, index) -> row.getObject(index, LocalDate.class));
    }

    /** Of two columns: an instant, and the day when only that is known. */
    public When when() {
        return When.of(instant(), day());
    }

    /** @return 0 for null */
    public int integer() {
        return next(ResultSet::getInt);
    }

    public Integer integerOrNull() {
        return next((row, index) -> row.getObject(index, Integer.class));
    }

    /** @return 0 for null */
    public long number() {
        return next(ResultSet::getLong);
    }

    /** @return false for null */
    public boolean flag() {
        return next(ResultSet::getBoolean);
    }

    public Boolean flagOrNull() {
        return next((row, index) -> row.getObject(index, Boolean.class));
    }

    public BigDecimal decimal() {
        return next(ResultSet::getBigDecimal);
    }

    /** Sums included, which may be larger than anything that can be stated. */
    public Quantity quantity() {
        BigDecimal value = decimal();
        return value == null ? null : new Quantity(value);
    }

    public byte[] bytes() {
        return next(ResultSet::getBytes);
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> list() {
        Array array = next(ResultSet::getArray);
        try {
            return array == null ? null : List.of((T[]) array.getArray());
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    public List<Instant> instants() {
        return this.<Timestamp>list().stream().map(Timestamp::toInstant).toList();
    }
}
