package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;
import static org.aidbridge.paper.Table.Column.text;

import java.util.List;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** What is not as declared. */
final class DiscrepancySection {

    private DiscrepancySection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = List.of(
                text("shipment", "Shipment", "#meta+shipment"),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("declared", "Declared", "#indicator+num+declared"),
                number("withheld", "Withheld", "#indicator+num+withheld"),
                number("missing", "Missing (unknown)", "#indicator+num+missing"),
                number("damaged", "Damaged", "#indicator+num+damaged"),
                number("lost", "Lost", "#indicator+num+lost"),
                number("surplus", "Surplus", "#indicator+num+surplus"));
        return section(
                "discrepancies",
                "Not as declared",
                List.of(),
                columns,
                report.discrepancies().rows().stream()
                        .map(d -> List.of(
                                Cell.of(d.shipment()),
                                Cell.of(d.item()),
                                Cell.of(d.unit()),
                                Cell.of(d.declared()),
                                Cell.of(d.withheld()),
                                Cell.of(d.missing()),
                                Cell.of(d.damaged()),
                                Cell.of(d.lost()),
                                Cell.of(d.surplus())))
                        .toList(),
                report.discrepancies().more());
    }
}
