package org.aidbridge.report.section.caveat;

import java.util.List;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.section.ColumnTexts;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.TableColumns;

public final class CaveatRenderer {

    private CaveatRenderer() {}

    public static PrintDocument.Section caveats(RenderContext context, List<Caveat> caveats) {
        return new PrintDocument.Section(
                "caveats",
                context.texts().caveats(),
                caveats.stream()
                        .<Cell>map(c -> new Cell.Sentence(words(context.texts(), c)))
                        .toList(),
                List.of(),
                null);
    }

    public static PrintDocument.Section sources(RenderContext context, List<ReportSource> sources) {
        ReportTexts texts = context.texts();
        ColumnTexts titles = context.titles();
        TableColumns<ReportSource> columns = new TableColumns<ReportSource>()
                .text("kind", titles.kind(), "#meta+kind", s -> kind(texts, s))
                .text("name", titles.by(), "#org+source", s -> Cell.of(s.name() == null ? s.party() : s.name()))
                .text("issued", titles.when(), "#date+issued", s -> Cell.of(s.issued()))
                .text("quote", titles.quote(), "#description+words", s -> Cell.of(s.quote()))
                .text("url", titles.address(), "#meta+url", s -> Cell.of(s.url()));
        return context.section("sources", texts.sources(), columns, sources, null);
    }

    /** Unknown codes keep the English text of the report. */
    private static String words(ReportTexts texts, Caveat caveat) {
        return Stream.of(ReportTexts.CaveatCode.values())
                .filter(code -> code.name().equals(caveat.code()))
                .findFirst()
                .map(texts::caveat)
                .orElse(caveat.text());
    }

    private static Cell kind(ReportTexts texts, ReportSource source) {
        if (Boolean.TRUE.equals(source.reports())) {
            return Cell.coded("EVENTS", texts.sender());
        }
        return source.kind() == null ? Cell.EMPTY : Cell.coded(source.kind().name(), texts.source(source.kind()));
    }
}
