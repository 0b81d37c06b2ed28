package org.aidbridge.report.render;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.ValueFormat;
import org.aidbridge.report.section.ItemPriorities.Ranked;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportTexts;
import org.aidbridge.report.section.bottleneck.BottleneckRenderer;
import org.aidbridge.report.section.caveat.CaveatRenderer;
import org.aidbridge.report.section.change.ChangeRenderer;
import org.aidbridge.report.section.claim.ClaimRenderer;
import org.aidbridge.report.section.cumulative.CumulativeRenderer;
import org.aidbridge.report.section.discrepancy.DiscrepancyRenderer;
import org.aidbridge.report.section.highlight.HighlightRenderer;
import org.aidbridge.report.section.impact.ImpactRenderer;
import org.aidbridge.report.section.keyfigure.KeyFigure;
import org.aidbridge.report.section.keyfigure.KeyFigureRenderer;
import org.aidbridge.report.section.lastmile.LastMileRenderer;
import org.aidbridge.report.section.movement.MovementRenderer;
import org.aidbridge.report.section.next.NextActionRenderer;
import org.aidbridge.report.section.pipeline.PipelineRenderer;
import org.aidbridge.report.section.route.RouteRenderer;

/** A report as a document: its sections in reading order, from the canonical data alone. */
final class ReportDocument {

    private final Report report;
    private final RenderContext context;
    private final ReportTexts texts;
    private final ValueFormat format;

    private ReportDocument(Report report, ValueFormat format) {
        this.report = report;
        this.context = context(report, format);
        this.texts = context.texts();
        this.format = format;
    }

    static RenderContext context(Report report, ValueFormat format) {
        return new RenderContext(
                format,
                report.names(),
                report.keyFigures().stream().collect(Collectors.toMap(KeyFigure::item, KeyFigure::name)),
                report.priorities().stream().map(Ranked::item).toList());
    }

    /**
     * @param sha256 of the canonical data; null for a situation that is not frozen
     * @param format language, number and time format
     */
    static PrintDocument of(Report report, String sha256, ValueFormat format) {
        return new ReportDocument(report, format).write(sha256);
    }

    private PrintDocument write(String sha256) {
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
        FrontPage front = new FrontPage(context, report);
        List<PrintDocument.Section> first = present(Stream.of(
                HighlightRenderer.of(
                        context, report.highlights(), report.claims().size()),
                front.pipeline(),
                NextActionRenderer.of(context, report.nextActions())));
        return new PrintDocument(
                header.number() == null ? texts.unfrozen() : texts.title(header.number()),
                texts.subtitle(
                        header.name(),
                        format.time(header.validAsOf()),
                        format.zone().getId()),
                format.language(),
                Stream.of(header.number(), sha256 == null ? null : "sha256 " + sha256.substring(0, 16))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                header.replay() ? texts.replay() : null,
                texts.about(),
                facts,
                front.headline(),
                front.tiles(),
                Stream.concat(first.stream(), present(rest(front)).stream()).toList(),
                first.size());
    }

    private static void fact(List<PrintDocument.Fact> facts, String label, String value) {
        if (value != null) {
            facts.add(new PrintDocument.Fact(label, value));
        }
    }

    private String both(Instant at) {
        ValueFormat utc = new ValueFormat(format.reader(), ZoneOffset.UTC);
        return format.time(at) + " " + format.zone() + " (" + utc.time(at) + " UTC)";
    }

    private Stream<PrintDocument.Section> rest(FrontPage front) {
        return Stream.of(
                KeyFigureRenderer.of(
                        context, report.keyFigures(), front.isWhole() ? Table.Medium.FILES : Table.Medium.EVERYWHERE),
                CumulativeRenderer.of(context, report.cumulative()),
                KeyFigureRenderer.stock(context, report.keyFigures()),
                RouteRenderer.of(context, report.routes(), report.header().validAsOf()),
                ImpactRenderer.of(
                        context, report.impact().rows(), report.impact().more()),
                ClaimRenderer.of(context, report.claims()),
                MovementRenderer.of(context, report.movements()),
                BottleneckRenderer.of(context, report.bottlenecks()),
                LastMileRenderer.of(context, report.lastMile()),
                DiscrepancyRenderer.of(
                        context,
                        report.discrepancies().rows(),
                        report.discrepancies().more()),
                PipelineRenderer.of(
                        context, report.pipeline().rows(), report.pipeline().more()),
                ChangeRenderer.of(context, report.changes()),
                CaveatRenderer.caveats(context, report.caveats()),
                CaveatRenderer.sources(context, report.sources()));
    }

    private static List<PrintDocument.Section> present(Stream<PrintDocument.Section> sections) {
        return sections.filter(section -> !section.sentences().isEmpty() || section.table() != null)
                .toList();
    }
}
