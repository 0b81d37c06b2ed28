package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.render.Sections.columns;
import static org.aidbridge.report.render.Sections.reached;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aidbridge.report.document.Chart;
import org.aidbridge.report.document.FunnelChart;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.KeyFigure;
import org.aidbridge.report.model.Stock;

/** What ever came how far, and what stands where now, by item. */
final class KeyFigureSection {

    private final Sections sections;
    private final ReportTexts texts;

    private KeyFigureSection(Sections sections) {
        this.sections = sections;
        this.texts = sections.texts;
    }

    /** Where the first page has all of the items, their table is for data files. */
    static PrintDocument.Section of(Sections sections) {
        KeyFigureSection section = new KeyFigureSection(sections);
        List<KeyFigure> figures = sections.report.keyFigures();
        return new PrintDocument.Section(
                "key-figures",
                sections.texts.keyFigures(),
                List.of(),
                sections.drawn().map(section::funnel).toList(),
                new Table(
                        columns(columns(sections.item(), sections.steps("")), opened(sections)),
                        figures.stream()
                                .map(f -> sections.row(f.item(), f.name(), f.unit(), withOpened(f)))
                                .toList(),
                        null,
                        FrontPage.isWhole(sections) ? Table.Medium.FILES : Table.Medium.EVERYWHERE));
    }

    private static Column opened(Sections sections) {
        return number("opened", sections.texts.opened(), "#indicator+num+opening");
    }

    private static List<BigDecimal> withOpened(KeyFigure figure) {
        List<BigDecimal> values = new ArrayList<>(reached(figure.reached()));
        values.add(figure.opened() == null ? BigDecimal.ZERO : figure.opened());
        return values;
    }

    private Chart funnel(KeyFigure figure) {
        List<BigDecimal> reached = reached(figure.reached());
        List<String> steps = sections.steps();
        return new FunnelChart(
                figure.name(),
                sections.unitWord(figure.unit()),
                IntStream.range(0, reached.size())
                        .mapToObj(i -> new FunnelChart.Step(steps.get(i), reached.get(i)))
                        .toList());
    }

    static PrintDocument.Section stock(Sections sections) {
        ReportTexts texts = sections.texts;
        List<Column> columns = columns(
                sections.item(),
                number("waiting", texts.waiting(), "#indicator+num+stock+waiting"),
                number("inTransit", texts.inTransit(), "#indicator+num+stock+transit"),
                number("arrived", texts.atCustoms(), "#indicator+num+stock+customs"),
                number("received", texts.inStore(), "#indicator+num+stock+received"),
                number("withheld", texts.nowWithheld(), "#indicator+num+stock+withheld"),
                number("missing", texts.nowMissing(), "#indicator+num+stock+missing"),
                number("damaged", texts.nowDamaged(), "#indicator+num+stock+damaged"),
                number("lost", texts.nowLost(), "#indicator+num+stock+lost"));
        return sections.section(
                "stock",
                texts.stock(),
                List.of(),
                columns,
                sections.report.keyFigures().stream()
                        .map(f -> sections.row(f.item(), f.name(), f.unit(), standing(f.stock())))
                        .toList(),
                null);
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
