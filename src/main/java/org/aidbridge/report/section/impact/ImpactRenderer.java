package org.aidbridge.report.section.impact;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Cargo that waits for closed routes, the most urgent first. */
public final class ImpactRenderer {

    private ImpactRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<ReportedImpact.BlockedGoods> rows, String more) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        List<Column> columns = List.of(
                text("shipment", titles.shipment(), "#meta+shipment"),
                text("route", titles.route(), "#loc+route"),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("quantity", titles.quantity(), "#indicator+num+stuck"),
                text("stage", titles.stageOf(), "#status+stage"),
                text("recipient", titles.recipient(), "#org+recipient"),
                text("priority", titles.priorityOf(), "#severity+priority"),
                text("requiredBy", titles.requiredBy(), "#date+required"));
        return context.section(
                "impact",
                texts.impact(),
                columns,
                rows.stream()
                        .map(s -> List.of(
                                Cell.of(s.shipment()),
                                Cell.coded(s.route(), context.lane(s.route())),
                                context.item(s.item()),
                                context.unit(s.unit()),
                                Cell.of(s.quantity()),
                                context.stage(s.stage()),
                                context.party(s.recipient()),
                                context.priority(s.priority()),
                                Cell.of(s.requiredBy())))
                        .toList(),
                more);
    }
}
