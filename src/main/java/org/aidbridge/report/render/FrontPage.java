package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.FigureTable.Stock;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.highlight.FrontPageTexts;
import org.aidbridge.report.section.impact.ReportedImpact;
import org.aidbridge.report.section.keyfigure.KeyFigure;

/**
 * The first page: one sentence, a few figures, highlights, pipeline and next actions. It always fits one page of A4, so it shows
 * the most important items only.
 */
final class FrontPage {

    private static final int TILES = 4;

    /** Lines that fit in the pipeline. */
    private static final int LINES = 14;

    /** Letters of a name that fit on a line. */
    private static final int LETTERS = 30;

    private final RenderContext context;
    private final FrontPageTexts words;
    private final Report report;
    private final List<KeyFigure> ranked;

    FrontPage(RenderContext context, Report report) {
        this.context = context;
        this.words = context.format().texts(FrontPageTexts.class);
        this.report = report;
        this.ranked = context.byImportance(report.keyFigures(), KeyFigure::item);
    }

    /** How far the most important item has come, and what is blocked. */
    Cell headline() {
        KeyFigure first = ranked.isEmpty() ? null : ranked.get(0);
        if (first == null) {
            return new Cell.Text(words.nothingDeclared());
        }
        String figures = words.headline(
                first.name(),
                context.number(first.reached().declared()),
                context.number(first.reached().departed()),
                context.number(first.reached().received()),
                context.number(first.reached().delivered()),
                context.unitWord(first.unit()));
        int closed = report.impact().closedRoutes().size();
        return new Cell.Text(ranked.stream()
                .flatMap(item -> report.impact().totals().stream()
                        .filter(amount -> amount.item().equals(item.item())))
                .findFirst()
                .map(blocked -> headline(figures, closed, blocked))
                .orElseGet(() -> closed == 0 ? words.headlineOpen(figures) : words.headlineClosed(figures, closed)));
    }

    private String headline(String figures, int closed, ReportedImpact.Amount blocked) {
        if (closed == 0) {
            return words.headlineToBeBlocked(
                    figures, context.number(blocked.quantity()), context.unitWord(blocked.unit()), blocked.name());
        }
        return words.headlineBlocked(
                figures, closed, context.number(blocked.quantity()), context.unitWord(blocked.unit()), blocked.name());
    }

    /** How far each of the most important items has come. */
    List<PrintDocument.Tile> tiles() {
        return ranked.stream().limit(TILES).map(this::tile).toList();
    }

    private PrintDocument.Tile tile(KeyFigure figure) {
        List<BigDecimal> reached = figure.reached().inOrder();
        // Few items are ever installed; the table shows those.
        int step = reached.size() - 2;
        while (step > 0 && reached.get(step).signum() == 0) {
            step--;
        }
        BigDecimal lately = figure.last24h().inOrder().get(step);
        String unit = context.unitWord(figure.unit());
        String word = context.lower(context.steps().get(step));
        String note = step == 0
                ? word
                : words.tileStep(word, context.number(figure.reached().declared()), unit);
        return new PrintDocument.Tile(
                figure.name(),
                Cell.of(reached.get(step)),
                unit,
                new Cell.Text(lately.signum() == 0 ? note : note + "; " + words.tileChange(context.change(lately))));
    }

    /** How far the most important items have come. */
    PrintDocument.Section pipeline() {
        List<Column> columns = new ArrayList<>(context.item());
        columns.addAll(List.of(context.steps("")));
        columns.add(number("exceptions", words.exceptions(), "#indicator+num+exceptions"));
        int all = ranked.size();
        List<KeyFigure> shown = shown();
        Table table = new Table(
                columns,
                shown.stream().map(this::row).toList(),
                shown.size() == all ? null : words.pipelineMore(shown.size(), all),
                Table.Medium.PRINT);
        return new PrintDocument.Section("pipeline-summary", words.pipeline(), List.of(), List.of(), table);
    }

    /** The most important items, as many as fit. */
    private List<KeyFigure> shown() {
        List<KeyFigure> shown = new ArrayList<>();
        int lines = 0;
        for (KeyFigure figure : ranked) {
            lines += 1 + (figure.name().length() - 1) / LETTERS;
            if (lines > LINES) {
                break;
            }
            shown.add(figure);
        }
        return shown;
    }

    /** Whether it shows all items; then no other printed table does. */
    boolean isWhole() {
        return shown().size() == ranked.size();
    }

    private List<Cell> row(KeyFigure figure) {
        Stock stock = figure.stock();
        return Stream.concat(
                        context
                                .row(
                                        figure.item(),
                                        figure.name(),
                                        figure.unit(),
                                        figure.reached().inOrder())
                                .stream(),
                        Stream.of(Cell.of(stock.withheld()
                                .add(stock.missing())
                                .add(stock.damaged())
                                .add(stock.lost()))))
                .toList();
    }
}
