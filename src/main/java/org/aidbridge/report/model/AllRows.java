package org.aidbridge.report.model;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a report has only the beginning of, in full: for data files, which never leave anything out. Rows come some at a time, in
 * the order in which their shipments were entered, so that a file of any length needs no more memory than a short one. Of the
 * same terms they are the same rows, whenever they are asked for.
 *
 * @param impact what is stuck on closed routes
 * @param pipeline what has not arrived yet
 * @param discrepancies what is not as declared, the newest entry first
 * @param cumulative all days on which anything happened
 */
public record AllRows(
        Rows<ReportedImpact.Stuck> impact,
        Rows<Pipeline.Expected> pipeline,
        Rows<Discrepancies.Row> discrepancies,
        Supplier<List<Cumulative>> cumulative) {

    /** Gives all rows of a list, some at a time. */
    @FunctionalInterface
    public interface Rows<T> {
        void each(Consumer<List<T>> taker);
    }
}
