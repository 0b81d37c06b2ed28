package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.text;
import static org.aidbridge.report.render.Sections.columns;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.Chart;
import org.aidbridge.report.document.LineChart;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Cumulative;
import org.aidbridge.report.model.ReachedQuantities;
import org.aidbridge.report.model.Report;

/** How items came on, day by day: lines on paper, all of the days in files. */
final class CumulativeSection {

    private CumulativeSection() {}

    /** Without charts, and without rows in its table, where nothing has moved or the version of the report has none. */
    static PrintDocument.Section of(Sections sections) {
        Report report = sections.report;
        ReportTexts texts = sections.texts;
        List<Cumulative> items = report.cumulative() == null ? List.of() : report.cumulative();
        List<Chart> charts = sections.drawn()
                .flatMap(told -> items.stream().filter(i -> i.item().equals(told.item())))
                .<Chart>map(item -> chart(sections, item))
                .toList();
        return new PrintDocument.Section("cumulative", texts.cumulative(), List.of(), charts, table(sections, items));
    }

    private static Table table(Sections sections, List<Cumulative> items) {
        List<Column> columns =
                columns(columns(sections.item(), text("day", sections.texts.day(), "#date+day")), sections.steps(""));
        List<List<Cell>> rows = items.stream()
                .flatMap(item -> item.points().stream().map(point -> Stream.of(
                                sections.row(item.item(), item.name(), item.unit(), List.of()),
                                List.of(Cell.of(point.day())),
                                Sections.cells(Sections.reached(point.reached())))
                        .flatMap(List::stream)
                        .toList()))
                .toList();
        return new Table(columns, rows, null, Table.Medium.FILES);
    }

    private static Chart chart(Sections sections, Cumulative item) {
        ReportTexts texts = sections.texts;
        ZoneId zone = sections.writing.zone();
        List<Cumulative.Point> points = item.points();
        Instant from = points.get(0).day().atStartOfDay(zone).toInstant();
        return new LineChart(
                texts.dayByDay(item.name()),
                sections.unitWord(item.unit()),
                from,
                points.get(points.size() - 1).until(),
                List.of(
                        line(texts.departed(), item, zone, ReachedQuantities::departed),
                        line(texts.received(), item, zone, ReachedQuantities::received),
                        line(texts.delivered(), item, zone, ReachedQuantities::delivered)));
    }

    /** Flat over the days on which nothing changed, and up over each on which something did. */
    private static LineChart.Line line(
            String label, Cumulative item, ZoneId zone, Function<ReachedQuantities, BigDecimal> figure) {
        List<LineChart.Point> line = new ArrayList<>();
        // What had been reached before the first day that is shown.
        BigDecimal before = item.before() == null ? BigDecimal.ZERO : figure.apply(item.before());
        for (Cumulative.Point point : item.points()) {
            line.add(new LineChart.Point(point.day().atStartOfDay(zone).toInstant(), before));
            before = figure.apply(point.reached());
            line.add(new LineChart.Point(point.until(), before));
        }
        return new LineChart.Line(label, line);
    }
}
