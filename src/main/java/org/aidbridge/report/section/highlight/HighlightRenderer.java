package org.aidbridge.report.section.highlight;

import java.math.BigDecimal;
import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.change.ChangeTexts;
import org.aidbridge.report.section.highlight.Highlight.What;

/** What no table says at a snapshot, in sentences: at most {@link Highlight#AT_MOST}. */
public final class HighlightRenderer {

    /** Longest quote on the first page. */
    private static final int LONGEST_QUOTE = 110;

    private final RenderContext context;
    private final ReportTexts texts;
    private final FrontPageTexts words;
    private final int claims;

    private HighlightRenderer(RenderContext context, int claims) {
        this.context = context;
        this.texts = context.texts();
        this.words = context.format().texts(FrontPageTexts.class);
        this.claims = claims;
    }

    /** @param claims how many claims the report has */
    public static PrintDocument.Section of(RenderContext context, List<Highlight> highlights, int claims) {
        HighlightRenderer renderer = new HighlightRenderer(context, claims);
        return new PrintDocument.Section(
                "highlights", renderer.words.highlights(), renderer.sentences(highlights), List.of(), null);
    }

    private List<Cell> sentences(List<Highlight> highlights) {
        List<Cell> sentences = highlights.stream().<Cell>map(this::sentence).toList();
        return sentences.isEmpty() ? List.of(new Cell.Sentence(words.quiet())) : sentences;
    }

    private Cell sentence(Highlight h) {
        return switch (h.what()) {
            case ROUTES_CLOSED -> new Cell.Sentence(words.leadClosed(), closed(h));
            case ROUTES_DISPUTED ->
                new Cell.Sentence(
                        words.leadDisputed(), words.disputed(source(h), h.subjectName(), h.count(), quote(h)));
            case BLOCKED -> new Cell.Sentence(words.leadBlocked(), blocked(h));
            case WITHHELD, MISSING, LOST, DAMAGED -> new Cell.Sentence(words.leadDiscrepancy(), discrepancy(h));
            case OVERDUE -> new Cell.Sentence(words.leadOverdue(), overdue(h));
            case CORRECTED ->
                new Cell.Sentence(
                        words.leadCorrected(),
                        words.corrected(
                                texts.stage(h.stage()),
                                h.name(),
                                h.subject(),
                                context.number(h.value()),
                                unit(h),
                                context.change(h.change()),
                                context.lower(context.format()
                                        .texts(ChangeTexts.class)
                                        .cause(h.cause()))));
            case CLAIM_UNSUPPORTED ->
                new Cell.Sentence(
                        words.leadClaim(),
                        words.claimUnsupported(
                                source(h),
                                quote(h),
                                context.number(h.value() == null ? BigDecimal.ZERO : h.value()),
                                unit(h),
                                h.count(),
                                claims));
            case CLAIM_DISPUTED ->
                new Cell.Sentence(words.leadClaim(), words.claimDisputed(h.count(), quote(h), source(h)));
        };
    }

    private String closed(Highlight h) {
        return h.on() == null
                ? words.closed(h.subjectName(), h.count())
                : words.closedSince(h.subjectName(), h.count(), context.day(h.on()));
    }

    private String blocked(Highlight h) {
        return h.on() == null
                ? words.blocked(context.number(h.value()), unit(h), h.name())
                : words.blockedBy(context.number(h.value()), unit(h), h.name(), context.day(h.on()));
    }

    private String discrepancy(Highlight h) {
        String quantity = context.number(h.value());
        String state = state(h.what());
        if (h.subject() == null) {
            return words.discrepancy(quantity, unit(h), h.name(), state);
        }
        return h.count() == 1
                ? words.discrepancyIn(quantity, unit(h), h.name(), state, h.subject())
                : words.discrepancyInSome(quantity, unit(h), h.name(), state, h.count(), h.subject());
    }

    private String state(What what) {
        return what == What.WITHHELD
                ? words.withheld()
                : what == What.MISSING ? words.missing() : what == What.LOST ? words.lost() : words.damaged();
    }

    private String overdue(Highlight h) {
        return h.count() == 1
                ? words.overdueOne(h.subject(), context.day(h.on()))
                : words.overdueSome(context.count(h.count()), h.subject(), context.day(h.on()));
    }

    private String source(Highlight h) {
        return h.sourceName() != null ? h.sourceName() : texts.source(h.source());
    }

    /** Shortens a long quote; the sources have all of it. */
    private static String quote(Highlight h) {
        if (h.quote().length() <= LONGEST_QUOTE) {
            return h.quote();
        }
        int end = h.quote().lastIndexOf(' ', LONGEST_QUOTE);
        return h.quote().substring(0, end > LONGEST_QUOTE / 2 ? end : LONGEST_QUOTE) + " …";
    }

    private String unit(Highlight h) {
        return h.unit() == null ? "" : context.unitWord(h.unit());
    }
}
