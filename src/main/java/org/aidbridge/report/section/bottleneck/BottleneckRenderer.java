package org.aidbridge.report.section.bottleneck;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Where goods wait, for how long, and the role that has to act. */
public final class BottleneckRenderer {

    private BottleneckRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Bottleneck> bottlenecks) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        List<Column> columns = List.of(
                text("stage", titles.stageOf(), "#status+stage"),
                text("owner", titles.toAct(), "#org+owner"),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("quantity", titles.quantity(), "#indicator+num+stock"),
                number("meanHours", titles.hours(), "#indicator+num+hours"),
                text("oldest", titles.oldest(), "#meta+shipment+oldest"));
        return context.section(
                "bottlenecks",
                texts.bottlenecks(),
                columns,
                bottlenecks.stream()
                        .flatMap(b -> b.items().stream()
                                .map(d -> List.of(
                                        context.stage(b.stage()),
                                        context.owner(b.owner()),
                                        context.item(d.item()),
                                        context.unit(d.unit()),
                                        Cell.of(d.quantity()),
                                        Cell.of(d.meanHours()),
                                        Cell.of(
                                                b.oldest() == null
                                                        ? null
                                                        : b.oldest().shipment()))))
                        .toList(),
                null);
    }
}
