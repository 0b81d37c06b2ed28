package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.ITEM;
import static org.aidbridge.handout.Sections.columns;
import static org.aidbridge.handout.Sections.reached;
import static org.aidbridge.handout.Sections.row;
import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.aidbridge.paper.Chart;
import org.aidbridge.paper.FunnelChart;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.KeyFigure;
import org.aidbridge.report.Report;
import org.aidbridge.report.Stock;

/** What ever came how far, and what stands where now, by item. */
final class KeyFigureSection {

    private KeyFigureSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = new ArrayList<>(columns(ITEM, Sections.steps("")));
        columns.add(number("opened", "Opening balance", "#indicator+num+opening"));
        return section(
                "key-figures",
                "Key figures: what ever came so far, counted once",
                Sections.drawn(report).map(KeyFigureSection::funnel).toList(),
                columns,
                report.keyFigures().stream()
                        .map(f -> row(f.item(), f.name(), f.unit(), withOpened(f)))
                        .toList(),
                null);
    }

    private static List<BigDecimal> withOpened(KeyFigure figure) {
        List<BigDecimal> values = new ArrayList<>(reached(figure.reached()));
        values.add(figure.opened() == null ? BigDecimal.ZERO : figure.opened());
        return values;
    }

    private static Chart funnel(KeyFigure figure) {
        List<BigDecimal> reached = reached(figure.reached());
        return new FunnelChart(
                figure.name(),
                figure.unit(),
                IntStream.range(0, reached.size())
                        .mapToObj(i -> new FunnelChart.Step(Sections.STEPS.get(i), reached.get(i)))
                        .toList());
    }

    static Paper.Section stock(Report report) {
        List<Column> columns = columns(
                ITEM,
                number("waiting", "Not departed", "#indicator+num+stock+waiting"),
                number("inTransit", "In transit", "#indicator+num+stock+transit"),
                number("arrived", "At customs", "#indicator+num+stock+customs"),
                number("received", "In store", "#indicator+num+stock+received"),
                number("withheld", "Withheld", "#indicator+num+stock+withheld"),
                number("missing", "Missing (unknown)", "#indicator+num+stock+missing"),
                number("damaged", "Damaged", "#indicator+num+stock+damaged"),
                number("lost", "Lost", "#indicator+num+stock+lost"));
        return section(
                "stock",
                "Where it stands now",
                List.of(),
                columns,
                report.keyFigures().stream()
                        .map(f -> row(f.item(), f.name(), f.unit(), standing(f.stock())))
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
