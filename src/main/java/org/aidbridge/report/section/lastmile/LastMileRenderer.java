package org.aidbridge.report.section.lastmile;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;
import static org.aidbridge.report.section.RenderContext.columns;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Deliveries by region of the recipients. */
public final class LastMileRenderer {

    private LastMileRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<LastMile> regions) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        List<Column> columns = columns(
                List.of(text("region", titles.region(), "#adm1+code")),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("dispatched", texts.dispatched(), "#indicator+num+dispatched"),
                number("underWay", titles.underWay(), "#indicator+num+underway"),
                number("delivered", texts.delivered(), "#indicator+num+delivered"),
                number("installed", texts.installed(), "#indicator+num+installed"));
        return context.section(
                "last-mile",
                texts.lastMile(),
                columns,
                regions.stream()
                        .flatMap(region -> region.items().stream()
                                .map(i -> List.of(
                                        region.region() == null
                                                ? Cell.coded("not known", titles.unknownRegion())
                                                : Cell.of(region.region()),
                                        context.item(i.item()),
                                        context.unit(i.unit()),
                                        Cell.of(i.dispatched()),
                                        Cell.of(i.underWay()),
                                        Cell.of(i.delivered()),
                                        Cell.of(i.installed()))))
                        .toList(),
                null);
    }
}
