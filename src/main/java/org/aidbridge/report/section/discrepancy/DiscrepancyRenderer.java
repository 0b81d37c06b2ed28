package org.aidbridge.report.section.discrepancy;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Deviations from what was declared. */
public final class DiscrepancyRenderer {

    private DiscrepancyRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Discrepancies.Row> rows, String more) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        List<Column> columns = List.of(
                text("shipment", titles.shipment(), "#meta+shipment"),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("declared", texts.declared(), "#indicator+num+declared"),
                number("withheld", titles.nowWithheld(), "#indicator+num+withheld"),
                number("missing", titles.nowMissing(), "#indicator+num+missing"),
                number("damaged", titles.nowDamaged(), "#indicator+num+damaged"),
                number("lost", titles.nowLost(), "#indicator+num+lost"),
                number("surplus", titles.surplus(), "#indicator+num+surplus"));
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
