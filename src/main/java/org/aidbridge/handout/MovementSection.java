package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.columns;
import static org.aidbridge.handout.Sections.reached;

import java.util.List;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** What moved in the period. */
final class MovementSection {

    private MovementSection() {}

    static Paper.Section of(Sections sections) {
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
