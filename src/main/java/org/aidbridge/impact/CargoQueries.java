package org.aidbridge.impact;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import javax.sql.DataSource;
import org.aidbridge.shipment.Plan;
import org.aidbridge.shipment.Positions;
import org.aidbridge.tracking.JsonRows;

/** Shipments that have not arrived and are planned on some routes, one after the other and never all of them in memory. */
@ApplicationScoped
class CargoQueries {

    /** Is given each shipment in turn. */
    interface Taker {
        void take(Cargo cargo) throws IOException;
    }

    // The most urgent first: they are put in order by their keys, and what is told of each is read when its turn comes.
    // A
    // leg of an older revision brings a shipment in, too; its current legs then tell.
    private static final String PLANNED_ON = """
            select s.reference, s.donor, s.consignee, s.recipient, s.priority, s.required_by,
              (select json_agg(e) from (
                   select e.line, e.to_stage as stage, max(e.occurred_at) as at from ledger_entry e
                   where e.operation = s.operation and e.shipment = s.id and e.recorded_to is null
                   group by e.line, e.to_stage) e),
              s.position,
              (select json_agg(l) from (
                   select l.number, l.item, l.unit, l.quantity, trim_scale(l.gross_kg) as "grossKg", l.recipient
                   from shipment_line l
                   where l.operation = s.operation and l.shipment = s.id and l.recorded_to is null order by l.number) l),
              (select json_agg(l) from (
                   select l.carrier, l.flight, l.origin, l.destination, l.departs_at as "departsAt",
                     l.arrives_at as "arrivesAt", l.lines
                   from shipment_leg l
                   where l.operation = s.operation and l.shipment = s.id and l.revision = s.revision
                   order by l.number) l)
            from (
                select s.operation, s.id from shipment s
                where s.operation = ? and s.stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[]
                  and s.id in (select l.shipment from unnest(?::text[]) as asked (route)
                    join shipment_leg l on l.carrier = split_part(asked.route, ':', 1)
                      and l.origin = split_part(split_part(asked.route, ':', 2), '-', 1)
                      and l.destination = split_part(split_part(asked.route, ':', 2), '-', 2)
                    where l.operation = ?)
                order by array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], s.priority), s.required_by nulls last, s.id
              ) first
              cross join lateral (
                select * from shipment s where s.operation = first.operation and s.id = first.id offset 0) s
            """;

    private static final int FETCHED_AT_ONCE = 200;

    private static final JsonRows<Cargo.Entered> ENTERED = new JsonRows<>(Cargo.Entered.class);
    private static final JsonRows<Cargo.Line> LINES = new JsonRows<>(Cargo.Line.class);
    private static final JsonRows<Plan.Leg> LEGS = new JsonRows<>(Plan.Leg.class);

    private final DataSource database;

    CargoQueries(DataSource database) {
        this.database = database;
    }

    /** @param routes ids; those of a single flight stand for their route */
    void each(String operation, Collection<String> routes, Taker taker) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(PLANNED_ON)) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                statement.setString(1, operation);
                statement.setArray(2, connection.createArrayOf("text", routes.toArray()));
                statement.setString(3, operation);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        taker.take(cargo(rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a query failed", e);
        }
    }

    private static Cargo cargo(ResultSet row) throws SQLException {
        return new Cargo(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                instant(row, 6),
                ENTERED.read(row.getString(7)),
                Positions.read(row.getString(8)),
                LINES.read(row.getString(9)),
                LEGS.read(row.getString(10)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
