package org.aidbridge.report.render;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aidbridge.report.document.Cell;
import org.aidbridge.report.document.PrintDocument;
import org.aidbridge.report.document.Table;
import org.aidbridge.report.document.ValueFormat;
import org.aidbridge.report.model.AllRows;
import org.aidbridge.report.model.Discrepancies;
import org.aidbridge.report.model.Pipeline;
import org.aidbridge.report.model.Report;
import org.aidbridge.report.model.ReportedImpact;

/** The rows of data files: those of the report, and all of them where the report has only the first. */
final class DataRows implements Table.AllRows {

    private final Report report;
    private final ValueFormat writing;
    private final AllRows all;

    DataRows(Report report, ValueFormat writing, AllRows all) {
        this.report = report;
        this.writing = writing;
        this.all = all;
    }

    @Override
    public void each(PrintDocument.Section section, Consumer<List<Cell>> taker) {
        switch (section.id()) {
            case "impact" -> impact(section, taker);
            case "pipeline" -> pipeline(section, taker);
            case "discrepancies" -> discrepancies(section, taker);
            case "cumulative" ->
                Table.AllRows.PRINTED.each(
                        CumulativeSection.of(
                                sections(report.withCumulative(all.cumulative().get()))),
                        taker);
            default -> Table.AllRows.PRINTED.each(section, taker);
        }
    }

    private void impact(PrintDocument.Section section, Consumer<List<Cell>> taker) {
        ReportedImpact impact = report.impact();
        each(
                impact.rows(),
                all.impact(),
                section,
                taker,
                rows -> ImpactSection.of(sections(report.withImpact(new ReportedImpact(
                        impact.closedRoutes(), impact.totals(), impact.inFlight(), rows, impact.more())))));
    }

    private void pipeline(PrintDocument.Section section, Consumer<List<Cell>> taker) {
        Pipeline pipeline = report.pipeline();
        each(
                pipeline.rows(),
                all.pipeline(),
                section,
                taker,
                rows -> PipelineSection.of(
                        sections(report.withPipeline(new Pipeline(pipeline.totals(), rows, pipeline.more())))));
    }

    private void discrepancies(PrintDocument.Section section, Consumer<List<Cell>> taker) {
        Discrepancies found = report.discrepancies();
        each(
                found.rows(),
                all.discrepancies(),
                section,
                taker,
                rows -> DiscrepancySection.of(
                        sections(report.withDiscrepancies(new Discrepancies(found.totals(), rows, found.more())))));
    }

    /** @param written the section of a report that has these rows */
    private static <T> void each(
            List<T> printed,
            AllRows.Rows<T> all,
            PrintDocument.Section section,
            Consumer<List<Cell>> taker,
            Function<List<T>, PrintDocument.Section> written) {
        if (printed.size() < Report.ROWS) {
            Table.AllRows.PRINTED.each(section, taker);
        } else {
            all.each(rows -> Table.AllRows.PRINTED.each(written.apply(rows), taker));
        }
    }

    private Sections sections(Report complete) {
        return new Sections(complete, writing);
    }
}
