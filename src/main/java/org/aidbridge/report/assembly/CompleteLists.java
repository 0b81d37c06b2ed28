package org.aidbridge.report.assembly;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.aidbridge.report.model.AllRows;
import org.aidbridge.report.model.Report;
import org.aidbridge.report.model.Terms;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.Outlook;
import org.aidbridge.shipment.figures.FigureSnapshot;
import org.aidbridge.shipment.figures.Figures;
import org.aidbridge.shipment.figures.ReadReplica;
import org.aidbridge.shipment.query.HistoryQueries;

/** Draws up the lists of a report in full from its terms, of which the report itself has the first {@link Report#ROWS}. */
@ApplicationScoped
public class CompleteLists {

    private final ReadReplica reporting;
    private final Figures figures;
    private final HistoryQueries history;
    private final RouteStates states;

    CompleteLists(ReadReplica reporting, Figures figures, HistoryQueries history, RouteStates states) {
        this.reporting = reporting;
        this.figures = figures;
        this.history = history;
        this.states = states;
    }

    /** Nothing is looked up before a list is asked for, and none may be inside a transaction. */
    public AllRows of(Terms terms) {
        return new AllRows(
                taker -> {
                    Map<String, Outlook> closing = states.closing(terms.operation(), terms.asOf());
                    look(terms, basis -> Impacts.each(basis, closing, taker));
                },
                taker -> look(terms, basis -> Pipelines.each(basis, taker)),
                taker -> look(terms, basis -> NotAsDeclared.each(basis, taker)),
                () -> read(terms, DayByDay::all));
    }

    private void look(Terms terms, Consumer<ReportContext> work) {
        read(terms, basis -> {
            work.accept(basis);
            return null;
        });
    }

    private <T> T read(Terms terms, Function<ReportContext, T> work) {
        try (FigureSnapshot glance = reporting.glance()) {
            return work.apply(new ReportContext(terms, glance, figures, history));
        }
    }
}
