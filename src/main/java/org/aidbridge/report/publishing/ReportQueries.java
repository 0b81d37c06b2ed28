package org.aidbridge.report.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.aidbridge.http.PageRequest;
import org.aidbridge.report.publishing.Reports.Key;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.shared.Slice;
import org.aidbridge.shared.Unknown;
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

    private final Reports reports;
    private final ReportContents contents;
    private final DifferenceQueries differences;

    ReportQueries(Reports reports, ReportContents contents, DifferenceQueries differences) {
        this.reports = reports;
        this.contents = contents;
        this.differences = differences;
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
    public DifferenceQueries.Differing between(String operation, String number, String other, PageRequest page) {
        ReportTerms from = reports.terms(within(operation, number));
        ReportTerms to = reports.terms(within(operation, other));
        return differences.between(from, to, page);
    }

    /** What is a report of another operation is none here. */
    private static Key within(String operation, String number) {
        Key key = Key.of(number);
        if (!key.operation().equals(operation)) {
            throw new Unknown("report", number);
        }
        return key;
    }
}
