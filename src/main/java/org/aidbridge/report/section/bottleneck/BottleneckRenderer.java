package org.aidbridge.report.section.bottleneck;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.Columns;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Where goods wait, for how long, and the role that has to act. */
public final class BottleneckRenderer {

    private record Row(Bottleneck at, Bottleneck.Dwell of) {}

    private BottleneckRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Bottleneck> bottlenecks) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        Columns<Row> columns = new Columns<Row>()
                .text("stage", titles.stageOf(), "#status+stage", r -> context.stage(r.at().stage()))
                .text("owner", titles.toAct(), "#org+owner", r -> context.owner(r.at().owner()))
                .text("item", texts.item(), "#item+code", r -> context.item(r.of().item()))
                .text("unit", texts.unit(), "#item+unit", r -> context.unit(r.of().unit()))
                .number("quantity", titles.quantity(), "#indicator+num+stock", r -> r.of().quantity())
                .number("meanHours", titles.hours(), "#indicator+num+hours", r -> r.of().meanHours())
                .text("oldest", titles.oldest(), "#meta+shipment+oldest", r -> oldest(r.at()));
        List<Row> rows = bottlenecks.stream()
                .flatMap(at -> at.items().stream().map(of -> new Row(at, of)))
                .toList();
        return context.section("bottlenecks", texts.bottlenecks(), columns, rows, null);
    }

    private static Cell oldest(Bottleneck at) {
        return at.oldest() == null ? Cell.EMPTY : Cell.of(at.oldest().shipment());
    }
}
