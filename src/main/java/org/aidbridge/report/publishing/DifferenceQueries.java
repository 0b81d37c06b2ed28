package org.aidbridge.report.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.http.PageRequest;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.report.section.change.Change.Cause;
import org.aidbridge.report.section.change.Change.Measure;
import org.aidbridge.report.section.change.Change.Told;
import org.aidbridge.report.section.change.Differences;
import org.aidbridge.shared.Slice;
import org.aidbridge.shipment.figures.FigureSnapshot;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.ReadReplica;
import org.aidbridge.shipment.ledger.Stage;

/** Why the figures of one report differ from those of another. */
@ApplicationScoped
public class DifferenceQueries {

    /** @param total how many figures differ */
    public record Differing(int total, Slice<Change> page) {}

    private final ReadReplica replica;
    private final Figures figures;
    private final Journal journal;

    DifferenceQueries(ReadReplica replica, Figures figures, Journal journal) {
        this.replica = replica;
        this.figures = figures;
        this.journal = journal;
    }

    /**
     * The figures that differ, with their causes and the first events of each. Reports never change, so offsets serve as cursors. Must not be called inside a transaction.
     */
    public Differing between(ReportTerms from, ReportTerms to, PageRequest page) {
        int begin = place(page);
        journal.settle(from.operation());
        List<Change> all;
        try (FigureSnapshot snapshot = replica.glance()) {
            all = new Differences(figures, snapshot, from.operation())
                    .between(from.asOf(), to.asOf(), (change, cause) -> events(from, to, change, cause));
        }
        int end = Math.min(all.size(), begin + page.limit());
        return new Differing(
                all.size(),
                new Slice<>(
                        begin < end ? all.subList(begin, end) : List.of(),
                        end < all.size() ? String.valueOf(end) : null));
    }

    /** The events of one cause of one difference, in the order of recording. Must not be called inside a transaction. */
    public Slice<Told> events(
            ReportTerms from,
            ReportTerms to,
            String item,
            Stage stage,
            Measure measure,
            String region,
            Cause cause,
            PageRequest page) {
        int begin = place(page);
        journal.settle(from.operation());
        try (FigureSnapshot snapshot = replica.glance()) {
            List<Told> found = new Differences(figures, snapshot, from.operation())
                    .events(from.asOf(), to.asOf(), item, stage, measure, region, cause, begin, page.limit() + 1);
            boolean isMore = found.size() > page.limit();
            return new Slice<>(
                    isMore ? found.subList(0, page.limit()) : found,
                    isMore ? String.valueOf(begin + page.limit()) : null);
        }
    }

    /** A revised region has no events to list. */
    private static String events(ReportTerms from, ReportTerms to, Change change, Cause cause) {
        return cause == Cause.REMAPPED
                ? null
                : "/api/reports/" + from.number() + "/diff/" + to.number() + "/events?item=" + change.item() + "&stage="
                        + change.stage() + "&measure=" + change.measure()
                        + (change.region() == null
                                ? ""
                                : "&region=" + change.region().replace("?", "%3F"))
                        + "&cause=" + cause;
    }

    private static int place(PageRequest page) {
        if (page.after() == null) {
            return 0;
        }
        if (!page.after().matches("[0-9]{1,7}")) {
            throw PageRequest.badCursor();
        }
        return Integer.parseInt(page.after());
    }
}
