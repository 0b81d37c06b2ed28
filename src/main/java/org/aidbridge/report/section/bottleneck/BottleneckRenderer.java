package org.aidbridge.report.section.bottleneck;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;

/** Where goods wait, for how long, and the role that has to act. */
public final class BottleneckRenderer {

    private record Row(Bottleneck at, Bottleneck.Dwell of) {}

    private BottleneckRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Bottleneck> bottlenecks) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        TableColumns<Row> columns = new TableColumns<Row>()
                .text("stage", titles.stageOf(), "#status+stage", Row::at, a -> context.stage(a.stage()))
                .text("owner", titles.toAct(), "#org+owner", Row::at, a -> context.owner(a.owner()))
                .text("item", texts.item(), "#item+code", Row::of, o -> context.item(o.item()))
                .text("unit", texts.unit(), "#item+unit", Row::of, o -> context.unit(o.unit()))
                .number("quantity", titles.quantity(), "#indicator+num+stock", Row::of, Bottleneck.Dwell::quantity)
                .number("meanHours", titles.hours(), "#indicator+num+hours", Row::of, Bottleneck.Dwell::meanHours)
                .text("oldest", titles.oldest(), "#meta+shipment+oldest", Row::at, BottleneckRenderer::oldest);
        List<Row> rows = bottlenecks.stream()
                .flatMap(at -> at.items().stream().map(of -> new Row(at, of)))
                .toList();
        return context.section("bottlenecks", texts.bottlenecks(), columns, rows, null);
    }

    private static Cell oldest(Bottleneck at) {
        return at.oldest() == null ? Cell.EMPTY : Cell.of(at.oldest().shipment());
    }
}
