package org.aidbridge.report.render;

import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.model.Highlight;
import org.aidbridge.report.model.Highlight.What;
import org.aidbridge.report.model.Report;

/** What no table says at a glance, in sentences: at most {@link Report#HIGHLIGHTS}. */
final class HighlightSection {

    /** Words of somebody that are quoted on the first page are no longer than that. */
    private static final int LONGEST_QUOTE = 110;

    private final Sections sections;
    private final ReportTexts texts;
    private final Report report;

    private HighlightSection(Sections sections) {
        this.sections = sections;
        this.texts = sections.texts;
        this.report = sections.report;
    }

    static PrintDocument.Section of(Sections sections) {
        return new PrintDocument.Section(
                "highlights", sections.texts.highlights(), new HighlightSection(sections).sentences(), List.of(), null);
    }

    private List<Cell> sentences() {
        List<Cell> sentences = report.highlights().stream()
                .limit(Report.HIGHLIGHTS)
                .<Cell>map(this::sentence)
                .toList();
        return sentences.isEmpty() ? List.of(new Cell.Sentence(texts.quiet())) : sentences;
    }

    private Cell sentence(Highlight h) {
        return switch (h.what()) {
            case ROUTES_CLOSED -> new Cell.Sentence(texts.leadClosed(), closed(h));
            case ROUTES_DISPUTED ->
                new Cell.Sentence(
                        texts.leadDisputed(), texts.disputed(source(h), h.subjectName(), h.count(), quote(h)));
            case BLOCKED -> new Cell.Sentence(texts.leadBlocked(), blocked(h));
            case WITHHELD, MISSING, LOST, DAMAGED -> new Cell.Sentence(texts.leadDiscrepancy(), discrepancy(h));
            case OVERDUE -> new Cell.Sentence(texts.leadOverdue(), overdue(h));
            case CORRECTED ->
                new Cell.Sentence(
                        texts.leadCorrected(),
                        texts.corrected(
                                texts.stage(h.stage()),
                                h.name(),
                                h.subject(),
                                sections.number(h.value()),
                                unit(h),
                                sections.change(h.change()),
                                sections.lower(texts.cause(h.cause()))));
            case CLAIM_UNSUPPORTED ->
                new Cell.Sentence(
                        texts.leadClaim(),
                        texts.claimUnsupported(
                                source(h),
                                quote(h),
                                sections.number(h.value() == null ? BigDecimal.ZERO : h.value()),
                                unit(h),
                                h.count(),
                                report.claims().size()));
            case CLAIM_DISPUTED ->
                new Cell.Sentence(texts.leadClaim(), texts.claimDisputed(h.count(), quote(h), source(h)));
            // Of reports before version 3.
            case DELIVERED, RECEIVED, ARRIVED, DEPARTED -> new Cell.Sentence(reached(h));
        };
    }

    private String closed(Highlight h) {
        if (h.subject() == null) {
            return texts.routesOf(h.value().intValue());
        }
        return h.on() == null
                ? texts.closed(h.subjectName(), h.count())
                : texts.closedSince(h.subjectName(), h.count(), sections.day(h.on()));
    }

    private String blocked(Highlight h) {
        return h.on() == null
                ? texts.blocked(sections.number(h.value()), unit(h), h.name())
                : texts.blockedBy(sections.number(h.value()), unit(h), h.name(), sections.day(h.on()));
    }

    private String discrepancy(Highlight h) {
        String quantity = sections.number(h.value());
        String state = state(h.what());
        if (h.subject() == null) {
            return texts.discrepancy(quantity, unit(h), h.name(), state);
        }
        return h.count() == 1
                ? texts.discrepancyIn(quantity, unit(h), h.name(), state, h.subject())
                : texts.discrepancyInSome(quantity, unit(h), h.name(), state, h.count(), h.subject());
    }

    private String state(What what) {
        return what == What.WITHHELD
                ? texts.withheld()
                : what == What.MISSING ? texts.missing() : what == What.LOST ? texts.lost() : texts.damaged();
    }

    private String overdue(Highlight h) {
        return h.count() == 1
                ? texts.overdueOne(h.subject(), sections.day(h.on()))
                : texts.overdueSome(NextSection.count(h.count()), h.subject(), sections.day(h.on()));
    }

    private String reached(Highlight h) {
        String step = h.what() == What.DELIVERED
                ? texts.delivered()
                : h.what() == What.RECEIVED
                        ? texts.received()
                        : h.what() == What.ARRIVED ? texts.arrived() : texts.departed();
        return texts.discrepancy(sections.number(h.value()), unit(h), h.name(), sections.lower(step));
    }

    private String source(Highlight h) {
        return h.sourceName() != null ? h.sourceName() : texts.source(h.source());
    }

    /** The first words of it where it is long: all of them are among the sources. */
    private static String quote(Highlight h) {
        if (h.quote().length() <= LONGEST_QUOTE) {
            return h.quote();
        }
        int end = h.quote().lastIndexOf(' ', LONGEST_QUOTE);
        return h.quote().substring(0, end > LONGEST_QUOTE / 2 ? end : LONGEST_QUOTE) + " …";
    }

    private String unit(Highlight h) {
        return h.unit() == null ? "" : sections.unitWord(h.unit());
    }
}
