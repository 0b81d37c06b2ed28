package org.aidbridge.report.section.pipeline;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Expected arrivals. */
public final class PipelineRenderer {

    private PipelineRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Pipeline.Expected> rows, String more) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        List<Column> columns = List.of(
                text("shipment", titles.shipment(), "#meta+shipment"),
                text("donor", titles.donor(), "#org+donor"),
                text("origin", titles.from(), "#loc+origin"),
                text("destination", titles.to(), "#loc+destination"),
                text("eta", titles.expected(), "#date+eta"),
                text("basis", titles.basis(), "#meta+basis"),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("quantity", titles.quantity(), "#indicator+num+pipeline"),
                text("stage", titles.stageOf(), "#status+stage"));
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
                                                "ESTIMATED".equals(e.basis()) ? titles.estimated() : titles.planned()),
                                        context.item(g.item()),
                                        context.unit(g.unit()),
                                        Cell.of(g.quantity()),
                                        context.stage(g.stage()))))
                        .toList(),
                more);
    }
}
