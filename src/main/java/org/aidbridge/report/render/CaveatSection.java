package org.aidbridge.report.render;

import static org.aidbridge.report.document.Table.Column.text;

import java.util.List;
import java.util.stream.Stream;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table.Column;
import org.aidbridge.report.model.Report;

/** What a reader has to know, and whose words it rests on. */
final class CaveatSection {

    private CaveatSection() {}

    static PrintDocument.Section caveats(Sections sections) {
        return new PrintDocument.Section(
                "caveats",
                sections.texts.caveats(),
                sections.report.caveats().stream()
                        .<Cell>map(c -> new Cell.Sentence(words(sections.texts, c)))
                        .toList(),
                List.of(),
                null);
    }

    static PrintDocument.Section sources(Sections sections) {
        ReportTexts texts = sections.texts;
        List<Column> columns = List.of(
                text("kind", texts.kind(), "#meta+kind"),
                text("name", texts.by(), "#org+source"),
                text("issued", texts.when(), "#date+issued"),
                text("quote", texts.quote(), "#description+words"),
                text("url", texts.address(), "#meta+url"));
        return sections.section(
                "sources",
                texts.sources(),
                List.of(),
                columns,
                sections.report.sources().stream()
                        .map(s -> List.of(
                                kind(texts, s),
                                Cell.of(s.name() == null ? s.party() : s.name()),
                                Cell.of(s.issued()),
                                Cell.of(s.quote()),
                                Cell.of(s.url())))
                        .toList(),
                null);
    }

    /** In English what the report says itself. */
    private static String words(ReportTexts texts, Report.Caveat caveat) {
        return Stream.of(ReportTexts.CaveatCode.values())
                .filter(code -> code.name().equals(caveat.code()))
                .findFirst()
                .map(texts::caveat)
                .orElse(caveat.text());
    }

    private static Cell kind(ReportTexts texts, Report.Source source) {
        if (Boolean.TRUE.equals(source.reports())) {
            return Cell.coded("EVENTS", texts.sender());
        }
        return source.kind() == null ? Cell.EMPTY : Cell.coded(source.kind().name(), texts.source(source.kind()));
    }
}
