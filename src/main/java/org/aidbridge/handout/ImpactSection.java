package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;
import static org.aidbridge.paper.Table.Column.text;

import java.util.List;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** What waits for closed routes, the most urgent first. */
final class ImpactSection {

    private ImpactSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = List.of(
                text("shipment", "Shipment", "#meta+shipment"),
                text("route", "Route", "#loc+route"),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("quantity", "Waiting", "#indicator+num+stuck"),
                text("stage", "Stage", "#status+stage"),
                text("recipient", "Recipient", "#org+recipient"),
                text("priority", "Priority", "#severity+priority"),
                text("requiredBy", "Required by", "#date+required"));
        return section(
                "impact",
                "What waits for closed routes",
                List.of(),
                columns,
                report.impact().rows().stream()
                        .map(s -> List.of(
                                Cell.of(s.shipment()),
                                Cell.of(s.route()),
                                Cell.of(s.item()),
                                Cell.of(s.unit()),
                                Cell.of(s.quantity()),
                                Cell.of(s.stage().name()),
                                Cell.of(s.recipient()),
                                Cell.of(s.priority()),
                                Sections.when(s.requiredBy())))
                        .toList(),
                report.impact().more());
    }
}
