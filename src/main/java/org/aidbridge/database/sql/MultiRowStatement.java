package org.aidbridge.database.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement for any number of rows that is always one of two texts, so that the database plans each once. One row is
 * sent as its values, many as one array per column, which costs far less than a parameter per value.
 */
public final class MultiRowStatement {

    private final String one;
    private final String many;

    /**
     * @param sql with {@code {rows}} for the rows
     * @param types of their columns
     */
    public MultiRowStatement(String sql, String... types) {
        this.one = sql.replace("{rows}", "(values (" + each(types, "cast(? as %s)") + "))");
        this.many = sql.replace("{rows}", "unnest(" + each(types, "cast(? as %s[])") + ")");
    }

    private static String each(String[] types, String column) {
        return Arrays.stream(types).map(column::formatted).collect(Collectors.joining(", "));
    }

    /** @param columns with their types, {@code "occurred_at timestamptz"} */
    public static MultiRowStatement into(String table, String... columns) {
        List<String[]> each = Arrays.stream(columns).map(c -> c.split(" ", 2)).toList();
        String names = each.stream().map(c -> c[0]).collect(Collectors.joining(", "));
        return new MultiRowStatement(
                "insert into " + table + " (" + names + ") select * from {rows} as rows",
                each.stream().map(c -> c[1]).toArray(String[]::new));
    }

    /**
     * Adds the rows to a round trip; no rows add nothing.
     *
     * @param rows values in the order of the columns
     */
    public void write(RoundTrip trip, List<Object[]> rows) {
        if (rows.size() == 1) {
            trip.execute(
                    one, Arrays.stream(rows.get(0)).map(MultiRowStatement::text).toList());
        } else if (rows.size() > 1) {
            trip.execute(many, columns(rows));
        }
    }

    private static List<String[]> columns(List<Object[]> rows) {
        List<String[]> columns = new ArrayList<>();
        for (int column = 0; column < rows.get(0).length; column++) {
            String[] values = new String[rows.size()];
            for (int row = 0; row < values.length; row++) {
                values[row] = text(rows.get(row)[column]);
            }
            columns.add(values);
        }
        return columns;
    }

    /** The text form of a value. */
    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        // Names that need no quotes.
        if (value instanceof String[] names) {
            return "{" + String.join(",", names) + "}";
        }
        return value == null ? null : value.toString();
    }
}
