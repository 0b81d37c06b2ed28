package org.aidbridge.handout;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Chart;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.KeyFigure;
import org.aidbridge.report.Reached;
import org.aidbridge.report.Report;
import org.aidbridge.shared.When;

/** What the sections have in common: how a table is headed, and which items are told of first. */
final class Sections {

    /** The columns that say which item. */
    static final List<Column> ITEM = List.of(
            Column.text("item", "Item", "#item+code"),
            Column.text("name", "Name", "#item+name"),
            Column.text("unit", "Unit", "#item+unit"));

    /** Of {@link #reached}, in its order. */
    static final List<String> STEPS =
            List.of("Declared", "Departed", "Arrived", "Cleared", "Received", "Dispatched", "Delivered", "Installed");

    /** So many items are drawn at most. */
    private static final int CHARTS = 4;

    private Sections() {}

    /** @param more where the rows are that it has no place for; null when it has all of them */
    static Paper.Section section(
            String id, String title, List<Chart> charts, List<Column> columns, List<List<Cell>> rows, String more) {
        String rest = more == null ? null : "The first " + Report.ROWS + " at most; all of them: " + more;
        return new Paper.Section(id, title, List.of(), charts, new Table(columns, rows, rest));
    }

    /** An instant, or the day where no more is known. */
    static Cell when(When when) {
        if (when == null) {
            return Cell.EMPTY;
        }
        return when.day() != null ? Cell.of(when.day()) : Cell.of(when.at());
    }

    static List<Column> columns(List<Column> first, Column... more) {
        return Stream.concat(first.stream(), Stream.of(more)).toList();
    }

    /**
     * A column for each of what {@link #reached} says.
     *
     * @param tag what their HXL hashtags have behind it, such as {@code +period}
     */
    static Column[] steps(String tag) {
        return STEPS.stream()
                .map(step -> Column.number(
                        step.toLowerCase(Locale.ROOT), step, "#indicator+num+" + step.toLowerCase(Locale.ROOT) + tag))
                .toArray(Column[]::new);
    }

    static List<Cell> row(String item, String name, String unit, List<BigDecimal> values) {
        return Stream.concat(Stream.of(Cell.of(item), Cell.of(name), Cell.of(unit)), cells(values).stream())
                .toList();
    }

    static List<Cell> cells(List<BigDecimal> values) {
        return values.stream().map(Cell::of).toList();
    }

    /** The steps of {@link Reached}, in their order. */
    static List<BigDecimal> reached(Reached r) {
        return List.of(
                r.declared(),
                r.departed(),
                r.arrived(),
                r.cleared(),
                r.received(),
                r.dispatched(),
                r.delivered(),
                r.installed());
    }

    /** The items that are drawn: of which anything has left. */
    static Stream<KeyFigure> drawn(Report report) {
        return told(report)
                .filter(figure -> figure.reached().departed().signum() != 0)
                .limit(CHARTS);
    }

    /** Those that came furthest first, and of these the most declared. */
    static Stream<KeyFigure> told(Report report) {
        return report.keyFigures().stream()
                .sorted(Comparator.comparing((KeyFigure f) -> f.reached().delivered())
                        .thenComparing(f -> f.reached().departed())
                        .thenComparing(f -> f.reached().declared())
                        .reversed());
    }
}
