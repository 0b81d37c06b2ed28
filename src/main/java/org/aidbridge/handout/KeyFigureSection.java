package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.ITEM;
import static org.aidbridge.handout.Sections.columns;
import static org.aidbridge.handout.Sections.reached;
import static org.aidbridge.handout.Sections.row;
import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;

import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.paper.Chart;
import org.aidbridge.paper.FunnelChart;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.KeyFigure;
import org.aidbridge.report.Reached;
import org.aidbridge.report.Report;
import org.aidbridge.report.Stock;

/** What ever came how far, and what stands where now, by item. */
final class KeyFigureSection {

    private KeyFigureSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = columns(
                ITEM,
                number("declared", "Declared", "#indicator+num+declared"),
                number("departed", "Departed", "#indicator+num+departed"),
                number("arrived", "Arrived", "#indicator+num+arrived"),
                number("cleared", "Cleared", "#indicator+num+cleared"),
                number("received", "Received", "#indicator+num+received"),
                number("dispatched", "Dispatched", "#indicator+num+dispatched"),
                number("delivered", "Delivered", "#indicator+num+delivered"),
                number("installed", "Installed", "#indicator+num+installed"));
        return section(
                "key-figures",
                "Key figures: what ever came so far, counted once",
                Sections.drawn(report).map(KeyFigureSection::funnel).toList(),
                columns,
                report.keyFigures().stream()
                        .map(f -> row(f.item(), f.name(), f.unit(), reached(f.reached())))
                        .toList(),
                null);
    }

    private static Chart funnel(KeyFigure figure) {
        Reached r = figure.reached();
        return new FunnelChart(
                figure.name(),
                figure.unit(),
                List.of(
                        new FunnelChart.Step("Declared", r.declared()),
                        new FunnelChart.Step("Departed", r.departed()),
                        new FunnelChart.Step("Arrived", r.arrived()),
                        new FunnelChart.Step("Cleared", r.cleared()),
                        new FunnelChart.Step("Received", r.received()),
                        new FunnelChart.Step("Dispatched", r.dispatched()),
                        new FunnelChart.Step("Delivered", r.delivered()),
                        new FunnelChart.Step("Installed", r.installed())));
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
