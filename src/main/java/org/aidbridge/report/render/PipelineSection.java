package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Report;

/** What is on its way, and when it is expected. */
final class PipelineSection {

    private PipelineSection() {}

    static PrintDocument.Section of(Sections sections) {
        Report report = sections.report;
        ReportTexts texts = sections.texts;
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
        return sections.section(
                "pipeline",
                texts.onItsWay(),
                List.of(),
                columns,
                report.pipeline().rows().stream()
                        .flatMap(e -> e.goods().stream()
                                .map(g -> List.of(
                                        Cell.of(e.shipment()),
                                        sections.party(e.donor()),
                                        sections.place(e.origin()),
                                        sections.place(e.destination()),
                                        Cell.of(e.eta()),
                                        Cell.coded(
                                                e.basis(),
                                                "ESTIMATED".equals(e.basis()) ? texts.estimated() : texts.planned()),
                                        sections.item(g.item()),
                                        sections.unit(g.unit()),
                                        Cell.of(g.quantity()),
                                        sections.stage(g.stage()))))
                        .toList(),
                report.pipeline().more());
    }
}
