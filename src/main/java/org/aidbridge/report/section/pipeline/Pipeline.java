package org.aidbridge.report.section.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aidbridge.report.section.FigureTable;
import org.aidbridge.report.section.ListedShipments;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.pipeline.Pipeline.Expected;
import org.aidbridge.report.section.pipeline.Pipeline.OnTheWay;
import org.aidbridge.report.section.pipeline.Pipeline.Total;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Goods that have not arrived. Rows by ETA, those without one last. */
@Schema(name = "Pipeline")
public record Pipeline(List<Total> totals, List<Expected> rows, String more) {

    @Schema(name = "PipelineTotal")
    public record Total(
            String item,
            String name,
            String unit,
            BigDecimal planned,
            BigDecimal booked,
            BigDecimal accepted,
            BigDecimal inTransit) {}

    /**
     * @param eta an instant or a day
     * @param basis ESTIMATED when reported, PLANNED when taken from the plan; null without an ETA
     */
    @Schema(name = "ExpectedShipment")
    public record Expected(
            String shipment,
            String donor,
            String consignee,
            String origin,
            String destination,
            When eta,
            String basis,
            List<OnTheWay> goods) {}

    @Schema(name = "OnTheWay")
    public record OnTheWay(String item, String unit, Stage stage, BigDecimal quantity) {}

    /** Shipments without records since then still have their status; all others are folded. */
    private static final String OPEN = """
            select s.id from shipment s where s.operation = ? and (
                s.recorded_at > ? and s.entered_at <= ?
                or s.recorded_at <= ? and s.stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[])
              and s.id > ? order by s.id limit\s""" + ReportContext.FOLDED_AT_ONCE;

    /** All rows, page by page of shipments in order of entry; ordered as in a report within a page. */
    public static void each(ReportContext context, Consumer<List<Expected>> taker) {
        Instant since = ListedShipments.unchangedSince(context);
        context.pages(
                OPEN,
                List.of(context.operation(), since, context.asOf().knownAt(), since),
                ReportContext.FIRST,
                page -> taker.accept(page.stream()
                        .filter(ListedShipments::isExpected)
                        .sorted(ListedShipments.BY_ARRIVAL)
                        .map(Pipeline::expected)
                        .toList()));
    }

    public static Pipeline of(ReportContext context, ListedShipments listed) {
        return new Pipeline(
                totals(context),
                listed.expected().stream().map(Pipeline::expected).toList(),
                context.shipments("stage="
                        + ListedShipments.BEFORE_ARRIVAL.stream()
                                .map(Stage::name)
                                .collect(Collectors.joining(","))));
    }

    private static List<Total> totals(ReportContext context) {
        FigureTable figures = context.figures();
        return figures.items().stream()
                .map(item -> new Total(
                        item,
                        context.name(item),
                        context.unit(item),
                        figures.stock(item, Stage.PLANNED),
                        figures.stock(item, Stage.BOOKED),
                        figures.stock(item, Stage.ACCEPTED),
                        figures.stock(item, Stage.IN_TRANSIT)))
                .filter(t -> t.planned().signum() != 0
                        || t.booked().signum() != 0
                        || t.accepted().signum() != 0
                        || t.inTransit().signum() != 0)
                .toList();
    }

    private static Expected expected(ShipmentState shipment) {
        ShipmentState.Header header = shipment.header();
        return new Expected(
                header.reference(),
                header.donor(),
                header.consignee(),
                header.origin(),
                header.destination(),
                shipment.eta() == null ? null : shipment.eta().said(),
                shipment.eta() == null ? null : shipment.eta().basis().name(),
                goods(shipment));
    }

    private static List<OnTheWay> goods(ShipmentState shipment) {
        Map<List<Object>, BigDecimal> goods = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Balance balance : shipment.position().balances()) {
            if (ListedShipments.BEFORE_ARRIVAL.contains(balance.slot().stage())) {
                ShipmentState.DeclaredLine line = shipment.line(balance.line());
                goods.merge(
                        List.of(line.item(), line.unit(), balance.slot().stage()),
                        balance.quantity().value(),
                        BigDecimal::add);
            }
        }
        return goods.entrySet().stream()
                .map(e -> new OnTheWay(
                        (String) e.getKey().get(0),
                        (String) e.getKey().get(1),
                        (Stage) e.getKey().get(2),
                        Figure.plain(e.getValue())))
                .toList();
    }
}
