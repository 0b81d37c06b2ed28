package org.aidbridge.report.section.lastmile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Deliveries to the recipients of a region.
 *
 * @param region ISO 3166-2, else ISO 3166-1; null when unknown
 * @param shipments address of the shipments behind the figures; {@code &item=}, {@code &stage=} and {@code &measure=} narrow it
 */
@Schema(name = "LastMile")
public record LastMile(String region, List<Item> items, String shipments) {

    /**
     * An item in a region; delivered is never mixed with dispatched.
     *
     * @param underWay dispatched and not yet delivered
     */
    @Schema(name = "LastMileItem")
    public record Item(
            String item,
            String name,
            String unit,
            BigDecimal dispatched,
            BigDecimal delivered,
            BigDecimal installed,
            BigDecimal underWay) {}

    public static final Set<Stage> STAGES = EnumSet.of(Stage.DISPATCHED, Stage.DELIVERED, Stage.INSTALLED);

    public static List<LastMile> of(ReportContext context) {
        List<Figure> byRecipient = context.by(GroupBy.RECIPIENT).stream()
                .filter(f -> STAGES.contains(f.stage()))
                .toList();
        Set<String> members = new HashSet<>();
        byRecipient.forEach(f -> members.add(f.member()));
        Map<String, String> regions = context.names().regions(members);
        Map<String, List<Figure>> byRegion = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
        byRecipient.forEach(f -> byRegion.computeIfAbsent(regions.get(f.member()), r -> new ArrayList<>())
                .add(f));
        return byRegion.entrySet().stream()
                .map(e -> new LastMile(e.getKey(), items(context, e.getValue()), shipments(context, e.getKey())))
                .filter(region -> !region.items().isEmpty())
                .toList();
    }

    private static String shipments(ReportContext context, String region) {
        return context.figureShipments("by=REGION&member=" + (region == null ? "%3F" : region));
    }

    private static List<LastMile.Item> items(ReportContext context, List<Figure> ofRegion) {
        return ofRegion.stream()
                .map(Figure::item)
                .distinct()
                .sorted()
                .map(item -> new LastMile.Item(
                        item,
                        context.name(item),
                        context.unit(item),
                        sum(ofRegion, item, Stage.DISPATCHED, Figure::reached),
                        sum(ofRegion, item, Stage.DELIVERED, Figure::reached),
                        sum(ofRegion, item, Stage.INSTALLED, Figure::reached),
                        sum(ofRegion, item, Stage.DISPATCHED, Figure::stock)))
                .filter(i -> i.dispatched().signum() != 0
                        || i.delivered().signum() != 0
                        || i.installed().signum() != 0
                        || i.underWay().signum() != 0)
                .toList();
    }

    private static BigDecimal sum(
            List<Figure> figures, String item, Stage stage, Function<Figure, BigDecimal> measure) {
        return Figure.plain(figures.stream()
                .filter(f -> f.item().equals(item) && f.stage() == stage)
                .map(measure)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
