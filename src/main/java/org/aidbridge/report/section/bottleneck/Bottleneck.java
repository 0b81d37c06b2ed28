package org.aidbridge.report.section.bottleneck;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.database.sql.Row;
import org.aidbridge.report.section.FigureTable;
import org.aidbridge.report.section.ListedShipments;
import org.aidbridge.report.section.ReportContext;
import org.aidbridge.report.section.bottleneck.Bottleneck.Dwell;
import org.aidbridge.report.section.bottleneck.Bottleneck.Oldest;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.query.ShipmentState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A stage with stock that should move on.
 *
 * @param owner role that has to act
 * @param oldest the first entered shipment at the stage
 */
@Schema(name = "Bottleneck")
public record Bottleneck(Stage stage, String owner, Oldest oldest, List<Dwell> items, String more) {

    /** @param when the last of its goods arrived at the stage */
    @Schema(name = "Oldest")
    public record Oldest(String shipment, When since) {}

    /** @param meanHours average time of a unit at the stage, over everything that ever came there */
    @Schema(name = "Dwell")
    public record Dwell(String item, String name, String unit, BigDecimal quantity, BigDecimal meanHours) {}

    private static final String MILESTONES = """
            select distinct on (stage) stage, owner from milestone_revision
            order by stage, recorded_at <= ? desc, case when recorded_at <= ? then version else -version end desc
            """;

    private static final String CAME_AT = """
            select e.occurred_at, e.occurred_on from ledger_entry e
            where e.operation = ? and e.shipment = ? and e.to_stage = ? and e.occurred_at <= ? and e.recorded_from <= ?
              and (e.recorded_to is null or e.recorded_to > ?)
            order by e.occurred_at desc, e.id desc limit 1
            """;

    /** Stages at which goods should not stay. */
    private static final Set<Stage> ON_THEIR_WAY = EnumSet.of(
            Stage.PLANNED,
            Stage.BOOKED,
            Stage.ACCEPTED,
            Stage.IN_TRANSIT,
            Stage.ARRIVED,
            Stage.CLEARED,
            Stage.RECEIVED,
            Stage.WITHHELD,
            Stage.MISSING,
            Stage.DISPATCHED);

    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    /** Stages with stock that should move on, in the order of the life cycle. */
    public static Set<Stage> occupied(FigureTable figures) {
        Set<Stage> occupied = EnumSet.copyOf(ON_THEIR_WAY);
        occupied.removeIf(stage -> !figures.isOccupied(stage));
        return occupied;
    }

    public static List<Bottleneck> of(ReportContext context, Set<Stage> occupied, ListedShipments listed) {
        Map<String, String> owners = owners(context);
        return occupied.stream()
                .map(stage -> new Bottleneck(
                        stage,
                        owners.get(stage.name()),
                        oldest(context, listed.oldest(stage), stage),
                        context.figures().items().stream()
                                .filter(item ->
                                        context.figures().stock(item, stage).signum() != 0)
                                .map(item -> dwell(context, item, stage))
                                .toList(),
                        context.shipments("stage=" + stage)))
                .toList();
    }

    /** The role that has to act at each stage, by the name of the stage. */
    public static Map<String, String> owners(ReportContext context) {
        Instant known = context.asOf().knownAt();
        Map<String, String> owners = new HashMap<>();
        context.snapshot()
                .list(MILESTONES, List.of(known, known), row -> Map.entry(row.text(), row.text()))
                .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
        return owners;
    }

    private static Oldest oldest(ReportContext context, ShipmentState shipment, Stage stage) {
        if (shipment == null) {
            return null;
        }
        Instant known = context.asOf().knownAt();
        When since = context
                .snapshot()
                .list(
                        CAME_AT,
                        List.of(
                                context.operation(),
                                shipment.header().id(),
                                stage.name(),
                                context.asOf().validAt(),
                                known,
                                known),
                        Bottleneck::since)
                .stream()
                .findFirst()
                .orElse(null);
        return new Oldest(shipment.header().reference(), since);
    }

    private static When since(Row row) {
        Instant at = row.instant();
        return When.of(at, row.day());
    }

    /** Total time at the stage divided by the quantity that came there. */
    private static Dwell dwell(ReportContext context, String item, Stage stage) {
        Figure figure = context.figures().of(item, stage);
        Instant now = context.asOf().validAt();
        BigDecimal seconds = BigDecimal.valueOf(now.getEpochSecond()).add(BigDecimal.valueOf(now.getNano(), 9));
        BigDecimal stood = seconds.multiply(figure.stock()).subtract(figure.moment());
        BigDecimal hours = figure.entered().signum() == 0
                ? BigDecimal.ZERO
                : stood.divide(figure.entered().multiply(SECONDS_AN_HOUR), 1, RoundingMode.HALF_UP);
        return new Dwell(item, context.name(item), context.unit(item), figure.stock(), Figure.plain(hours));
    }
}
