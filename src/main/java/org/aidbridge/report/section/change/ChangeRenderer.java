package org.aidbridge.report.section.change;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.shipment.ledger.EventType;

/** Earlier figures that differ now, with their causes. */
public final class ChangeRenderer {

    private static final int NAMED = 5;

    private ChangeRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Change> changes) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        ChangeTexts words = context.format().texts(ChangeTexts.class);
        List<Column> columns = List.of(
                text("item", texts.item(), "#item+code"),
                text("unit", texts.unit(), "#item+unit"),
                text("figure", words.figure(), "#indicator+name"),
                text("region", titles.region(), "#adm1+code"),
                number("before", words.before(), "#indicator+num+before"),
                number("after", words.now(), "#indicator+num+after"),
                number("difference", words.difference(), "#indicator+num+difference"),
                text("cause", words.because(), "#description+cause"),
                number("share", words.share(), "#indicator+num+share"),
                text("events", words.events(), "#meta+events"));
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
                                                texts.stage(c.stage()) + ", " + words.measure(c.measure())),
                                        Cell.of(c.region()),
                                        Cell.of(c.before()),
                                        Cell.of(c.after()),
                                        new Cell.Difference(c.difference()),
                                        Cell.coded(cause.cause().name(), words.cause(cause.cause())),
                                        new Cell.Difference(cause.quantity()),
                                        events(texts, cause))))
                        .toList(),
                null);
    }

    /** The first events and the number of others. */
    private static Cell events(ReportTexts texts, Change.Share cause) {
        List<Change.CausingEvent> named = cause.events().stream().limit(NAMED).toList();
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
