package org.aidbridge.report.document;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows under columns.
 *
 * @param rows one cell for every column
 * @param more a note below the table, such as where to find more rows; or null
 * @param medium where it appears
 */
public record Table(List<Column> columns, List<List<Cell>> rows, String more, Medium medium) {

    public enum Medium {
        EVERYWHERE,
        /** Only in data files: in print, a chart or another table shows the same. */
        FILES,
        /** Only in print: in data files, another table has more columns. */
        PRINT
    }

    /**
     * @param key in files, stable: camelCase
     * @param title for people
     * @param hxl the hashtag with its attributes, {@code #item+code}
     * @param isNumeric whether it is right-aligned
     * @param isForFiles whether only data files have it, because the name beside it is enough for people
     */
    public record Column(String key, String title, String hxl, boolean isNumeric, boolean isForFiles) {

        public static Column text(String key, String title, String hxl) {
            return new Column(key, title, hxl, false, false);
        }

        public static Column number(String key, String title, String hxl) {
            return new Column(key, title, hxl, true, false);
        }

        /** A column of codes, for data files only. */
        public static Column code(String key, String title, String hxl) {
            return new Column(key, title, hxl, false, true);
        }
    }

    /** Supplies all rows of a table to data files, where the table itself has only the first. */
    @FunctionalInterface
    public interface AllRows {

        /** The rows of the table itself. */
        AllRows PRINTED = (section, taker) -> section.table().rows().forEach(taker);

        void each(PrintDocument.Section section, Consumer<List<Cell>> taker);
    }

    public Table(List<Column> columns, List<List<Cell>> rows, String more) {
        this(columns, rows, more, Medium.EVERYWHERE);
    }

    public boolean isPrinted() {
        return medium != Medium.FILES;
    }

    public boolean isInFiles() {
        return medium != Medium.PRINT;
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
