package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Report;

/** Where goods wait, for how long, and who is to act. */
final class BottleneckSection {

    private BottleneckSection() {}

    static PrintDocument.Section of(Sections sections) {
        Report report = sections.report;
        ReportTexts texts = sections.texts;
        List<Column> columns = List.of(
                text("stage", texts.stageOf(), "#status+stage"),
                text("owner", texts.toAct(), "#org+owner"),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("quantity", texts.quantity(), "#indicator+num+stock"),
                number("meanHours", texts.hours(), "#indicator+num+hours"),
                text("oldest", texts.oldest(), "#meta+shipment+oldest"));
        return sections.section(
                "bottlenecks",
                texts.bottlenecks(),
                List.of(),
                columns,
                report.bottlenecks().stream()
                        .flatMap(b -> b.items().stream()
                                .map(d -> List.of(
                                        sections.stage(b.stage()),
                                        sections.owner(b.owner()),
                                        sections.item(d.item()),
                                        sections.unit(d.unit()),
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
