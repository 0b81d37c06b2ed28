package org.aidbridge.report.render;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aidbridge.report.assembly.CompleteLists;
import org.aidbridge.report.assembly.Report;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.ValueFormat;
import org.aidbridge.report.section.RenderContext;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.cumulative.CumulativeRenderer;
import org.aidbridge.report.section.discrepancy.DiscrepancyRenderer;
import org.aidbridge.report.section.impact.ImpactRenderer;
import org.aidbridge.report.section.pipeline.PipelineRenderer;

/** Rows for data files: all of them, also where the report has only the first. */
final class DataRows implements Table.AllRows {

    private final Report report;
    private final ValueFormat format;
    private final CompleteLists.AllRows all;

    DataRows(Report report, ValueFormat format, CompleteLists.AllRows all) {
        this.report = report;
        this.format = format;
        this.all = all;
    }

    @Override
    public void each(PrintDocument.Section section, Consumer<List<Cell>> taker) {
        RenderContext context = ReportDocument.context(report, format);
        switch (section.id()) {
            case "impact" ->
                each(
                        section,
                        report.impact().rows(),
                        all.impact(),
                        rows -> ImpactRenderer.of(context, rows, null),
                        taker);
            case "pipeline" ->
                each(
                        section,
                        report.pipeline().rows(),
                        all.pipeline(),
                        rows -> PipelineRenderer.of(context, rows, null),
                        taker);
            case "discrepancies" ->
                each(
                        section,
                        report.discrepancies().rows(),
                        all.discrepancies(),
                        rows -> DiscrepancyRenderer.of(context, rows, null),
                        taker);
            case "cumulative" ->
                PRINTED.each(CumulativeRenderer.of(context, all.cumulative().get()), taker);
            default -> PRINTED.each(section, taker);
        }
    }

    private static <T> void each(
            PrintDocument.Section section,
            List<T> listed,
            CompleteLists.AllRows.Rows<T> all,
            Function<List<T>, PrintDocument.Section> renderer,
            Consumer<List<Cell>> taker) {
        if (listed.size() < ReportContext.ROWS) {
            PRINTED.each(section, taker);
        } else {
            all.each(rows -> PRINTED.each(renderer.apply(rows), taker));
        }
    }
}
