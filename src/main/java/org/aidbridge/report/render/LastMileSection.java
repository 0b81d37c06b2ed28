package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;
import static org.aidbridge.report.render.Sections.columns;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Report;

/** What came to the recipients of each region. */
final class LastMileSection {

    private LastMileSection() {}

    static PrintDocument.Section of(Sections sections) {
        Report report = sections.report;
        ReportTexts texts = sections.texts;
        List<Column> columns = columns(
                List.of(text("region", texts.region(), "#adm1+code")),
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                number("dispatched", texts.dispatched(), "#indicator+num+dispatched"),
                number("underWay", texts.underWay(), "#indicator+num+underway"),
                number("delivered", texts.delivered(), "#indicator+num+delivered"),
                number("installed", texts.installed(), "#indicator+num+installed"));
        return sections.section(
                "last-mile",
                texts.lastMile(),
                List.of(),
                columns,
                report.lastMile().stream()
                        .flatMap(region -> region.items().stream()
                                .map(i -> List.of(
                                        region.region() == null
                                                ? Cell.coded("not known", texts.unknownRegion())
                                                : Cell.of(region.region()),
                                        sections.item(i.item()),
                                        sections.unit(i.unit()),
                                        Cell.of(i.dispatched()),
                                        Cell.of(i.underWay()),
                                        Cell.of(i.delivered()),
                                        Cell.of(i.installed()))))
                        .toList(),
                null);
    }
}
