package org.aidbridge.report.section.discrepancy;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** What is not as declared. */
public final class DiscrepancyRenderer {

    private DiscrepancyRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Discrepancies.Row> rows, String more) {
        ReportTexts texts = context.texts();
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
        return context.section(
                "discrepancies",
                texts.discrepancies(),
                columns,
                rows.stream()
                        .map(d -> List.of(
                                Cell.of(d.shipment()),
                                context.item(d.item()),
                                context.unit(d.unit()),
                                Cell.of(d.declared()),
                                Cell.of(d.withheld()),
                                Cell.of(d.missing()),
                                Cell.of(d.damaged()),
                                Cell.of(d.lost()),
                                Cell.of(d.surplus())))
                        .toList(),
                more);
    }
}
