package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.aidbridge.report.model.ReachedQuantities;
import org.aidbridge.report.model.Stock;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.ledger.Stage;

/** Figures of items by stage; what is not there is zero. */
final class FigureTable {

    private final Map<String, Map<Stage, Figure>> byItem = new TreeMap<>();

    FigureTable(List<Figure> figures) {
        figures.forEach(f -> byItem.computeIfAbsent(f.item(), i -> new EnumMap<>(Stage.class))
                .put(f.stage(), f));
    }

    /** In the order of their codes. */
    Collection<String> items() {
        return byItem.keySet();
    }

    /** Null when it tells nothing. */
    Figure of(String item, Stage stage) {
        return byItem.getOrDefault(item, Map.of()).get(stage);
    }

    BigDecimal stock(String item, Stage stage) {
        Figure figure = of(item, stage);
        return figure == null ? BigDecimal.ZERO : figure.stock();
    }

    BigDecimal reached(String item, Stage stage) {
        Figure figure = of(item, stage);
        return figure == null ? BigDecimal.ZERO : figure.reached();
    }

    BigDecimal surplus(String item) {
        Figure figure = of(item, Stage.RECEIVED);
        return figure == null ? BigDecimal.ZERO : figure.surplus();
    }

    /** What of it stood there when the operation began; null when nothing did. */
    BigDecimal opened(String item) {
        BigDecimal opened = byItem.getOrDefault(item, Map.of()).values().stream()
                .map(Figure::opened)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return opened.signum() == 0 ? null : Figure.plain(opened);
    }

    /** Whether anything stands there, of any item. */
    boolean isOccupied(Stage stage) {
        return items().stream().anyMatch(item -> stock(item, stage).signum() != 0);
    }

    ReachedQuantities reached(String item) {
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

    Stock stock(String item) {
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
