package org.aidbridge.route.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aidbridge.database.journal.ReadSnapshot;
import org.aidbridge.database.journal.ReadSnapshots;
import org.aidbridge.http.SpillBuffer;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.declaration.Positions;
import org.aidbridge.shipment.query.HistoryQueries;
import org.aidbridge.shipment.query.JsonRows;
import org.aidbridge.shipment.query.PlanRows;

/**
 * Shipments that have not arrived and are planned on some routes, one after the other and never all of them in memory. No connection
 * is held while one is taken: it may go to a client that reads slowly.
 */
@ApplicationScoped
class CargoQueries {

    /** Is given each shipment in turn. */
    interface Taker {
        void take(Cargo cargo) throws IOException;
    }

    // In the order of an index, a page after the other, so that the first are told while the last have not been looked
    // at.
    private static final String PLANNED_ON = """
            select first.urgency, first.due::text, first.id,
              s.reference, s.donor, s.consignee, s.recipient, s.priority, s.required_by,
              s.required_on,
              (select json_agg(json_build_array(e.line, e.stage, extract(epoch from e.at), e.day)) from (
                   select distinct on (e.line, e.to_stage) e.line, e.to_stage as stage, e.occurred_at as at,
                     e.occurred_on as day
                   from ledger_entry e
                   where e.operation = s.operation and e.shipment = s.id and e.recorded_to is null
                   order by e.line, e.to_stage, e.occurred_at desc, e.id desc) e),
              s.position, p.lines, p.legs
            from (
                select s.operation, s.id, array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], s.priority) as urgency,
                  coalesce(s.required_by, 'infinity'::timestamptz) as due
                from shipment s
                where s.operation = ? and s.stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[]
                  and (array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], s.priority),
                       coalesce(s.required_by, 'infinity'::timestamptz), s.id)
                    > (?, ?::timestamptz, ?)
                  and (? or s.stages @> '{IN_TRANSIT}'::text[])
                  and exists (select from shipment_leg l
                    where l.operation = s.operation and l.shipment = s.id and l.revision = s.revision
                      and l.carrier || ':' || l.origin || '-' || l.destination = any(?::text[]))
                order by array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], s.priority),
                  coalesce(s.required_by, 'infinity'::timestamptz), s.id
                limit ?) first
              cross join lateral (
                select * from shipment s where s.operation = first.operation and s.id = first.id offset 0) s
              join shipment_plan p on p.operation = s.operation and p.shipment = s.id
            order by first.urgency, first.due, first.id
            """;

    // As of another time: the plans that were known, and held, then put them in order; what each was is folded again.
    private static final String PLANNED_ON_THEN = """
            select s.id from shipment s
              cross join lateral (
                select r.priority, r.required_by from shipment_revision r
                where r.operation = s.operation and r.shipment = s.id and r.recorded_at <= ?
                  and (r.effective_at <= ? or r.number = 1)
                order by r.number desc limit 1) r
            where s.operation = ? and s.entered_at <= ?
              and s.id in (select l.shipment from unnest(?::text[]) as asked (route)
                join shipment_leg l on l.carrier = split_part(asked.route, ':', 1)
                  and l.origin = split_part(split_part(asked.route, ':', 2), '-', 1)
                  and l.destination = split_part(split_part(asked.route, ':', 2), '-', 2)
                where l.operation = ?)
            order by array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], r.priority), r.required_by nulls last, s.id
            """;

    private static final String ENTERED_THEN = """
            select e.shipment, json_agg(json_build_array(e.line, e.stage, extract(epoch from e.at), e.day)) from (
                select distinct on (e.shipment, e.line, e.to_stage) e.shipment, e.line, e.to_stage as stage,
                  e.occurred_at as at, e.occurred_on as day
                from ledger_entry e
                where e.operation = ? and e.shipment = any(?) and e.occurred_at <= ? and e.recorded_from <= ?
                  and (e.recorded_to is null or e.recorded_to > ?)
                order by e.shipment, e.line, e.to_stage, e.occurred_at desc, e.id desc) e
            group by e.shipment
            """;

    private static final int PAGE = 500;

    private static final int ID_BYTES = 2 * Long.BYTES;

    private static final JsonRows<Cargo.Entered> ENTERED = new JsonRows<>(Cargo.Entered.class);

    private final ReadSnapshots snapshots;
    private final HistoryQueries history;

    CargoQueries(ReadSnapshots snapshots, HistoryQueries history) {
        this.snapshots = snapshots;
        this.history = history;
    }

    /** A shipment and where it stands in the order of urgency. */
    private record Next(int urgency, String due, UUID id, Cargo cargo) {}

