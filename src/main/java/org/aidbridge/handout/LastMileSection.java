package org.aidbridge.handout;

import static org.aidbridge.handout.Sections.columns;
import static org.aidbridge.handout.Sections.section;
import static org.aidbridge.paper.Table.Column.number;
import static org.aidbridge.paper.Table.Column.text;

import java.util.List;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.paper.Table.Column;
import org.aidbridge.report.Report;

/** What came to the recipients of each region. */
final class LastMileSection {

    private LastMileSection() {}

    static Paper.Section of(Report report) {
        List<Column> columns = columns(
                List.of(text("region", "Region", "#adm1+code")),
                text("item", "Item", "#item+code"),
                text("unit", "Unit", "#item+unit"),
                number("dispatched", "Dispatched", "#indicator+num+dispatched"),
                number("underWay", "Under way", "#indicator+num+underway"),
                number("delivered", "Delivered", "#indicator+num+delivered"),
                number("installed", "Installed", "#indicator+num+installed"));
        return section(
                "last-mile",
                "Last mile by region of the recipient",
                List.of(),
                columns,
                report.lastMile().stream()
                        .flatMap(region -> region.items().stream()
                                .map(i -> List.of(
                                        Cell.of(region.region() == null ? "not known" : region.region()),
                                        Cell.of(i.item()),
                                        Cell.of(i.unit()),
                                        Cell.of(i.dispatched()),
                                        Cell.of(i.underWay()),
                                        Cell.of(i.delivered()),
                                        Cell.of(i.installed()))))
                        .toList(),
                null);
    }
}
