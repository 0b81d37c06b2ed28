package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.aidbridge.report.model.Pipeline;
import org.aidbridge.report.model.Pipeline.Expected;
import org.aidbridge.report.model.Pipeline.OnTheWay;
import org.aidbridge.report.model.Pipeline.Total;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentState;

/** What has not arrived yet, and when it is expected. */
final class Pipelines {

    /** Those of which nothing was recorded since stand as they did; all others are folded to see. */
    private static final String OPEN = """
            select s.id from shipment s where s.operation = ? and (
                s.recorded_at > ? and s.entered_at <= ?
                or s.recorded_at <= ? and s.stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[])
              and s.id > ? order by s.id limit\s""" + ReportContext.FOLDED_AT_ONCE;

    private Pipelines() {}

    /** All rows, page after page of shipments in the order of entry, and within a page as in a report. */
    static void each(ReportContext basis, Consumer<List<Expected>> taker) {
        Instant since = Listing.unchangedSince(basis);
        basis.pages(
                OPEN,
                List.of(basis.operation(), since, basis.asOf().knownAt(), since),
                ReportContext.FIRST,
                page -> taker.accept(page.stream()
                        .filter(Listing::isExpected)
                        .sorted(Listing.BY_ARRIVAL)
                        .map(shipment -> expected(shipment, basis.terms().isFrom(3)))
                        .toList()));
    }

    static Pipeline of(ReportContext basis, Listing listing) {
        return new Pipeline(
                totals(basis),
                listing.expected().stream()
                        .map(shipment -> expected(shipment, basis.terms().isFrom(3)))
                        .toList(),
                basis.shipments(
                        basis.terms().isFrom(2)
                                ? "stage="
                                        + Listing.BEFORE_ARRIVAL.stream()
                                                .map(Stage::name)
                                                .collect(Collectors.joining(","))
                                : "limit=500"));
    }

    private static List<Total> totals(ReportContext basis) {
        FigureTable sheet = basis.sheet();
        return sheet.items().stream()
                .map(item -> new Total(
                        item,
                        basis.name(item),
                        basis.unit(item),
                        sheet.stock(item, Stage.PLANNED),
                        sheet.stock(item, Stage.BOOKED),
                        sheet.stock(item, Stage.ACCEPTED),
                        sheet.stock(item, Stage.IN_TRANSIT)))
                .filter(t -> t.planned().signum() != 0
                        || t.booked().signum() != 0
                        || t.accepted().signum() != 0
                        || t.inTransit().signum() != 0)
                .toList();
    }

    /** @param days whether what is known to the day is told as one */
    private static Expected expected(ShipmentState shipment, boolean days) {
        ShipmentState.Header header = shipment.header();
        return new Expected(
                header.reference(),
                header.donor(),
                header.consignee(),
                header.origin(),
                header.destination(),
                shipment.eta() == null
                        ? null
                        : days ? shipment.eta().said() : When.at(shipment.eta().due()),
                shipment.eta() == null ? null : shipment.eta().basis().name(),
                goods(shipment));
    }

    private static List<OnTheWay> goods(ShipmentState shipment) {
        Map<List<Object>, BigDecimal> goods = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Balance balance : shipment.position().balances()) {
            if (Listing.BEFORE_ARRIVAL.contains(balance.slot().stage())) {
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
