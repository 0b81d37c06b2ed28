package org.aidbridge.route.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.aidbridge.route.notice.RouteStates;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.plan.Waiting;

/** Totals of cargo blocked on closed routes, for metrics; {@link ImpactQueries} has the details. */
@ApplicationScoped
public class AtRisk {

    public record Kind(String item, String unit) {}

    /**
     * @param shipments with blocked cargo
     * @param quantities cargo blocked on two routes counts once
     */
    public record Sum(int shipments, Map<Kind, Quantity> quantities) {}

    private final RouteStates states;
    private final CargoQueries cargo;

    AtRisk(RouteStates states, CargoQueries cargo) {
        this.states = states;
        this.cargo = cargo;
    }

    /** Must not be called inside a transaction. */
    public Sum now(String operation, AsOf now) {
        Map<String, RouteHistory> closing = states.closing(operation, now);
        AtomicInteger shipments = new AtomicInteger();
        Map<Kind, Quantity> quantities =
                new TreeMap<>(Comparator.comparing(Kind::item).thenComparing(Kind::unit));
        if (closing.isEmpty()) {
            return new Sum(0, quantities);
        }
        CargoQueries.Taker taker = each -> {
            Set<List<Object>> counted = new HashSet<>();
            for (Waiting waiting : Waiting.of(each.position(), each.legs())) {
                boolean isStuck = waiting.heldBy(closing, now.validAt()).isPresent();
                if (isStuck && counted.add(List.of(waiting.line(), waiting.slot()))) {
                    Cargo.Line line = each.line(waiting.line());
                    quantities.merge(new Kind(line.item(), line.unit()), waiting.quantity(), Quantity::plus);
                }
            }
            if (!counted.isEmpty()) {
                shipments.incrementAndGet();
            }
        };
        try {
            cargo.now(operation, closing.keySet(), false, taker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sum(shipments.get(), quantities);
    }
}
