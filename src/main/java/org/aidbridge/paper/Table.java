package org.aidbridge.paper;

import java.util.List;

/**
 * Rows under columns.
 *
 * @param rows each with a cell for every column
 * @param more what is said below it, as that there are more rows and where; or null
 * @param isForFiles whether only data files have it: on paper a chart shows it
 */
public record Table(List<Column> columns, List<List<Cell>> rows, String more, boolean isForFiles) {

    /**
     * @param key in files, stable: camelCase
     * @param title for a person
     * @param hxl the hashtag with its attributes, {@code #item+code}
     * @param isNumeric whether it is set to the right
     */
    public record Column(String key, String title, String hxl, boolean isNumeric) {

        public static Column text(String key, String title, String hxl) {
            return new Column(key, title, hxl, false);
        }

        public static Column number(String key, String title, String hxl) {
            return new Column(key, title, hxl, true);
        }
    }

    public Table(List<Column> columns, List<List<Cell>> rows, String more) {
        this(columns, rows, more, false);
    }

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row + " has other columns than " + columns);
            }
        }
    }
}
