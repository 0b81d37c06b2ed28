package org.aidbridge.journal;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that takes any number of rows and is always the same, so that the database plans it once. It gets each column
 * as one array; a parameter for each value would cost us and the database several times that.
 */
public final class ManyRows {

    private final String sql;

    /**
     * @param sql in which {@code {rows}} stands for the rows
     * @param types of their columns
     */
    public ManyRows(String sql, String... types) {
        String arrays = Arrays.stream(types).map(t -> "cast(? as " + t + "[])").collect(Collectors.joining(", "));
        this.sql = sql.replace("{rows}", "unnest(" + arrays + ")");
    }

    /** @param columns name and type of each, {@code "occurred_at timestamptz"} */
    public static ManyRows into(String table, String... columns) {
        List<String[]> each = Arrays.stream(columns).map(c -> c.split(" ", 2)).toList();
        String names = each.stream().map(c -> c[0]).collect(Collectors.joining(", "));
        return new ManyRows(
                "insert into " + table + " (" + names + ") select * from {rows}",
                each.stream().map(c -> c[1]).toArray(String[]::new));
    }

    /** @param rows each with its values in the order of the columns */
    public void write(Connection connection, List<Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < rows.get(0).length; column++) {
                String[] values = new String[rows.size()];
                for (int row = 0; row < values.length; row++) {
                    values[row] = text(rows.get(row)[column]);
                }
                statement.setArray(column + 1, connection.createArrayOf("text", values));
            }
            statement.executeUpdate();
        }
    }

    /** As the database reads a value of its type from text. */
    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        // Of names that need no quotes.
        if (value instanceof String[] names) {
            return "{" + String.join(",", names) + "}";
        }
        return value == null ? null : value.toString();
    }
}
