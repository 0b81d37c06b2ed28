package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;
import static org.aidbridge.paper.Table.Column.text;

import java.util.List;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** Public figures held against what is tracked, each with the reason of its verdict. */
final class ClaimSection {

    private ClaimSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = List.of(
                text("statedAt", "Stated", "#date+stated"),
                text("source", "By", "#org+source"),
                text("text", "Words", "#description+words"),
                text("verdict", "Verdict", "#status+verdict"),
                number("tracked", "Tracked", "#indicator+num+tracked"),
                number("gap", "Gap", "#indicator+num+gap"),
                text("reason", "Why", "#description+reason"),
                text("conflicts", "In conflict with", "#meta+conflicts"));
        return section(
                "claims",
                "Public figures held against what is tracked",
                List.of(),
                columns,
                report.claims().stream()
                        .map(c -> List.of(
                                Sections.when(c.statedAt()),
                                Cell.of(c.sourceName() == null ? c.sourceKind().name() : c.sourceName()),
                                Cell.of(c.text()),
                                Cell.of(c.verdict() + (c.addsUp() ? "" : " (its parts do not add up)")),
                                Cell.of(c.tracked()),
                                Cell.of(c.gap()),
                                new Cell.Sentence(c.reason()),
                                Cell.of(c.conflicts().isEmpty() ? null : String.join(", ", c.conflicts()))))
                        .toList(),
                null);
    }
}
