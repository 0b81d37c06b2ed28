package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.aidbridge.report.model.Highlight;
import org.aidbridge.shipment.ledger.Stage;

/** The highlights of reports before version 3: how far each item came, what is held up, and how many routes are closed. */
final class FormerHighlights {

    private final ReportContext basis;

    /** Since the report that is compared with; null without one. */
    private final FigureTable change;

    private final List<Highlight> told = new ArrayList<>();

    private FormerHighlights(ReportContext basis) {
        this.basis = basis;
        this.change = basis.terms().comparedWith() == null
                ? null
                : basis.since(basis.terms().compared().validAt());
    }

    static List<Highlight> of(ReportContext basis, int closedRoutes) {
        FormerHighlights highlights = new FormerHighlights(basis);
        highlights.reached(Highlight.What.DELIVERED, Stage.DELIVERED);
        highlights.reached(Highlight.What.RECEIVED, Stage.RECEIVED);
        highlights.reached(Highlight.What.ARRIVED, Stage.ARRIVED);
        highlights.reached(Highlight.What.DEPARTED, Stage.IN_TRANSIT);
        highlights.standing(Highlight.What.WITHHELD, Stage.WITHHELD);
        highlights.standing(Highlight.What.MISSING, Stage.MISSING);
        if (closedRoutes > 0) {
            highlights.told.add(Highlight.figure(
                    Highlight.What.ROUTES_CLOSED, null, null, null, BigDecimal.valueOf(closedRoutes), null));
        }
        return highlights.told;
    }

    private void reached(Highlight.What what, Stage stage) {
        tell(what, (sheet, item) -> sheet.reached(item, stage));
    }

    private void standing(Highlight.What what, Stage stage) {
        tell(what, (sheet, item) -> sheet.stock(item, stage));
    }

    /** What is told of each item where there is any, and by how much it has changed. */
    private void tell(Highlight.What what, BiFunction<FigureTable, String, BigDecimal> figure) {
        for (String item : basis.sheet().items()) {
            BigDecimal value = figure.apply(basis.sheet(), item);
            if (value.signum() != 0) {
                told.add(Highlight.figure(
                        what,
                        item,
                        basis.name(item),
                        basis.unit(item),
                        value,
                        change == null ? null : figure.apply(change, item)));
            }
        }
    }
}
