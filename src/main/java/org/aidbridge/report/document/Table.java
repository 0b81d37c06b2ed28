package org.aidbridge.report.document;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows under columns.
 *
 * @param rows each with a cell for every column
 * @param more what is said below it, as that there are more rows and where; or null
 * @param medium where it stands
 */
public record Table(List<Column> columns, List<List<Cell>> rows, String more, Medium medium) {

    /** For whom a table is. */
    public enum Medium {
        EVERYWHERE,
        /** On paper a chart or another table shows the same. */
        FILES,
        /** In data files another table has the same, and more. */
        PAPER
    }

    /**
     * @param key in files, stable: camelCase
     * @param title for a person
     * @param hxl the hashtag with its attributes, {@code #item+code}
     * @param isNumeric whether it is set to the right
     * @param isForFiles whether only data files have it: for people the name beside it says as much
     */
    public record Column(String key, String title, String hxl, boolean isNumeric, boolean isForFiles) {

        public static Column text(String key, String title, String hxl) {
            return new Column(key, title, hxl, false, false);
        }

        public static Column number(String key, String title, String hxl) {
            return new Column(key, title, hxl, true, false);
        }

        /** A column of codes, of which people read the names. */
        public static Column code(String key, String title, String hxl) {
            return new Column(key, title, hxl, false, true);
        }
    }

    /** Gives all rows of a table to a data file, one after the other, where the table itself has only the first of them. */
    @FunctionalInterface
    public interface AllRows {

        /** What stands in the table is all there is. */
        AllRows PRINTED = (section, taker) -> section.table().rows().forEach(taker);

        void each(PrintDocument.Section section, Consumer<List<Cell>> taker);
    }

    public Table(List<Column> columns, List<List<Cell>> rows, String more) {
        this(columns, rows, more, Medium.EVERYWHERE);
    }

    /** Whether people read it. */
    public boolean isOnPaper() {
        return medium != Medium.FILES;
    }

    /** Whether data files have it. */
    public boolean isInFiles() {
        return medium != Medium.PAPER;
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
