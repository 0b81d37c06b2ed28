package org.aidbridge.report.render;

import static org.aidbridge.report.render.Sections.columns;
import static org.aidbridge.report.render.Sections.reached;

import java.util.List;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Report;

/** What moved in the period. */
final class MovementSection {

    private MovementSection() {}

    static PrintDocument.Section of(Sections sections) {
        Report report = sections.report;
        ReportTexts texts = sections.texts;
        List<Column> columns = columns(sections.item(), sections.steps("+period"));
        return sections.section(
                "movements",
                texts.movements(),
                List.of(),
                columns,
                report.movements().stream()
                        .map(m -> sections.row(m.item(), m.name(), m.unit(), reached(m.reached())))
                        .toList(),
                null);
    }
}
