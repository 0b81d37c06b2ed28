package org.aidbridge.fill;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An entity class as a table. Columns are named as Hibernate names them, so that both write the same row. */
public final class Columns<T> {

    private final Class<T> entity;
    private final List<Field> fields;

    private Columns(Class<T> entity) {
        this.entity = entity;
        this.fields = Stream.<Class<?>>iterate(entity, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(f -> !Modifier.isStatic(f.getModifiers()) && !f.isAnnotationPresent(Transient.class))
                .toList();
        fields.forEach(f -> f.setAccessible(true));
    }

    public static <T> Columns<T> of(Class<T> entity) {
        return new Columns<>(entity);
    }

    public String copy() {
        return "copy " + table() + " (" + names() + ") from stdin";
    }

    public String insert() {
        String marks = fields.stream().map(f -> "?").collect(Collectors.joining(", "));
        return "insert into " + table() + " (" + names() + ") values (" + marks + ")";
    }

    public String names() {
        return fields.stream().map(Columns::name).collect(Collectors.joining(", "));
    }

    private String table() {
        Table table = entity.getAnnotation(Table.class);
        return table != null ? table.name() : snake(entity.getSimpleName());
    }

    private static String name(Field field) {
        Column column = field.getAnnotation(Column.class);
        return column != null ? column.name() : snake(field.getName());
    }

    private static String snake(String camel) {
        return camel.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** @param field the name in Java */
    public Object value(T row, String field) {
        return get(
                row,
                fields.stream()
                        .filter(f -> f.getName().equals(field))
                        .findFirst()
                        .orElseThrow());
    }

    public void set(T row, String field, Object value) {
        try {
            Field one = fields.stream()
                    .filter(f -> f.getName().equals(field))
                    .findFirst()
                    .orElseThrow();
            one.set(row, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object get(Object row, Field field) {
        try {
            return field.get(row);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Appends a row in the text format of COPY. */
    public void write(T row, StringBuilder text) {
        for (int i = 0; i < fields.size(); i++) {
            text.append(i == 0 ? "" : "\t");
            escape(text(get(row, fields.get(i))), text);
        }
        text.append('\n');
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Object[] many) {
            return Arrays.stream(many)
                    .map(v -> '"' + v.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return value == null ? null : value.toString();
    }

    private static void escape(String value, StringBuilder text) {
        if (value == null) {
            text.append("\\N");
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    /** Binds all columns of {@link #insert}. */
    public void bind(T row, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Object value = get(row, field);
            JdbcTypeCode code = field.getAnnotation(JdbcTypeCode.class);
            if (code != null && code.value() == SqlTypes.JSON) {
                statement.setObject(i + 1, value, Types.OTHER);
            } else if (value instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else if (value instanceof Instant[] times) {
                String[] texts = Arrays.stream(times).map(Instant::toString).toArray(String[]::new);
                statement.setArray(i + 1, statement.getConnection().createArrayOf("timestamptz", texts));
            } else if (value instanceof Instant at) {
                statement.setObject(i + 1, at.atOffset(ZoneOffset.UTC));
            } else if (value == null) {
                statement.setNull(i + 1, sqlType(field.getType()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    /** A null needs the type of its column, or the statement would be prepared again for it. */
    private static int sqlType(Class<?> type) {
        if (type == String.class) {
            return Types.VARCHAR;
        }
        if (type == Instant.class) {
            return Types.TIMESTAMP_WITH_TIMEZONE;
        }
        return type == LocalDate.class ? Types.DATE : type == BigDecimal.class ? Types.NUMERIC : Types.OTHER;
    }

    /** Reads a row with the columns {@link #names}, from the first one on. */
    public T read(ResultSet row) throws SQLException {
        try {
            Constructor<T> constructor = entity.getDeclaredConstructor();
            constructor.setAccessible(true);
            T read = constructor.newInstance();
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i).set(read, read(row, i + 1, fields.get(i).getType()));
            }
            return read;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(ResultSet row, int column, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            return at == null ? null : at.toInstant();
        }
        if (type == Instant[].class) {
            Array array = row.getArray(column);
            return array == null
                    ? null
                    : Arrays.stream((Timestamp[]) array.getArray())
                            .map(Timestamp::toInstant)
                            .toArray(Instant[]::new);
        }
        if (type.isArray() && type != byte[].class) {
            Array array = row.getArray(column);
            return array == null ? null : array.getArray();
        }
        if (type == int.class) {
            return row.getInt(column);
        }
        if (type == long.class) {
            return row.getLong(column);
        }
        if (type == boolean.class) {
            return row.getBoolean(column);
        }
        if (type == String.class) {
            return row.getString(column);
        }
        return type == byte[].class ? row.getBytes(column) : row.getObject(column, type);
    }
}
