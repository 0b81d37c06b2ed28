package org.aidbridge.handout;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.aidbridge.paper.Cell;
import org.aidbridge.paper.Paper;
import org.aidbridge.report.Highlight;
import org.aidbridge.report.Report;

/** What the first page says, in sentences. */
final class HighlightSection {

    private final Report report;

    private HighlightSection(Report report) {
        this.report = report;
    }

    static Paper.Section of(Report report) {
        return new Paper.Section("highlights", "Highlights", new HighlightSection(report).sentences(), List.of(), null);
    }

    private List<Cell> sentences() {
        return Stream.concat(figures(), claimed()).toList();
    }

    /** How the public figures hold, all in one sentence. */
    private Stream<Cell> claimed() {
        if (report.claims().isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new Cell.Sentence(
                "Of %d public figures and pledges, %d agree with what is tracked, %d are not shown by it, %d are exceeded by it and %d cannot be compared."
                        .formatted(
                                report.claims().size(),
                                count("CONSISTENT"),
                                count("UNSUPPORTED"),
                                count("EXCEEDED"),
                                count("NOT_COMPARABLE"))));
    }

    private long count(String verdict) {
        return report.claims().stream()
                .filter(claim -> claim.verdict().equals(verdict))
                .count();
    }

    private Stream<Cell> figures() {
        return report.highlights().stream()
                .map(h -> new Cell.Sentence((h.what() == Highlight.What.ROUTES_CLOSED
                                ? h.value().toPlainString() + " routes are closed"
                                : h.name() + ": " + amount(h.value(), h.unit()) + " " + words(h.what()))
                        + since(h.change())
                        + "."));
    }

    private String since(BigDecimal change) {
        return change == null || change.signum() == 0
                ? ""
                : " (" + (change.signum() > 0 ? "+" : "−") + grouped(change.abs()) + " since "
                        + report.header().comparedWith().number() + ")";
    }

    private static String words(Highlight.What what) {
        return switch (what) {
            case DELIVERED -> "delivered";
            case RECEIVED -> "received";
            case ARRIVED -> "arrived";
            case DEPARTED -> "departed";
            case WITHHELD -> "withheld";
            case MISSING -> "missing, whereabouts unknown";
            case ROUTES_CLOSED -> "closed";
        };
    }

    private static String amount(BigDecimal value, String unit) {
        return unit == null || unit.equals("EA") ? grouped(value) : grouped(value) + " " + unit;
    }

    /** As sentences have it; whoever writes it out for a reader groups it by the reader's habits. */
    private static String grouped(BigDecimal value) {
        return new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(value);
    }
}
