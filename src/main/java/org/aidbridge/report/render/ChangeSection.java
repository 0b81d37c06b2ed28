package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Change;
import org.aidbridge.report.model.Report;
import org.aidbridge.shipment.ledger.EventType;

/** Earlier figures that are told otherwise now, each with its causes. */
final class ChangeSection {

    private static final int NAMED = 5;

    private ChangeSection() {}

    static PrintDocument.Section of(Sections sections) {
        Report report = sections.report;
        ReportTexts texts = sections.texts;
        List<Column> columns = List.of(
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                text("figure", texts.figure(), "#indicator+name"),
                text("region", texts.region(), "#adm1+code"),
                number("before", texts.before(), "#indicator+num+before"),
                number("after", texts.now(), "#indicator+num+after"),
                number("difference", texts.difference(), "#indicator+num+difference"),
                text("cause", texts.because(), "#description+cause"),
                number("share", texts.share(), "#indicator+num+share"),
                text("events", texts.events(), "#meta+events"));
        return sections.section(
                "changes",
                texts.changes(),
                List.of(),
                columns,
                report.changes().stream()
                        .flatMap(c -> c.causes().stream()
                                .map(cause -> List.of(
                                        sections.item(c.item()),
                                        sections.unit(c.unit()),
                                        Cell.coded(
                                                c.measure() + " " + c.stage(),
                                                texts.stage(c.stage()) + ", " + texts.measure(c.measure())),
                                        Cell.of(c.region()),
                                        Cell.of(c.before()),
                                        Cell.of(c.after()),
                                        new Cell.Difference(c.difference()),
                                        Cell.coded(cause.cause().name(), texts.cause(cause.cause())),
                                        new Cell.Difference(cause.quantity()),
                                        events(texts, cause))))
                        .toList(),
                null);
    }

    /** The first of them, and how many more there are. */
    private static Cell events(ReportTexts texts, Change.Share cause) {
        List<Change.Told> named = cause.events().stream().limit(NAMED).toList();
        String more = cause.count() > named.size() ? " +" + (cause.count() - named.size()) : "";
        return Cell.coded(
                named.stream()
                                .map(e -> e.type() + " " + e.shipment())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + more,
                named.stream()
                                .map(e -> type(texts, e.type()) + " " + e.shipment())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + more);
    }

    private static String type(ReportTexts texts, String type) {
        return Stream.of(EventType.values())
                .filter(known -> known.name().equals(type))
                .findFirst()
                .map(texts::event)
                .orElse(texts.declared());
    }
}
