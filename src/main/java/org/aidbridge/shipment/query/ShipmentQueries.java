package org.aidbridge.shipment.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.database.sql.Row;
import org.aidbridge.database.sql.Sql;
import org.aidbridge.security.access.AccessScope;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.Conflict;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.Unknown;
import org.aidbridge.shipment.declaration.LegRow;
import org.aidbridge.shipment.declaration.ShipmentVisibility;
import org.aidbridge.shipment.declaration.StoredJson;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.query.ShipmentState.DeclaredLine;
import org.aidbridge.shipment.query.ShipmentState.Header;
import org.aidbridge.shipment.query.ShipmentState.Revision;

/**
 * One current shipment, in one statement whatever its history, and further ones where there are notices about its carriers.
 */
@ApplicationScoped
class ShipmentQueries {

    static final String HEADER = """
            s.id, s.operation, s.reference, s.donor, s.consignee, s.origin, s.destination, s.declared_at, s.declared_on, s.entered_at,
            s.entered_by, s.recorded_at, s.version, s.head_since, s.withdrawn_at,
            array(select i.code from item i where i.code = any(s.items) and i.installable),
            (select o.zone from operation o where o.code = s.operation)
            """;

    private static final String CURRENT = "select " + HEADER + """
            , s.revision, s.waybill, s.recipient, s.priority, s.required_by, s.required_on, s.position, s.estimated_arrival,
              s.estimated_on, s.estimated_by,
              s.planned_arrival, s.planned_on, p.lines, p.legs,
            """ + RouteHistories.HAS_NOTICES + " from shipment s"
            + PlanRows.JOINED + "where s.reference = ? and ";

    private static final String WITHDRAWAL = """
            select reason, source_party, source_reference, recorded_at, recorded_by from shipment_withdrawal
            where operation = ? and shipment = ?
            """;

    static final String LINE = """
            l.shipment, l.number, l.item, l.unit, l.quantity, l.gross_kg, l.volume_m3, l.pieces, l.lot, l.expires_on,
            l.handling, l.recipient, l.opened_by is not null
            """;

    static final String LEG = "l.shipment, " + LegRow.COLUMNS;

    private final Sql sql;
    private final RouteHistories routes;
    private final Clock clock;

    ShipmentQueries(Sql sql, RouteHistories routes, Clock clock) {
        this.sql = sql;
        this.routes = routes;
        this.clock = clock;
    }

    private record Current(
            Header header,
            Revision revision,
            Position position,
            Eta eta,
            List<DeclaredLine> lines,
            List<Plan.Leg> legs,
            boolean hasNotices) {}

    /** A row that belongs to one of several shipments. */
    record Of<T>(UUID shipment, T value) {}

    /**
     * @throws Unknown (404) when there is none
     * @throws Conflict (409) when several operations have one
     */
    ShipmentState now(AccessScope within, String reference) {
        ShipmentVisibility reached = ShipmentVisibility.reach(within);
        List<Object> values = new ArrayList<>(List.of(reference));
        values.addAll(reached.values());
        List<Current> found = sql.list(CURRENT + reached.sql() + " limit 2", values, ShipmentQueries::current);
        Current current = only(found, reference);
        AsOf now = AsOf.now(clock);
        ShipmentState state = new ShipmentState(
                current.header(),
                current.revision(),
                current.lines(),
                current.legs(),
                current.position(),
                current.eta(),
                Map.of(),
                now);
        return current.hasNotices() ? routes.on(List.of(state), now).get(0) : state;
    }

    static <T> T only(List<T> found, String reference) {
        if (found.isEmpty()) {
            throw new Unknown("shipment", reference);
        }
        if (found.size() > 1) {
            throw new Conflict(
                    "?operation", Message.of("Several operations have a shipment {reference}; say which", reference));
        }
        return found.get(0);
    }

    private static Current current(Row row) {
        Header header = header(row);
        Revision revision = revision(row);
        Position position = StoredJson.readPosition(row.text());
        return new Current(
                header,
                revision,
                position,
                Eta.of(position.stages(), Eta.of(position.arrived(), Eta.Basis.ACTUAL), expected(row)),
                PlanRows.lines(row.text()),
                PlanRows.legs(row.text()),
                row.flag());
    }

    /** From the columns {@code estimated_arrival, estimated_on, estimated_by, planned_arrival, planned_on}. */
    static Eta expected(Row row) {
        Eta said = Eta.of(row.instant(), row.day(), row.choice(Eta.Basis.class));
        return Eta.expected(said, Eta.of(row.instant(), row.day(), Eta.Basis.PLANNED));
    }

    static Header header(Row row) {
        return new Header(
                row.uuid(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.text(),
                row.instant(),
                row.day(),
                row.instant(),
                row.text(),
                row.instant(),
                row.number(),
                row.instant(),
                row.instant(),
                row.list(),
                row.text());
    }

    /** The withdrawal of a withdrawn shipment. */
    ShipmentView.Withdrawn withdrawal(Header header) {
        return sql.list(
                        WITHDRAWAL,
                        List.of(header.operation(), header.id()),
                        row -> new ShipmentView.Withdrawn(
                                row.text(), new EventView.Source(row.text(), row.text()), row.instant(), row.text()))
                .get(0);
    }

    static Revision revision(Row row) {
        return new Revision(row.integer(), row.text(), row.text(), row.text(), row.instant(), row.day());
    }

    static Of<DeclaredLine> line(Row row) {
        return new Of<>(
                row.uuid(),
                new DeclaredLine(
                        row.integer(),
                        row.text(),
                        row.text(),
                        row.quantity(),
                        plain(row),
                        plain(row),
                        row.integerOrNull(),
                        row.text(),
                        row.day(),
                        row.list(),
                        row.text(),
                        row.flag()));
    }

    private static BigDecimal plain(Row row) {
        Quantity quantity = row.quantity();
        return quantity == null ? null : quantity.value();
    }

    static Of<Plan.Leg> leg(Row row) {
        return new Of<>(row.uuid(), LegRow.read(row));
    }
}
