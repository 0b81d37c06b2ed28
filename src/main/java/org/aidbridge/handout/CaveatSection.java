package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.text;

import java.util.List;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** What a reader has to know, and whose words it rests on. */
final class CaveatSection {

    private CaveatSection() {}

    static Paper.Section caveats(Report report) {
        return new Paper.Section(
                "caveats",
                "Caveats",
                report.caveats().stream()
                        .<Cell>map(c -> new Cell.Sentence(c.text()))
                        .toList(),
                List.of(),
                null);
    }

    static Paper.Section sources(Report report) {
        List<Column> columns = List.of(
                text("kind", "Kind", "#meta+kind"),
                text("name", "Who", "#org+source"),
                text("issued", "When", "#date+issued"),
                text("quote", "Words", "#description+words"),
                text("url", "Where", "#meta+url"));
        return section(
                "sources",
                "Sources",
                List.of(),
                columns,
                report.sources().stream()
                        .map(s -> List.of(
                                Cell.of(s.kind() == null ? null : s.kind().name()),
                                Cell.of(s.name() == null ? s.party() : s.name()),
                                Cell.of(s.issued()),
                                Cell.of(s.quote()),
                                Cell.of(s.url())))
                        .toList(),
                null);
    }
}
