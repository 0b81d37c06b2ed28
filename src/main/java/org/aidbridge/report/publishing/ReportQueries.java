package org.aidbridge.report.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.aidbridge.database.journal.Journal;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.http.PageRequest;
import org.aidbridge.report.publishing.Reports.Key;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.change.Change;
import org.aidbridge.report.section.change.Change.Cause;
import org.aidbridge.report.section.change.Change.CausingEvent;
import org.aidbridge.report.section.change.Change.Measure;
import org.aidbridge.report.section.change.Differences;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.ReadReplica;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Lists and compares the reports of one operation. Callers check access to it. */
@ApplicationScoped
public class ReportQueries {

    /**
     * A report in a list.
     *
     * @param sha256 of its canonical data; null while it is being drawn up
     * @param supersedes number of the report that it replaces, or null
     */
    @Schema(name = "ReportSummary")
    public record Entry(
            String number,
            Instant validAsOf,
            Instant knownAsOf,
            Instant since,
            String supersedes,
            String supersededBy,
            String sha256,
            Instant recordedAt,
            String recordedBy) {}

    /** @param total how many figures differ */
    public record Differing(int total, Slice<Change> page) {}

    private final Reports reports;
    private final ReportContents contents;
    private final ReadReplica replica;
    private final Figures figures;
    private final Journal journal;

    ReportQueries(Reports reports, ReportContents contents, ReadReplica replica, Figures figures, Journal journal) {
        this.reports = reports;
        this.contents = contents;
        this.replica = replica;
        this.figures = figures;
        this.journal = journal;
    }

    /**
     * The newest number first.
     *
     * @param knownAt only what had been published by then
     */
    public Slice<Entry> page(String operation, Instant knownAt, PageRequest page) {
        return Slice.of(
                reports.list(operation, below(page), page.limit() + 1, knownAt),
                page.limit(),
                entry -> String.valueOf(Key.of(entry.number()).number()));
    }

    private static int below(PageRequest page) {
        if (page.after() == null) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(page.after());
        } catch (NumberFormatException e) {
            throw PageRequest.badCursor();
        }
    }

    /** @throws Unknown (404) when the operation has no report of that number, or had none by then */
    public Entry get(String operation, String number, Instant knownAt) {
        Key key = within(operation, number);
        return reports.list(operation, key.number() + 1, 1, knownAt).stream()
                .filter(entry -> entry.number().equals(key.toString()))
                .findFirst()
                .orElseThrow(() -> new Unknown("report", number));
    }

    /** @throws Unknown (404) likewise */
    public ReportProgress progress(String operation, String number) {
        return contents.progress(within(operation, number));
    }

    /**
     * From one report to another, by item, measure and stage, a page of them.
     *
     * @throws Unknown (404) when the operation has not both of them
     */
    public Differing between(String operation, String number, String other, PageRequest page) {
        ReportTerms from = reports.terms(within(operation, number));
        ReportTerms to = reports.terms(within(operation, other));
        return between(from, to, page);
    }

    /** What is a report of another operation is none here. */
    private static Key within(String operation, String number) {
        Key key = Key.of(number);
        if (!key.operation().equals(operation)) {
            throw new Unknown("report", number);
        }
        return key;
    }

    /**
     * The figures that differ, with their causes and the first events of each. Reports never change, so offsets serve as cursors.
     * Must not be called inside a transaction.
     */
    public Differing between(ReportTerms from, ReportTerms to, PageRequest page) {
        int begin = place(page);
        journal.settle(from.operation());
        List<Change> all;
        try (ReadSnapshot snapshot = replica.snapshot()) {
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
    public Slice<CausingEvent> events(
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
        try (ReadSnapshot snapshot = replica.snapshot()) {
            List<CausingEvent> found = new Differences(figures, snapshot, from.operation())
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
