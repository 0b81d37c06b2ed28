package org.aidbridge.report.section.claim;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

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
        List<Column> columns = List.of(
                text("statedAt", titles.stated(), "#date+stated"),
                text("source", titles.by(), "#org+source"),
                text("text", titles.quote(), "#description+words"),
                text("verdict", titles.verdictOf(), "#status+verdict"),
                text("unit", texts.unit(), "#item+unit"),
                number("tracked", titles.tracked(), "#indicator+num+tracked"),
                number("gap", titles.gap(), "#indicator+num+gap"),
                text("reason", titles.why(), "#description+reason"),
                text("conflicts", titles.conflicts(), "#meta+conflicts"));
        return context.section(
                "claims",
                texts.claims(),
                columns,
                claims.stream()
                        .map(c -> List.of(
                                Cell.of(c.statedAt()),
                                c.sourceName() == null
                                        ? Cell.coded(c.sourceKind().name(), texts.source(c.sourceKind()))
                                        : Cell.of(c.sourceName()),
                                words(texts, c),
                                verdict(texts, c),
                                c.unit() == null ? Cell.EMPTY : context.unit(c.unit()),
                                Cell.of(c.tracked()),
                                Cell.of(c.gap()),
                                new Cell.Sentence(c.reason()),
                                Cell.of(c.conflicts().isEmpty() ? null : String.join(", ", c.conflicts()))))
                        .toList(),
                null);
    }

    private static Cell verdict(ReportTexts texts, ReportedClaim claim) {
        String word = texts.verdict(ReportTexts.Verdict.valueOf(claim.verdict()));
        return claim.addsUp()
                ? Cell.coded(claim.verdict(), word)
                : Cell.coded(claim.verdict() + " (its parts do not add up)", texts.partsDiffer(word));
    }
}
