package org.aidbridge.report.section.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.aidbridge.report.section.ListedShipments;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.impact.ReportedImpact.Amount;
import org.aidbridge.report.section.impact.ReportedImpact.BlockedGoods;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.plan.Waiting;
import org.aidbridge.shipment.query.ShipmentState;

/** Finds cargo on routes that are closed at its departure, and cargo in flight on them. */
public final class ImpactAssembler {

    private static final String ON_ROUTES = """
            select distinct l.shipment from unnest(?) as asked (route)
              join shipment_leg l on l.carrier = split_part(asked.route, ':', 1)
                and l.origin = split_part(split_part(asked.route, ':', 2), '-', 1)
                and l.destination = split_part(split_part(asked.route, ':', 2), '-', 2)
            where l.operation = ? and l.shipment > ? order by l.shipment limit\s""" + ReportContext.FOLDED_AT_ONCE;

    private record Row(int priority, Instant due, BlockedGoods stuck) {
        static final Comparator<Row> ORDER = Comparator.comparingInt(Row::priority)
                .thenComparing(Row::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(r -> r.stuck().shipment())
                .thenComparing(r -> r.stuck().route())
                .thenComparing(r -> r.stuck().item())
                .thenComparing(r -> r.stuck().stage())
                .thenComparing(r -> r.stuck().quantity());
    }

    /** Total of an item; {@code kg} is null while no weight is known. */
    private static final class Total {
        private BigDecimal quantity = BigDecimal.ZERO;
        private BigDecimal kg;

        void add(BigDecimal more, BigDecimal kgMore) {
            quantity = quantity.add(more);
            if (kgMore != null) {
                kg = kg == null ? kgMore : kg.add(kgMore);
            }
        }
    }

    private final Map<String, RouteHistory> closing;
    private final Instant now;
    private final ReportContext context;
    private List<Row> rows = new ArrayList<>();
    private final Map<String, Total> stuck = new TreeMap<>();
    private final Map<String, Total> inFlight = new TreeMap<>();

    private ImpactAssembler(Map<String, RouteHistory> closing, ReportContext context) {
        this.closing = closing;
        this.now = context.asOf().validAt();
        this.context = context;
    }

    /**
     * @param closed ids of the closed routes
     * @param closing routes that are closed or will be, as known then
     */
    public static ReportedImpact of(ReportContext context, List<String> closed, Map<String, RouteHistory> closing) {
        ImpactAssembler impacts = new ImpactAssembler(closing, context);
        onRoutes(context, closing, page -> {
            page.forEach(impacts::take);
            impacts.keepFirst();
        });
        return new ReportedImpact(
                closed,
                amounts(context, impacts.stuck),
                amounts(context, impacts.inFlight),
                impacts.first().stream().map(Row::stuck).toList(),
                "/api/operations/" + context.operation() + "/impact?" + context.asOfQuery());
    }

    /** All rows, page by page of shipments in order of entry; ordered as in a report within a page. */
    public static void each(
            ReportContext context, Map<String, RouteHistory> closing, Consumer<List<BlockedGoods>> taker) {
        onRoutes(context, closing, page -> {
            ImpactAssembler impacts = new ImpactAssembler(closing, context);
            page.forEach(impacts::take);
            taker.accept(impacts.rows.stream().sorted(Row.ORDER).map(Row::stuck).toList());
        });
    }

    private static void onRoutes(
            ReportContext context, Map<String, RouteHistory> closing, Consumer<List<ShipmentState>> taker) {
        if (!closing.isEmpty()) {
            context.pages(ON_ROUTES, List.of(closing.keySet(), context.operation()), ReportContext.FIRST, taker);
        }
    }

    private static List<Amount> amounts(ReportContext context, Map<String, Total> totals) {
        return totals.entrySet().stream()
                .map(e -> new Amount(
                        e.getKey(),
                        context.name(e.getKey()),
                        context.unit(e.getKey()),
                        Figure.plain(e.getValue().quantity),
                        e.getValue().kg == null ? null : Figure.plain(e.getValue().kg)))
                .toList();
    }

    private void take(ShipmentState shipment) {
        // Cargo that has two closed routes ahead counts once.
        Set<List<Object>> counted = new HashSet<>();
        for (Waiting waiting : Waiting.of(shipment.position(), shipment.legs())) {
            ShipmentState.DeclaredLine line = shipment.line(waiting.line());
            if (waiting.heldBy(closing, now).isPresent()) {
                rows.add(row(shipment, line, waiting));
                if (counted.add(List.of(waiting.line(), waiting.slot()))) {
                    add(stuck, line, waiting);
                }
            } else if (waiting.isFlying() && waiting.leg().routes().stream().anyMatch(closing::containsKey)) {
                add(inFlight, line, waiting);
            }
        }
    }

    private void keepFirst() {
        rows = new ArrayList<>(first());
    }

    private List<Row> first() {
        return rows.stream().sorted(Row.ORDER).limit(ReportContext.ROWS).toList();
    }

    private static void add(Map<String, Total> totals, ShipmentState.DeclaredLine line, Waiting waiting) {
        totals.computeIfAbsent(line.item(), i -> new Total())
                .add(waiting.quantity().value(), kg(line, waiting));
    }

    /** Proportional weight of a part of a line in kg; null when unknown. */
    private static BigDecimal kg(ShipmentState.DeclaredLine line, Waiting waiting) {
        if (line.unit().equals("KG")) {
            return waiting.quantity().value();
        }
        return line.grossKg() == null || line.quantity().isZero()
                ? null
                : line.grossKg()
                        .multiply(waiting.quantity().value())
                        .divide(line.quantity().value(), 3, RoundingMode.HALF_UP);
    }

    private Row row(ShipmentState shipment, ShipmentState.DeclaredLine line, Waiting waiting) {
        return new Row(
                ListedShipments.PRIORITIES.indexOf(shipment.revision().priority()),
                shipment.revision().requiredBy(),
                new BlockedGoods(
                        shipment.header().reference(),
                        waiting.leg().route(),
                        waiting.leg().departs(),
                        line.item(),
                        line.unit(),
                        waiting.quantity().value(),
                        waiting.slot().stage(),
                        waiting.slot().place(),
                        line.recipient() != null
                                ? line.recipient()
                                : shipment.revision().recipient(),
                        shipment.revision().priority(),
                        shipment.revision().required()));
    }
}
