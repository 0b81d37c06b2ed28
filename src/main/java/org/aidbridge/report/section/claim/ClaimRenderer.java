package org.aidbridge.report.section.claim;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;

/** Public figures against tracked figures, with the reason of each verdict. */
public final class ClaimRenderer {

    private ClaimRenderer() {}

    /** Pages also show the text before a correction; data files have the verbatim text only. */
    private static Cell words(ReportTexts texts, ReportedClaim claim) {
        return claim.corrects() == null
                ? Cell.of(claim.text())
                : Cell.coded(
                        claim.text(),
                        claim.text() + " ("
                                + texts.recordedBefore(claim.corrects().text()) + ")");
    }

    public static PrintDocument.Section of(RenderContext context, List<ReportedClaim> claims) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        TableColumns<ReportedClaim> columns = new TableColumns<ReportedClaim>()
                .text("statedAt", titles.stated(), "#date+stated", c -> Cell.of(c.statedAt()))
                .text("source", titles.by(), "#org+source", c -> source(texts, c))
                .text("text", titles.quote(), "#description+words", c -> words(texts, c))
                .text("verdict", titles.verdictOf(), "#status+verdict", c -> verdict(texts, c))
                .text("unit", texts.unit(), "#item+unit", c -> c.unit() == null ? Cell.EMPTY : context.unit(c.unit()))
                .number("tracked", titles.tracked(), "#indicator+num+tracked", ReportedClaim::tracked)
                .number("gap", titles.gap(), "#indicator+num+gap", ReportedClaim::gap)
                .text("reason", titles.why(), "#description+reason", c -> new Cell.Sentence(c.reason()))
                .text("conflicts", titles.conflicts(), "#meta+conflicts", ClaimRenderer::conflicts);
        return context.section("claims", texts.claims(), columns, claims, null);
    }

    private static Cell source(ReportTexts texts, ReportedClaim claim) {
        return claim.sourceName() == null
                ? Cell.coded(claim.sourceKind().name(), texts.source(claim.sourceKind()))
                : Cell.of(claim.sourceName());
    }

    private static Cell conflicts(ReportedClaim claim) {
        return claim.conflicts().isEmpty() ? Cell.EMPTY : Cell.of(String.join(", ", claim.conflicts()));
    }

    private static Cell verdict(ReportTexts texts, ReportedClaim claim) {
        String word = texts.verdict(ReportTexts.Verdict.valueOf(claim.verdict()));
        return claim.addsUp()
                ? Cell.coded(claim.verdict(), word)
                : Cell.coded(claim.verdict() + " (its parts do not add up)", texts.partsDiffer(word));
    }
}
