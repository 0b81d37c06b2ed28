package org.aidbridge.report.section.pipeline;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;

public final class PipelineRenderer {

    private record Row(Pipeline.Expected from, Pipeline.OnTheWay goods) {}

    private PipelineRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Pipeline.Expected> rows, String more) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        TableColumns<Row> columns = new TableColumns<Row>()
                .text("shipment", titles.shipment(), "#meta+shipment", Row::from, f -> Cell.of(f.shipment()))
                .text("donor", titles.donor(), "#org+donor", Row::from, f -> context.party(f.donor()))
                .text("origin", titles.from(), "#loc+origin", Row::from, f -> context.place(f.origin()))
                .text("destination", titles.to(), "#loc+destination", Row::from, f -> context.place(f.destination()))
                .text("eta", titles.expected(), "#date+eta", Row::from, f -> Cell.of(f.eta()))
                .text("basis", titles.basis(), "#meta+basis", Row::from, f -> basis(titles, f.basis()))
                .text("item", texts.item(), "#item+code", Row::goods, g -> context.item(g.item()))
                .text("unit", texts.unit(), "#item+unit", Row::goods, g -> context.unit(g.unit()))
                .number(
                        "quantity",
                        titles.quantity(),
                        "#indicator+num+pipeline",
                        Row::goods,
                        Pipeline.OnTheWay::quantity)
                .text("stage", titles.stageOf(), "#status+stage", Row::goods, g -> context.stage(g.stage()));
        List<Row> goods = rows.stream()
                .flatMap(from -> from.goods().stream().map(each -> new Row(from, each)))
                .toList();
        return context.section("pipeline", texts.onItsWay(), columns, goods, more);
    }

    private static Cell basis(ColumnTexts titles, String basis) {
        return Cell.coded(basis, "ESTIMATED".equals(basis) ? titles.estimated() : titles.planned());
    }
}
