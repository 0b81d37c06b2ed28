package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.ITEM;
import static org.aidbridge.handout.Sections.columns;
import static org.aidbridge.handout.Sections.reached;
import static org.aidbridge.handout.Sections.row;
import static org.aidbridge.handout.Sections.section;

import java.util.List;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** What moved in the period. */
final class MovementSection {

    private MovementSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = columns(ITEM, Sections.steps("+period"));
        return section(
                "movements",
                "What moved in the period",
                List.of(),
                columns,
                report.movements().stream()
                        .map(m -> row(m.item(), m.name(), m.unit(), reached(m.reached())))
                        .toList(),
                null);
    }
}
