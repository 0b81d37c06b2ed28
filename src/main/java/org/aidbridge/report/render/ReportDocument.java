package org.aidbridge.report.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.ValueFormat;
import org.aidbridge.report.model.Report;

/** A report as it is put on paper: its sections in the order in which they are read, from the canonical data alone. */
final class ReportDocument {

    private final Report report;
    private final Sections sections;
    private final ReportTexts texts;
    private final ValueFormat writing;

    private ReportDocument(Report report, ValueFormat writing) {
        this.report = report;
        this.sections = new Sections(report, writing);
        this.texts = sections.texts;
        this.writing = writing;
    }

    /**
     * @param sha256 of the canonical data; null for a situation that is not frozen
     * @param writing in which language, and how numbers and times are written
     */
    static PrintDocument of(Report report, String sha256, ValueFormat writing) {
        return new ReportDocument(report, writing).paper(sha256);
    }

    private PrintDocument paper(String sha256) {
        Report.Header header = report.header();
        List<PrintDocument.Fact> facts = new ArrayList<>(List.of(
                new PrintDocument.Fact(texts.operation(), header.operation()),
                new PrintDocument.Fact(texts.validAsOf(), both(header.validAsOf())),
                new PrintDocument.Fact(texts.knownAsOf(), both(header.knownAsOf())),
                new PrintDocument.Fact(texts.periodSince(), both(header.since()))));
        fact(facts, texts.supersedes(), header.supersedes());
        fact(
                facts,
                texts.comparedWith(),
                header.comparedWith() == null ? null : header.comparedWith().number());
        fact(facts, texts.sha256(), sha256);
        FrontPage front = new FrontPage(sections);
        List<PrintDocument.Section> first =
                present(Stream.of(HighlightSection.of(sections), front.pipeline(), NextSection.of(sections)));
        return new PrintDocument(
                header.number() == null ? texts.unfrozen() : texts.title(header.number()),
                texts.subtitle(
                        header.name(),
                        writing.time(header.validAsOf()),
                        writing.zone().getId()),
                writing.language(),
                Stream.of(header.number(), sha256 == null ? null : "sha256 " + sha256.substring(0, 16))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                header.replay() ? texts.replay() : null,
                texts.about(),
                facts,
                front.headline(),
                front.tiles(),
                Stream.concat(first.stream(), present(rest()).stream()).toList(),
                first.size());
    }

    private static void fact(List<PrintDocument.Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new PrintDocument.Fact(label, value));
        }
    }

    private String both(Instant at) {
        ValueFormat utc = new ValueFormat(writing.reader(), ZoneOffset.UTC);
        return writing.time(at) + " " + writing.zone() + " (" + utc.time(at) + " UTC)";
    }

    private Stream<PrintDocument.Section> rest() {
        return Stream.of(
                KeyFigureSection.of(sections),
                CumulativeSection.of(sections),
                KeyFigureSection.stock(sections),
                RouteSection.of(sections),
                ImpactSection.of(sections),
                ClaimSection.of(sections),
                MovementSection.of(sections),
                BottleneckSection.of(sections),
                LastMileSection.of(sections),
                DiscrepancySection.of(sections),
                PipelineSection.of(sections),
                ChangeSection.of(sections),
                CaveatSection.caveats(sections),
                CaveatSection.sources(sections));
    }

    private static List<PrintDocument.Section> present(Stream<PrintDocument.Section> sections) {
        return sections.filter(section -> !section.sentences().isEmpty() || section.table() != null)
                .toList();
    }
}
