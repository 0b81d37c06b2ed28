package org.aidbridge.shipment.figures;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.figures.Figure.GroupBy;
import org.aidbridge.shipment.ledger.Stage;

/** Figures by region: those by recipient, summed by the region of the recipient. */
@ApplicationScoped
class RegionFigures {

    static final String UNKNOWN = "?";

    private record Key(String region, String item, Stage stage) {}

    private final Figures figures;
    private final ReadReplica replica;

    RegionFigures(Figures figures, ReadReplica replica) {
        this.figures = figures;
        this.replica = replica;
    }

    /** As {@link Figures#within}. Must not be called inside a transaction. */
    List<Figure> within(String operation, Instant after, AsOf asOf, FigureScope scope) {
        try (ReadSnapshot snapshot = replica.snapshot()) {
            List<Figure> byRecipient = figures.within(snapshot, operation, after, asOf, scope, GroupBy.RECIPIENT);
            Map<String, String> regions = regions(snapshot, operation, asOf, byRecipient);
            Map<Key, Figure> byRegion = new HashMap<>();
            for (Figure figure : byRecipient) {
                String region = regions.getOrDefault(figure.member(), UNKNOWN);
                byRegion.merge(new Key(region, figure.item(), figure.stage()), figure.of(region), Figure::plus);
            }
            return Figures.sorted(byRegion.values());
        }
    }

    /** The members of {@link GroupBy#RECIPIENT} that are in one of the regions. */
    Collection<String> members(String operation, AsOf asOf, Collection<String> wanted) {
        try (ReadSnapshot snapshot = replica.snapshot()) {
            List<Figure> byRecipient = figures.at(snapshot, operation, asOf, FigureScope.ALL, GroupBy.RECIPIENT);
            Map<String, String> regions = regions(snapshot, operation, asOf, byRecipient);
            return byRecipient.stream()
                    .map(Figure::member)
                    .distinct()
                    .filter(member -> wanted.contains(regions.getOrDefault(member, UNKNOWN)))
                    .toList();
        }
    }

    private static Map<String, String> regions(
            ReadSnapshot snapshot, String operation, AsOf asOf, List<Figure> byRecipient) {
        return new Names(snapshot, operation, asOf.knownAt())
                .regions(byRecipient.stream().map(Figure::member).distinct().toList());
    }
}
