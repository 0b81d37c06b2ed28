package org.aidbridge.report.section;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Figures by item and stage; zero where there is none. */
public final class FigureTable {

    /** Quantities that ever reached each step, counted once. */
    @Schema(name = "Reached")
    public record ReachedQuantities(
            BigDecimal declared,
            BigDecimal departed,
            BigDecimal arrived,
            BigDecimal cleared,
            BigDecimal received,
            BigDecimal dispatched,
            BigDecimal delivered,
            BigDecimal installed) {

        /** In the order of the life cycle. */
        public List<BigDecimal> inOrder() {
            return List.of(declared, departed, arrived, cleared, received, dispatched, delivered, installed);
        }

        public ReachedQuantities minus(ReachedQuantities other) {
            return new ReachedQuantities(
                    Figure.plain(declared.subtract(other.declared)),
                    Figure.plain(departed.subtract(other.departed)),
                    Figure.plain(arrived.subtract(other.arrived)),
                    Figure.plain(cleared.subtract(other.cleared)),
                    Figure.plain(received.subtract(other.received)),
                    Figure.plain(dispatched.subtract(other.dispatched)),
                    Figure.plain(delivered.subtract(other.delivered)),
                    Figure.plain(installed.subtract(other.installed)));
        }
    }

    /** Stock by stage. All stages together equal the declared quantity, surplus and opening balance. */
    @Schema(name = "Stock")
    public record Stock(
            BigDecimal planned,
            BigDecimal booked,
            BigDecimal accepted,
            BigDecimal inTransit,
            BigDecimal arrived,
            BigDecimal cleared,
            BigDecimal received,
            BigDecimal withheld,
            BigDecimal missing,
            BigDecimal dispatched,
            BigDecimal delivered,
            BigDecimal installed,
            BigDecimal damaged,
            BigDecimal lost,
            BigDecimal returned,
            BigDecimal cancelled) {}

    private final Map<String, Map<Stage, Figure>> byItem = new TreeMap<>();

    public FigureTable(List<Figure> figures) {
        figures.forEach(f -> byItem.computeIfAbsent(f.item(), i -> new EnumMap<>(Stage.class))
                .put(f.stage(), f));
    }

    /** Ordered by code. */
    public Collection<String> items() {
        return byItem.keySet();
    }

    /** Null without a figure. */
    public Figure of(String item, Stage stage) {
        return byItem.getOrDefault(item, Map.of()).get(stage);
    }

    public BigDecimal stock(String item, Stage stage) {
        Figure figure = of(item, stage);
        return figure == null ? BigDecimal.ZERO : figure.stock();
    }

    public BigDecimal reached(String item, Stage stage) {
        Figure figure = of(item, stage);
        return figure == null ? BigDecimal.ZERO : figure.reached();
    }

    public BigDecimal surplus(String item) {
        Figure figure = of(item, Stage.RECEIVED);
        return figure == null ? BigDecimal.ZERO : figure.surplus();
    }

    /** Opening balance; null without one. */
    public BigDecimal opened(String item) {
        BigDecimal opened = byItem.getOrDefault(item, Map.of()).values().stream()
                .map(Figure::opened)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return opened.signum() == 0 ? null : Figure.plain(opened);
    }

    /** Whether any item has stock at a stage. */
    public boolean isOccupied(Stage stage) {
        return items().stream().anyMatch(item -> stock(item, stage).signum() != 0);
    }

    public ReachedQuantities reached(String item) {
        return new ReachedQuantities(
                reached(item, Stage.PLANNED),
                reached(item, Stage.IN_TRANSIT),
                reached(item, Stage.ARRIVED),
                reached(item, Stage.CLEARED),
                reached(item, Stage.RECEIVED),
                reached(item, Stage.DISPATCHED),
                reached(item, Stage.DELIVERED),
                reached(item, Stage.INSTALLED));
    }

    public Stock stock(String item) {
        return new Stock(
                stock(item, Stage.PLANNED),
                stock(item, Stage.BOOKED),
                stock(item, Stage.ACCEPTED),
                stock(item, Stage.IN_TRANSIT),
                stock(item, Stage.ARRIVED),
                stock(item, Stage.CLEARED),
                stock(item, Stage.RECEIVED),
                stock(item, Stage.WITHHELD),
                stock(item, Stage.MISSING),
                stock(item, Stage.DISPATCHED),
                stock(item, Stage.DELIVERED),
                stock(item, Stage.INSTALLED),
                stock(item, Stage.DAMAGED),
                stock(item, Stage.LOST),
                stock(item, Stage.RETURNED),
                stock(item, Stage.CANCELLED));
    }
}
