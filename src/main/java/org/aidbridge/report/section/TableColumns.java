package org.aidbridge.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;

/** The columns of a table, each with the cell of a row {@code R}. Parameters are those of {@link Column}. */
public final class TableColumns<R> {

    private final List<Column> columns = new ArrayList<>();
    private final List<Function<R, Cell>> cells = new ArrayList<>();

    public TableColumns<R> text(String key, String title, String hxl, Function<R, Cell> cell) {
        return add(Column.text(key, title, hxl), cell);
    }

    public TableColumns<R> number(String key, String title, String hxl, Function<R, BigDecimal> value) {
        return add(Column.number(key, title, hxl), row -> Cell.of(value.apply(row)));
    }

    public TableColumns<R> difference(String key, String title, String hxl, Function<R, BigDecimal> value) {
        return add(Column.number(key, title, hxl), row -> new Cell.Difference(value.apply(row)));
    }

    /** @param part the part of a row that has the cell */
    public <P> TableColumns<R> text(String key, String title, String hxl, Function<R, P> part, Function<P, Cell> cell) {
        return text(key, title, hxl, part.andThen(cell));
    }

    public <P> TableColumns<R> number(
            String key, String title, String hxl, Function<R, P> part, Function<P, BigDecimal> value) {
        return number(key, title, hxl, part.andThen(value));
    }

    private TableColumns<R> add(Column column, Function<R, Cell> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    public Table table(List<R> rows, String more) {
        return new Table(
                columns,
                rows.stream()
                        .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
                        .toList(),
                more);
    }
}
