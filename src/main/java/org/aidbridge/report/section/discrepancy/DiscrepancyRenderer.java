package org.aidbridge.report.section.discrepancy;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;

public final class DiscrepancyRenderer {

    private DiscrepancyRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Discrepancies.Row> rows, String more) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        TableColumns<Discrepancies.Row> columns = new TableColumns<Discrepancies.Row>()
                .text("shipment", titles.shipment(), "#meta+shipment", d -> Cell.of(d.shipment()))
                .text("item", texts.item(), "#item+code", d -> context.item(d.item()))
                .text("unit", texts.unit(), "#item+unit", d -> context.unit(d.unit()))
                .number("declared", texts.declared(), "#indicator+num+declared", Discrepancies.Row::declared)
                .number("withheld", titles.nowWithheld(), "#indicator+num+withheld", Discrepancies.Row::withheld)
                .number("missing", titles.nowMissing(), "#indicator+num+missing", Discrepancies.Row::missing)
                .number("damaged", titles.nowDamaged(), "#indicator+num+damaged", Discrepancies.Row::damaged)
                .number("lost", titles.nowLost(), "#indicator+num+lost", Discrepancies.Row::lost)
                .number("surplus", titles.surplus(), "#indicator+num+surplus", Discrepancies.Row::surplus);
        return context.section("discrepancies", texts.discrepancies(), columns, rows, more);
    }
}
