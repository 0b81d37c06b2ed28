package org.aidbridge.report.section.impact;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;
import org.aidbridge.report.section.impact.ReportedImpact.BlockedGoods;

/** Cargo that waits for closed routes, the most urgent first. */
public final class ImpactRenderer {

    private ImpactRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<BlockedGoods> rows, String more) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        TableColumns<BlockedGoods> columns = new TableColumns<BlockedGoods>()
                .text("shipment", titles.shipment(), "#meta+shipment", s -> Cell.of(s.shipment()))
                .text("route", titles.route(), "#loc+route", s -> Cell.coded(s.route(), context.lane(s.route())))
                .text("item", texts.item(), "#item+code", s -> context.item(s.item()))
                .text("unit", texts.unit(), "#item+unit", s -> context.unit(s.unit()))
                .number("quantity", titles.quantity(), "#indicator+num+stuck", BlockedGoods::quantity)
                .text("stage", titles.stageOf(), "#status+stage", s -> context.stage(s.stage()))
                .text("recipient", titles.recipient(), "#org+recipient", s -> context.party(s.recipient()))
                .text("priority", titles.priorityOf(), "#severity+priority", s -> context.priority(s.priority()))
                .text("requiredBy", titles.requiredBy(), "#date+required", s -> Cell.of(s.requiredBy()));
        return context.section("impact", texts.impact(), columns, rows, more);
    }
}
