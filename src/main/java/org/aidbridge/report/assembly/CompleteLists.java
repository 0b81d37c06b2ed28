package org.aidbridge.report.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.ReportTerms;
import org.aidbridge.report.section.cumulative.Cumulative;
import org.aidbridge.report.section.cumulative.CumulativeAssembler;
import org.aidbridge.report.section.discrepancy.Discrepancies;
import org.aidbridge.report.section.impact.ImpactAssembler;
import org.aidbridge.report.section.impact.ReportedImpact;
import org.aidbridge.report.section.pipeline.Pipeline;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.ReadReplica;
import org.aidbridge.shipment.query.HistoryQueries;

/** Draws up the lists of a report in full from its terms, of which the report itself has the first {@link Report#ROWS}. */
@ApplicationScoped
public class CompleteLists {

    /**
     * Complete lists for data files. Rows come in batches, in the order in which their shipments were entered, so that memory
     * does not grow with the file. The same terms always give the same rows.
     *
     * @param impact cargo blocked on closed routes
     * @param pipeline what has not arrived yet
     * @param discrepancies the newest entry first
     * @param cumulative all days on which anything happened
     */
    public record AllRows(
            Rows<ReportedImpact.BlockedGoods> impact,
            Rows<Pipeline.Expected> pipeline,
            Rows<Discrepancies.Row> discrepancies,
            Supplier<List<Cumulative>> cumulative) {

        /** Passes all rows of a list on, in batches. */
        @FunctionalInterface
        public interface Rows<T> {
            void each(Consumer<List<T>> taker);
        }
    }

    private final ReadReplica replica;
    private final Figures figures;
    private final HistoryQueries history;
    private final RouteStates states;

    CompleteLists(ReadReplica replica, Figures figures, HistoryQueries history, RouteStates states) {
        this.replica = replica;
        this.figures = figures;
        this.history = history;
        this.states = states;
    }

    /** Lists are computed when they are read, which must not happen inside a transaction. */
    public AllRows of(ReportTerms terms) {
        return new AllRows(
                taker -> {
                    Map<String, RouteHistory> closing = states.closing(terms.operation(), terms.asOf());
                    look(terms, context -> ImpactAssembler.each(context, closing, taker));
                },
                taker -> look(terms, context -> Pipeline.each(context, taker)),
                taker -> look(terms, context -> Discrepancies.each(context, taker)),
                () -> read(terms, CumulativeAssembler::all));
    }

    private void look(ReportTerms terms, Consumer<ReportContext> work) {
        read(terms, context -> {
            work.accept(context);
            return null;
        });
    }

    private <T> T read(ReportTerms terms, Function<ReportContext, T> work) {
        try (ReadSnapshot snapshot = replica.snapshot()) {
            return work.apply(new ReportContext(terms, snapshot, figures, history));
        }
    }
}