    private static final Next FIRST = new Next(0, "-infinity", new UUID(0, 0), null);

    /**
     * @param routes ids; those of a single flight stand for their route
     * @param flying whether only those matter of which something is on its way
     */
    void now(String operation, Collection<String> routes, boolean flying, Taker taker) throws IOException {
        List<String> whole = routes.stream()
                .map(id -> id.split(":")[0] + ":" + id.split(":")[1])
                .distinct()
                .toList();
        Next last = FIRST;
        List<Next> page;
        do {
            page = page(operation, whole, flying, last);
            for (Next next : page) {
                taker.take(next.cargo());
                last = next;
            }
        } while (page.size() == PAGE);
    }

    private List<Next> page(String operation, List<String> routes, boolean flying, Next after) {
        try (ReadSnapshot snapshot = snapshots.open()) {
            return page(snapshot.connection(), operation, routes, flying, after);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<Next> page(
            Connection connection, String operation, List<String> routes, boolean flying, Next after)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PLANNED_ON)) {
            statement.setString(1, operation);
            statement.setInt(2, after.urgency());
            statement.setString(3, after.due());
            statement.setObject(4, after.id());
            statement.setBoolean(5, !flying);
            statement.setArray(6, connection.createArrayOf("text", routes.toArray()));
            statement.setInt(7, PAGE);
            List<Next> page = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(new Next(rows.getInt(1), rows.getString(2), rows.getObject(3, UUID.class), cargo(rows)));
                }
            }
            return page;
        }
    }

    /** The same as of another time: shipments that some plan of theirs, of whatever time, has on these routes. */
    void asOf(String operation, Collection<String> routes, AsOf asOf, Taker taker) throws IOException {
        try (SpillBuffer ids = new SpillBuffer()) {
            plannedThen(operation, routes, asOf, ids);
            for (long at = 0; at < ids.size(); at += PAGE * ID_BYTES) {
                ByteBuffer page = ByteBuffer.wrap(ids.read(at, (int) Math.min(PAGE * ID_BYTES, ids.size() - at)));
                List<UUID> some = new ArrayList<>();
                while (page.hasRemaining()) {
                    some.add(new UUID(page.getLong(), page.getLong()));
                }
                for (Cargo cargo : then(operation, some, asOf)) {
                    taker.take(cargo);
                }
            }
        }
    }

    /** Writes the ids, which may be many. */
    private void plannedThen(String operation, Collection<String> routes, AsOf asOf, SpillBuffer ids)
            throws IOException {
        // Rows come a few at a time only within a transaction.
        try (ReadSnapshot snapshot = snapshots.open();
                PreparedStatement statement = prepared(
                        snapshot.connection(),
                        PLANNED_ON_THEN,
                        List.of(asOf.knownAt(), asOf.validAt(), operation, asOf.knownAt(), routes, operation))) {
            statement.setFetchSize(PAGE);
            ByteBuffer id = ByteBuffer.allocate(ID_BYTES);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    UUID shipment = rows.getObject(1, UUID.class);
                    id.clear();
                    id.putLong(shipment.getMostSignificantBits()).putLong(shipment.getLeastSignificantBits());
                    ids.write(id.array());
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<Cargo> then(String operation, List<UUID> some, AsOf asOf) {
        Map<UUID, List<Cargo.Entered>> entered = new HashMap<>();
        try (ReadSnapshot snapshot = snapshots.open();
                PreparedStatement statement = prepared(
                        snapshot.connection(),
                        ENTERED_THEN,
                        List.of(operation, some, asOf.validAt(), asOf.knownAt(), asOf.knownAt()))) {
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entered.put(rows.getObject(1, UUID.class), ENTERED.read(rows.getString(2)));
                }
            }
            return history.asOf(operation, some, asOf).stream()
                    .map(tracked -> Cargo.of(
                            tracked, entered.getOrDefault(tracked.header().id(), List.of())))
                    .toList();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, bindable(connection, values.get(i)));
        }
        return statement;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a query failed", e);
    }

    private static Object bindable(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> many) {
            boolean ids = many.stream().anyMatch(UUID.class::isInstance);
            return connection.createArrayOf(ids ? "uuid" : "text", many.toArray());
        }
        return value;
    }

    private static Cargo cargo(ResultSet row) throws SQLException {
        return new Cargo(
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                instant(row, 9),
                When.of(instant(row, 9), row.getObject(10, LocalDate.class)),
                ENTERED.read(row.getString(11)),
                Positions.read(row.getString(12)),
                PlanRows.lines(row.getString(13)).stream().map(Cargo.Line::of).toList(),
                PlanRows.legs(row.getString(14)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
