package org.aidbridge.report.assembly;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.report.model.Bottleneck;
import org.aidbridge.report.model.Bottleneck.Dwell;
import org.aidbridge.report.model.Bottleneck.Oldest;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.figures.Figure;
import org.aidbridge.shipment.figures.FigureSnapshot;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.DueDate;
import org.aidbridge.shipment.query.ShipmentState;

/** Where goods stand that are to go on: for how long, since when the oldest, and whose move it is. */
final class Bottlenecks {

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

    /** Where goods are not to stay. */
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

    private Bottlenecks() {}

    /** The stages at which something stands that is not to stay there, in the order of the life cycle. */
    static Set<Stage> occupied(FigureTable sheet) {
        Set<Stage> occupied = EnumSet.copyOf(ON_THEIR_WAY);
        occupied.removeIf(stage -> !sheet.isOccupied(stage));
        return occupied;
    }

    static List<Bottleneck> of(ReportContext basis, Set<Stage> occupied, Listing listing) {
        Map<String, String> owners = owners(basis);
        return occupied.stream()
                .map(stage -> new Bottleneck(
                        stage,
                        owners.get(stage.name()),
                        oldest(basis, listing.oldest(stage), stage),
                        basis.sheet().items().stream()
                                .filter(item -> basis.sheet().stock(item, stage).signum() != 0)
                                .map(item -> dwell(basis, item, stage))
                                .toList(),
                        basis.shipments("stage=" + stage)))
                .toList();
    }

    /** Shipments by the days on which they are due, with who has to act: by where that stands which is furthest behind. */
    static List<Drawn.Due> due(ReportContext basis, List<ShipmentState> shipments) {
        Map<String, String> owners = shipments.isEmpty() ? Map.of() : owners(basis);
        return shipments.stream()
                .map(shipment -> new Drawn.Due(
                        shipment.header().reference(),
                        dueOn(basis, shipment),
                        owners.get(shipment.position()
                                .status()
                                .orElse(Stage.PLANNED)
                                .name())))
                .toList();
    }

    private static LocalDate dueOn(ReportContext basis, ShipmentState shipment) {
        DueDate due = Listing.due(shipment);
        if (due == null) {
            return null;
        }
        return due.said().day() != null
                ? due.said().day()
                : basis.local(due.at()).toLocalDate();
    }

    private static Map<String, String> owners(ReportContext basis) {
        Instant known = basis.asOf().knownAt();
        Map<String, String> owners = new HashMap<>();
        basis.glance()
                .list(MILESTONES, List.of(known, known), row -> Map.entry(row.text(), row.text()))
                .forEach(owner -> owners.put(owner.getKey(), owner.getValue()));
        return owners;
    }

    private static Oldest oldest(ReportContext basis, ShipmentState shipment, Stage stage) {
        if (shipment == null) {
            return null;
        }
        Instant known = basis.asOf().knownAt();
        When since = basis
                .glance()
                .list(
                        CAME_AT,
                        List.of(
                                basis.operation(),
                                shipment.header().id(),
                                stage.name(),
                                basis.asOf().validAt(),
                                known,
                                known),
                        row -> since(row, basis))
                .stream()
                .findFirst()
                .orElse(null);
        return new Oldest(shipment.header().reference(), since);
    }

    private static When since(FigureSnapshot.Row row, ReportContext basis) throws SQLException {
        Instant at = row.instant();
        return When.of(at, basis.terms().isFrom(3) ? row.date() : null);
    }

    /** The time that all that ever came there has stood there, by how much came. */
    private static Dwell dwell(ReportContext basis, String item, Stage stage) {
        Figure figure = basis.sheet().of(item, stage);
        Instant now = basis.asOf().validAt();
        BigDecimal seconds = BigDecimal.valueOf(now.getEpochSecond()).add(BigDecimal.valueOf(now.getNano(), 9));
        BigDecimal stood = seconds.multiply(figure.stock()).subtract(figure.moment());
        BigDecimal hours = figure.entered().signum() == 0
                ? BigDecimal.ZERO
                : stood.divide(figure.entered().multiply(SECONDS_AN_HOUR), 1, RoundingMode.HALF_UP);
        return new Dwell(item, basis.name(item), basis.unit(item), figure.stock(), Figure.plain(hours));
    }
}
