package org.aidbridge.report.section.pipeline;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.Columns;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

public final class PipelineRenderer {

    private record Row(Pipeline.Expected from, Pipeline.OnTheWay goods) {}

    private PipelineRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Pipeline.Expected> rows, String more) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        Columns<Row> columns = new Columns<Row>()
                .text(
                        "shipment",
                        titles.shipment(),
                        "#meta+shipment",
                        r -> Cell.of(r.from().shipment()))
                .text(
                        "donor",
                        titles.donor(),
                        "#org+donor",
                        r -> context.party(r.from().donor()))
                .text(
                        "origin",
                        titles.from(),
                        "#loc+origin",
                        r -> context.place(r.from().origin()))
                .text(
                        "destination",
                        titles.to(),
                        "#loc+destination",
                        r -> context.place(r.from().destination()))
                .text(
                        "eta",
                        titles.expected(),
                        "#date+eta",
                        r -> Cell.of(r.from().eta()))
                .text(
                        "basis",
                        titles.basis(),
                        "#meta+basis",
                        r -> basis(titles, r.from().basis()))
                .text(
                        "item",
                        texts.item(),
                        "#item+code",
                        r -> context.item(r.goods().item()))
                .text(
                        "unit",
                        texts.unit(),
                        "#item+unit",
                        r -> context.unit(r.goods().unit()))
                .number("quantity", titles.quantity(), "#indicator+num+pipeline", r -> r.goods()
                        .quantity())
                .text(
                        "stage",
                        titles.stageOf(),
                        "#status+stage",
                        r -> context.stage(r.goods().stage()));
        List<Row> goods = rows.stream()
                .flatMap(from -> from.goods().stream().map(each -> new Row(from, each)))
                .toList();
        return context.section("pipeline", texts.onItsWay(), columns, goods, more);
    }

    private static Cell basis(ColumnTexts titles, String basis) {
        return Cell.coded(basis, "ESTIMATED".equals(basis) ? titles.estimated() : titles.planned());
    }
}
