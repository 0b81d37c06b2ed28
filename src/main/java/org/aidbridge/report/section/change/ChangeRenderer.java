package org.aidbridge.report.section.change;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.shipment.ledger.EventType;

/** Earlier figures that are told otherwise now, each with its causes. */
public final class ChangeRenderer {

    private static final int NAMED = 5;

    private ChangeRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Change> changes) {
        ReportTexts texts = context.texts();
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
        return context.section(
                "changes",
                texts.changes(),
                columns,
                changes.stream()
                        .flatMap(c -> c.causes().stream()
                                .map(cause -> List.of(
                                        context.item(c.item()),
                                        context.unit(c.unit()),
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
