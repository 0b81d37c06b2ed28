package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Report;

/** What waits for closed routes, the most urgent first. */
final class ImpactSection {

    private ImpactSection() {}

    static PrintDocument.Section of(Sections sections) {
        Report report = sections.report;
        ReportTexts texts = sections.texts;
        List<Column> columns = List.of(
                text("shipment", texts.shipment(), "#meta+shipment"),
                text("route", texts.route(), "#loc+route"),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("quantity", texts.quantity(), "#indicator+num+stuck"),
                text("stage", texts.stageOf(), "#status+stage"),
                text("recipient", texts.recipient(), "#org+recipient"),
                text("priority", texts.priorityOf(), "#severity+priority"),
                text("requiredBy", texts.requiredBy(), "#date+required"));
        return sections.section(
                "impact",
                texts.impact(),
                List.of(),
                columns,
                report.impact().rows().stream()
                        .map(s -> List.of(
                                Cell.of(s.shipment()),
                                Cell.coded(s.route(), sections.lane(s.route())),
                                sections.item(s.item()),
                                sections.unit(s.unit()),
                                Cell.of(s.quantity()),
                                sections.stage(s.stage()),
                                sections.party(s.recipient()),
                                sections.priority(s.priority()),
                                Sections.when(s.requiredBy())))
                        .toList(),
                report.impact().more());
    }
}
