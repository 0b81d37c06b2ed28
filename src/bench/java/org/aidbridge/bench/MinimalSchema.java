package org.aidbridge.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.aidbridge.bench.UpcomingEvents.Item;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Story;
import org.aidbridge.shared.Ids;
import org.aidbridge.shipment.recording.Event;

/**
 * The least that durable recording of the same facts needs: an event, its ledger rows and the state of its shipment, the
 * indexes that idempotency and history need, and one call of a function for each event. Nothing is checked, audited or made
 * findable. What this cannot do in a second, no application on this machine can.
 */
final class MinimalSchema {

    private static final String CREATE = """
            drop schema if exists minimal cascade;
            create schema minimal;
            create table minimal.event (
                operation text not null, id uuid not null, shipment uuid not null, type text not null,
                occurred_at timestamptz not null, place text, flight text, recipient text, source_party text,
                source_reference text not null, content_hash bytea not null, recorded_at timestamptz not null,
                recorded_by text not null, primary key (operation, id));
            create unique index on minimal.event (operation, source_party, source_reference, shipment);
            create index on minimal.event (operation, shipment, id);
            create table minimal.ledger_entry (
                operation text not null, id uuid not null, shipment uuid not null, event uuid not null,
                line integer not null, quantity numeric not null, from_stage text, to_stage text not null,
                occurred_at timestamptz not null, recorded_from timestamptz not null, recorded_to timestamptz,
                primary key (operation, id));
            create index on minimal.ledger_entry (operation, shipment, occurred_at);
            create index on minimal.ledger_entry (operation, recorded_from, occurred_at);
            create table minimal.state (
                operation text not null, shipment uuid not null, position text not null, version bigint not null,
                primary key (operation, shipment)) with (fillfactor = 50);
            insert into minimal.state select operation, id, position, version from shipment;
            create function minimal.record(
                op text, its uuid, id uuid, type text, at timestamptz, place text, flight text, recipient text, party text,
                reference text, hash bytea, recorded timestamptz, by text,
                ids uuid[], lines integer[], quantities numeric[], sources text[], targets text[], now_at text)
                returns void language plpgsql as $$
            begin
                perform from minimal.state s where s.operation = op and s.shipment = its for no key update;
                insert into minimal.event
                    values (op, id, its, type, at, place, flight, recipient, party, reference, hash, recorded, by);
                insert into minimal.ledger_entry
                    select op, r.id, its, record.id, r.line, r.quantity, r.source, r.target, at, recorded, null
                    from unnest(ids, lines, quantities, sources, targets) as r (id, line, quantity, source, target);
                update minimal.state set position = now_at, version = version + 1 where operation = op and shipment = its;
            end $$;
            """;

    private static final String CALL = "select minimal.record(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final WorkerConnections sessions;

    MinimalSchema(Database database, WorkerConnections sessions) throws SQLException {
        this.sessions = sessions;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(CREATE);
            statement.execute("vacuum analyze minimal.state");
        }
    }

    /** Records one event a call, each in a transaction of its own. */
    PreparedStatement[][] ready() throws SQLException {
        sessions.autoCommit(true);
        return sessions.prepare(CALL);
    }

    static void record(Item item, PreparedStatement call) throws SQLException {
        Event event = item.event();
        call.setString(1, Story.OPERATION);
        call.setObject(2, item.shipment().id());
        call.setObject(3, event.id());
        call.setString(4, event.type());
        instant(call, 5, event.occurred().at());
        call.setString(6, event.place());
        call.setString(7, event.flightAsWritten());
        call.setString(8, event.recipient());
        call.setString(9, event.sourceParty());
        call.setString(10, event.sourceReference());
        call.setBytes(11, new byte[32]);
        instant(call, 12, event.recordedAt());
        call.setString(13, event.recordedBy());
        List<Object[]> rows = item.moves();
        array(call, 14, "uuid", rows.stream().map(row -> row[0]).toArray());
        array(call, 15, "integer", rows.stream().map(row -> row[1]).toArray());
        array(call, 16, "numeric", rows.stream().map(row -> row[2]).toArray());
        array(call, 17, "text", rows.stream().map(row -> row[3]).toArray());
        array(call, 18, "text", rows.stream().map(row -> row[4]).toArray());
        call.setString(19, item.shipment().position());
        call.executeQuery().close();
    }

    /** A note, which moves nothing. */
    static void note(UUID shipment, String position, String reference, Instant at, PreparedStatement call)
            throws SQLException {
        call.setString(1, Story.OPERATION);
        call.setObject(2, shipment);
        call.setObject(3, Ids.next());
        call.setString(4, "NOTE");
        instant(call, 5, at);
        for (int absent = 6; absent <= 9; absent++) {
            call.setString(absent, null);
        }
        call.setString(10, reference);
        call.setBytes(11, new byte[32]);
        instant(call, 12, at);
        call.setString(13, "bench");
        array(call, 14, "uuid");
        array(call, 15, "integer");
        array(call, 16, "numeric");
        array(call, 17, "text");
        array(call, 18, "text");
        call.setString(19, position);
        call.executeQuery().close();
    }

    private static void array(PreparedStatement call, int index, String type, Object... values) throws SQLException {
        call.setArray(index, call.getConnection().createArrayOf(type, values));
    }

    private static void instant(PreparedStatement call, int index, Instant at) throws SQLException {
        call.setObject(index, at.atOffset(ZoneOffset.UTC));
    }
}
