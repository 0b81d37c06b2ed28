package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;
import static org.aidbridge.paper.Table.Column.text;

import java.util.List;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** Where goods wait, for how long, and who is to act. */
final class BottleneckSection {

    private BottleneckSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = List.of(
                text("stage", "Stage", "#status+stage"),
                text("owner", "To act", "#org+owner"),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("quantity", "Stands there", "#indicator+num+stock"),
                number("meanHours", "Hours on average", "#indicator+num+hours"),
                text("oldest", "Oldest", "#meta+shipment+oldest"));
        return section(
                "bottlenecks",
                "Where it waits",
                List.of(),
                columns,
                report.bottlenecks().stream()
                        .flatMap(b -> b.items().stream()
                                .map(d -> List.of(
                                        Cell.of(b.stage().name()),
                                        Cell.of(b.owner()),
                                        Cell.of(d.item()),
                                        Cell.of(d.unit()),
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
