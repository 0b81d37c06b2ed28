package org.aidbridge.report.section.cumulative;

import static org.aidbridge.report.document.Table.Column.text;
import static org.aidbridge.report.section.RenderContext.columns;

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
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Progress by day: charts on pages, a table in data files. */
public final class CumulativeRenderer {

    private CumulativeRenderer() {}

    /** Empty when nothing has moved. */
    public static PrintDocument.Section of(RenderContext context, List<Cumulative> items) {
        ReportTexts texts = context.texts();
        List<Chart> charts = context.charted(items, Cumulative::item).stream()
                .<Chart>map(item -> chart(context, item))
                .toList();
        return new PrintDocument.Section("cumulative", texts.cumulative(), List.of(), charts, table(context, items));
    }

    private static Table table(RenderContext context, List<Cumulative> items) {
        List<Column> columns =
                columns(columns(context.item(), text("day", context.titles().day(), "#date+day")), context.steps(""));
        List<List<Cell>> rows = items.stream()
                .flatMap(item -> item.points().stream().map(point -> Stream.of(
                                context.row(item.item(), item.name(), item.unit(), List.of()),
                                List.of(Cell.of(point.day())),
                                RenderContext.cells(point.reached().inOrder()))
                        .flatMap(List::stream)
                        .toList()))
                .toList();
        return new Table(columns, rows, null, Table.Medium.FILES);
    }

    private static Chart chart(RenderContext context, Cumulative item) {
        ReportTexts texts = context.texts();
        ZoneId zone = context.format().zone();
        List<Cumulative.Point> points = item.points();
        Instant from = points.get(0).day().atStartOfDay(zone).toInstant();
        return new LineChart(
                texts.dayByDay(item.name()),
                context.unitWord(item.unit()),
                from,
                points.get(points.size() - 1).until(),
                List.of(
                        line(texts.departed(), item, zone, ReachedQuantities::departed),
                        line(texts.received(), item, zone, ReachedQuantities::received),
                        line(texts.delivered(), item, zone, ReachedQuantities::delivered)));
    }

    /** Flat between days with changes. */
    private static LineChart.Line line(
            String label, Cumulative item, ZoneId zone, Function<ReachedQuantities, BigDecimal> figure) {
        List<LineChart.Point> line = new ArrayList<>();
        // Reached before the first day.
        BigDecimal before = figure.apply(item.before());
        for (Cumulative.Point point : item.points()) {
            line.add(new LineChart.Point(point.day().atStartOfDay(zone).toInstant(), before));
            before = figure.apply(point.reached());
            line.add(new LineChart.Point(point.until(), before));
        }
        return new LineChart.Line(label, line);
    }
}
