package org.aidbridge.database.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A statement that takes one row or any number of them and is always one of the same two, so that the database plans it
 * once. One row travels as its values. Of many each column travels as one array; a parameter for each value would cost us
 * and the database several times that.
 */
public final class MultiRowStatement {

    private final String one;
    private final String many;

    /**
     * @param sql in which {@code {rows}} stands for the rows
     * @param types of their columns
     */
    public MultiRowStatement(String sql, String... types) {
        this.one = sql.replace("{rows}", "(values (" + each(types, "cast(? as %s)") + "))");
        this.many = sql.replace("{rows}", "unnest(" + each(types, "cast(? as %s[])") + ")");
    }

    private static String each(String[] types, String column) {
        return Arrays.stream(types).map(column::formatted).collect(Collectors.joining(", "));
    }

    /** @param columns name and type of each, {@code "occurred_at timestamptz"} */
    public static MultiRowStatement into(String table, String... columns) {
        List<String[]> each = Arrays.stream(columns).map(c -> c.split(" ", 2)).toList();
        String names = each.stream().map(c -> c[0]).collect(Collectors.joining(", "));
        return new MultiRowStatement(
                "insert into " + table + " (" + names + ") select * from {rows} as rows",
                each.stream().map(c -> c[1]).toArray(String[]::new));
    }

    /**
     * Adds these rows to what goes to the database next; no rows add nothing.
     *
     * @param rows each with its values in the order of the columns
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
