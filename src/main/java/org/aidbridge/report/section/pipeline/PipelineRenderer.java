package org.aidbridge.report.section.pipeline;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** What is on its way, and when it is expected. */
public final class PipelineRenderer {

    private PipelineRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Pipeline.Expected> rows, String more) {
        ReportTexts texts = context.texts();
        List<Column> columns = List.of(
                text("shipment", texts.shipment(), "#meta+shipment"),
                text("donor", texts.donor(), "#org+donor"),
                text("origin", texts.from(), "#loc+origin"),
                text("destination", texts.to(), "#loc+destination"),
                text("eta", texts.expected(), "#date+eta"),
                text("basis", texts.basis(), "#meta+basis"),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("quantity", texts.quantity(), "#indicator+num+pipeline"),
                text("stage", texts.stageOf(), "#status+stage"));
        return context.section(
                "pipeline",
                texts.onItsWay(),
                columns,
                rows.stream()
                        .flatMap(e -> e.goods().stream()
                                .map(g -> List.of(
                                        Cell.of(e.shipment()),
                                        context.party(e.donor()),
                                        context.place(e.origin()),
                                        context.place(e.destination()),
                                        Cell.of(e.eta()),
                                        Cell.coded(
                                                e.basis(),
                                                "ESTIMATED".equals(e.basis()) ? texts.estimated() : texts.planned()),
                                        context.item(g.item()),
                                        context.unit(g.unit()),
                                        Cell.of(g.quantity()),
                                        context.stage(g.stage()))))
                        .toList(),
                more);
    }
}
