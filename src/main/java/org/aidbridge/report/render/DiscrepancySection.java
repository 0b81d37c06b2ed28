package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Report;

/** What is not as declared. */
final class DiscrepancySection {

    private DiscrepancySection() {}

    static PrintDocument.Section of(Sections sections) {
        Report report = sections.report;
        ReportTexts texts = sections.texts;
        List<Column> columns = List.of(
                text("shipment", texts.shipment(), "#meta+shipment"),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("declared", texts.declared(), "#indicator+num+declared"),
                number("withheld", texts.nowWithheld(), "#indicator+num+withheld"),
                number("missing", texts.nowMissing(), "#indicator+num+missing"),
                number("damaged", texts.nowDamaged(), "#indicator+num+damaged"),
                number("lost", texts.nowLost(), "#indicator+num+lost"),
                number("surplus", texts.surplus(), "#indicator+num+surplus"));
        return sections.section(
                "discrepancies",
                texts.discrepancies(),
                List.of(),
                columns,
                report.discrepancies().rows().stream()
                        .map(d -> List.of(
                                Cell.of(d.shipment()),
                                sections.item(d.item()),
                                sections.unit(d.unit()),
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
