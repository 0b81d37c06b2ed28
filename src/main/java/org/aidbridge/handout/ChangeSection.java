package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;
import static org.aidbridge.paper.Table.Column.text;

import java.util.List;
import java.util.stream.Collectors;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** Earlier figures that are told otherwise now, each with its causes. */
final class ChangeSection {

    private ChangeSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = List.of(
                text("item", "Item", "#item+code"),
                text("figure", "Figure", "#indicator+name"),
                text("region", "Region", "#adm1+code"),
                number("before", "Before", "#indicator+num+before"),
                number("after", "Now", "#indicator+num+after"),
                number("difference", "Difference", "#indicator+num+difference"),
                text("cause", "Because", "#description+cause"),
                number("share", "Of it", "#indicator+num+share"),
                text("events", "Events", "#meta+events"));
        return section(
                "changes",
                "Earlier figures that are told otherwise now, and why",
                List.of(),
                columns,
                report.changes().stream()
                        .flatMap(c -> c.causes().stream()
                                .map(cause -> List.of(
                                        Cell.of(c.item()),
                                        Cell.of(c.measure() + " " + c.stage()),
                                        Cell.of(c.region()),
                                        Cell.of(c.before()),
                                        Cell.of(c.after()),
                                        new Cell.Difference(c.difference()),
                                        Cell.of(cause.cause().name()),
                                        new Cell.Difference(cause.quantity()),
                                        Cell.of(cause.events().stream()
                                                .map(e -> e.type() + " " + e.shipment())
                                                .distinct()
                                                .limit(5)
                                                .collect(Collectors.joining(", "))))))
                        .toList(),
                null);
    }
}
