package org.aidbridge.report.section.claim;

import static org.aidbridge.report.document.Table.Column.number;
import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;

/** Public figures held against what is tracked, each with the reason of its verdict. */
public final class ClaimRenderer {

    private ClaimRenderer() {}

    /** Where our record was corrected, pages tell what was recorded before; the words themselves stay verbatim in data files. */
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
        List<Column> columns = List.of(
                text("statedAt", texts.stated(), "#date+stated"),
                text("source", texts.by(), "#org+source"),
                text("text", texts.quote(), "#description+words"),
                text("verdict", texts.verdictOf(), "#status+verdict"),
                text("unit", texts.unit(), "#item+unit"),
                number("tracked", texts.tracked(), "#indicator+num+tracked"),
                number("gap", texts.gap(), "#indicator+num+gap"),
                text("reason", texts.why(), "#description+reason"),
                text("conflicts", texts.conflicts(), "#meta+conflicts"));
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
