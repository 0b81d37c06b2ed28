package org.aidbridge.web.overview;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.aidbridge.report.section.FigureTable.ReachedQuantities;
import org.aidbridge.report.section.keyfigure.KeyFigure;
import org.aidbridge.shipment.ledger.Stage;

/** The progress of one item by step, with its exceptions. */
record ItemCard(KeyFigure figure, List<Step> steps, List<Beside> beside) {

    /**
     * @param reached the quantity that ever reached the step
     * @param percent of the declared quantity or of the largest step, 0 to 100
     * @param last24h what reached it in the last 24 hours
     */
    record Step(Stage stage, BigDecimal reached, BigDecimal last24h, int percent) {}

    record Beside(Stage stage, BigDecimal stock) {}

    static ItemCard of(KeyFigure figure) {
        ReachedQuantities ever = figure.reached();
        ReachedQuantities lately = figure.last24h();
        List<Step> steps = List.of(
                step(figure, Stage.PLANNED, ever.declared(), lately.declared()),
                step(figure, Stage.IN_TRANSIT, ever.departed(), lately.departed()),
                step(figure, Stage.ARRIVED, ever.arrived(), lately.arrived()),
                step(figure, Stage.CLEARED, ever.cleared(), lately.cleared()),
                step(figure, Stage.RECEIVED, ever.received(), lately.received()),
                step(figure, Stage.DISPATCHED, ever.dispatched(), lately.dispatched()),
                step(figure, Stage.DELIVERED, ever.delivered(), lately.delivered()),
                step(figure, Stage.INSTALLED, ever.installed(), lately.installed()));
        List<Beside> beside = Stream.of(
                        new Beside(Stage.IN_TRANSIT, figure.stock().inTransit()),
                        new Beside(Stage.WITHHELD, figure.stock().withheld()),
                        new Beside(Stage.MISSING, figure.stock().missing()),
                        new Beside(Stage.DAMAGED, figure.stock().damaged()),
                        new Beside(Stage.LOST, figure.stock().lost()))
                .filter(b -> b.stock().signum() != 0)
                .toList();
        return new ItemCard(figure, steps, beside);
    }

    private static Step step(KeyFigure figure, Stage stage, BigDecimal reached, BigDecimal lately) {
        BigDecimal whole =
                figure.reached().declared().max(figure.reached().received()).max(BigDecimal.ONE);
        int percent = reached.movePointRight(2)
                .divide(whole, 0, RoundingMode.HALF_UP)
                .min(BigDecimal.valueOf(100))
                .intValue();
        return new Step(stage, reached, lately, percent);
    }
}
