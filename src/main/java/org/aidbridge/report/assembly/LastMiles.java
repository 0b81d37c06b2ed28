package org.aidbridge.report.assembly;

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
import org.aidbridge.report.model.LastMile;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.GroupBy;
import org.aidbridge.shipment.ledger.Stage;

/** What went to the recipients of a region, what came there, and what is still under way to them. */
final class LastMiles {

    static final Set<Stage> STAGES = EnumSet.of(Stage.DISPATCHED, Stage.DELIVERED, Stage.INSTALLED);

    private LastMiles() {}

    static List<LastMile> of(ReportContext basis) {
        List<Figure> byRecipient = basis.by(GroupBy.RECIPIENT).stream()
                .filter(f -> STAGES.contains(f.stage()))
                .toList();
        Set<String> members = new HashSet<>();
        byRecipient.forEach(f -> members.add(f.member()));
        Map<String, String> regions = basis.names().regions(members);
        Map<String, List<Figure>> byRegion = new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
        byRecipient.forEach(f -> byRegion.computeIfAbsent(regions.get(f.member()), r -> new ArrayList<>())
                .add(f));
        return byRegion.entrySet().stream()
                .map(e -> new LastMile(e.getKey(), items(basis, e.getValue()), shipments(basis, e.getKey())))
                .filter(region -> !region.items().isEmpty())
                .toList();
    }

    private static String shipments(ReportContext basis, String region) {
        return basis.terms().isFrom(2) ? basis.behind("by=REGION&member=" + (region == null ? "%3F" : region)) : null;
    }

    private static List<LastMile.Item> items(ReportContext basis, List<Figure> ofRegion) {
        return ofRegion.stream()
                .map(Figure::item)
                .distinct()
                .sorted()
                .map(item -> new LastMile.Item(
                        item,
                        basis.name(item),
                        basis.unit(item),
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
