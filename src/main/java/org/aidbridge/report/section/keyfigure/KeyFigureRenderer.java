package org.aidbridge.report.section.keyfigure;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.section.RenderContext.columns;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.Chart;
import org.aidbridge.report.document.FunnelChart;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.FigureTable.Stock;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Reached quantities and current stock by item. */
public final class KeyFigureRenderer {

    private final RenderContext context;
    private final ReportTexts texts;
    private final ColumnTexts titles;

    private KeyFigureRenderer(RenderContext context) {
        this.context = context;
        this.texts = context.texts();
        this.titles = context.titles();
    }

    /** @param medium of the table, which is only for data files where the first page has all items */
    public static PrintDocument.Section of(RenderContext context, List<KeyFigure> figures, Table.Medium medium) {
        KeyFigureRenderer section = new KeyFigureRenderer(context);
        List<KeyFigure> departed = figures.stream()
                .filter(figure -> figure.reached().departed().signum() != 0)
                .toList();
        return new PrintDocument.Section(
                "key-figures",
                context.texts().keyFigures(),
                List.of(),
                context.charted(departed, KeyFigure::item).stream()
                        .map(section::funnel)
                        .toList(),
                new Table(
                        columns(columns(context.item(), context.steps("")), opened(context)),
                        figures.stream()
                                .map(f -> context.row(f.item(), f.name(), f.unit(), withOpened(f)))
                                .toList(),
                        null,
                        medium));
    }

    private static Column opened(RenderContext context) {
        return number("opened", context.titles().opened(), "#indicator+num+opening");
    }

    private static List<BigDecimal> withOpened(KeyFigure figure) {
        List<BigDecimal> values = new ArrayList<>(figure.reached().inOrder());
        values.add(figure.opened() == null ? BigDecimal.ZERO : figure.opened());
        return values;
    }

    private Chart funnel(KeyFigure figure) {
        List<BigDecimal> reached = figure.reached().inOrder();
        List<String> steps = context.steps();
        return new FunnelChart(
                figure.name(),
                context.unitWord(figure.unit()),
                IntStream.range(0, reached.size())
                        .mapToObj(i -> new FunnelChart.Step(steps.get(i), reached.get(i)))
                        .toList());
    }

    public static PrintDocument.Section stock(RenderContext context, List<KeyFigure> figures) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        List<Column> columns = columns(
                context.item(),
                number("waiting", titles.waiting(), "#indicator+num+stock+waiting"),
                number("inTransit", titles.inTransit(), "#indicator+num+stock+transit"),
                number("arrived", titles.atCustoms(), "#indicator+num+stock+customs"),
                number("received", titles.inStore(), "#indicator+num+stock+received"),
                number("withheld", titles.nowWithheld(), "#indicator+num+stock+withheld"),
                number("missing", titles.nowMissing(), "#indicator+num+stock+missing"),
                number("damaged", titles.nowDamaged(), "#indicator+num+stock+damaged"),
                number("lost", titles.nowLost(), "#indicator+num+stock+lost"));
        List<List<Cell>> rows = figures.stream()
                .map(f -> context.row(f.item(), f.name(), f.unit(), standing(f.stock())))
                .toList();
        return RenderContext.section("stock", texts.stock(), new Table(columns, rows, null));
    }

    private static List<BigDecimal> standing(Stock s) {
        return List.of(
                s.planned().add(s.booked()).add(s.accepted()),
                s.inTransit(),
                s.arrived().add(s.cleared()),
                s.received(),
                s.withheld(),
                s.missing(),
                s.damaged(),
                s.lost());
    }
}
