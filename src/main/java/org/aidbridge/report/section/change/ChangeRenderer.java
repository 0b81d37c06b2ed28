package org.aidbridge.report.section.change;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;
import org.aidbridge.shipment.ledger.EventType;

/** Earlier figures that differ now, with their causes. */
public final class ChangeRenderer {

    private static final int NAMED = 5;

    private record Row(Change of, Change.Share share) {}

    private ChangeRenderer() {}

    public static PrintDocument.Section of(RenderContext context, List<Change> changes) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        ChangeTexts words = context.format().texts(ChangeTexts.class);
        TableColumns<Row> columns = new TableColumns<Row>()
                .text("item", texts.item(), "#item+code", Row::of, o -> context.item(o.item()))
                .text("unit", texts.unit(), "#item+unit", Row::of, o -> context.unit(o.unit()))
                .text("figure", words.figure(), "#indicator+name", Row::of, o -> figure(texts, words, o))
                .text("region", titles.region(), "#adm1+code", Row::of, o -> Cell.of(o.region()))
                .number("before", words.before(), "#indicator+num+before", Row::of, Change::before)
                .number("after", words.now(), "#indicator+num+after", Row::of, Change::after)
                .difference("difference", words.difference(), "#indicator+num+difference", r -> r.of().difference())
                .text("cause", words.because(), "#description+cause", Row::share, s -> cause(words, s.cause()))
                .difference("share", words.share(), "#indicator+num+share", r -> r.share()
                        .quantity())
                .text("events", words.events(), "#meta+events", Row::share, s -> events(texts, s));
        List<Row> rows = changes.stream()
                .flatMap(of -> of.causes().stream().map(share -> new Row(of, share)))
                .toList();
        return context.section("changes", texts.changes(), columns, rows, null);
    }

    private static Cell figure(ReportTexts texts, ChangeTexts words, Change of) {
        return Cell.coded(
                of.measure() + " " + of.stage(), texts.stage(of.stage()) + ", " + words.measure(of.measure()));
    }

    private static Cell cause(ChangeTexts words, Change.Cause cause) {
        return Cell.coded(cause.name(), words.cause(cause));
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
