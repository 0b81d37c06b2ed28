package org.aidbridge.report.section.impact;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** What waits for closed routes, the most urgent first. */
public final class ImpactRenderer {

    private ImpactRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<ReportedImpact.Stuck> rows, String more) {
        ReportTexts texts = context.texts();
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
