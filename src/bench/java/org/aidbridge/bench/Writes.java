package org.aidbridge.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aidbridge.bench.UpcomingEvents.After;
import org.aidbridge.bench.UpcomingEvents.Item;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Columns;
import org.aidbridge.fill.Story;
import org.aidbridge.shipment.recording.Event;
import org.aidbridge.shipment.recording.LedgerRow;

/**
 * Writing: one event at a time, each durable before its answer, and many in one body. Bare SQL writes the same
 * resulting rows, prepared in advance.
 */
final class Writes {

    // Recording needs the state of the shipment, locked against other writers.
    private static final String LOCK = """
            select id, position, recorded_at, version from shipment where operation = ? and reference = ? for no key update
            """;
    private static final Columns<Event> EVENT = Columns.of(Event.class);
    private static final Columns<LedgerRow> LEDGER = Columns.of(LedgerRow.class);
    private static final String UPDATE = """
            update shipment set position = ?, status = ?, partial = ?, stages = ?, flags = ?, estimated_arrival = ?,
              overdue_from = ?, silent_from = ?, expired_from = ?, recorded_at = ?, version = version + 1
            where operation = ? and id = ?
            """;

    /** Events per transaction of bare SQL. */
    private static final int BATCH = 1_000;

    /** Shipments per side in the small and the full database: the same work in both. */
    private static final int FEW = 128;

    private final App app;
    private final WorkerConnections sessions;
    private final Settings settings;
    private final UpcomingEvents forApp;
    private final UpcomingEvents forBare;
    private final Estimate appNeeds;
    private final Estimate bareNeeds;

    Writes(App app, WorkerConnections sessions, Settings settings, Database database, int shipments)
            throws SQLException {
        this.app = app;
        this.sessions = sessions;
        this.settings = settings;
        this.forApp = new UpcomingEvents(database, shipments, 0);
        this.forBare = new UpcomingEvents(database, shipments, 1);
        this.appNeeds = new Estimate(settings);
        this.bareNeeds = new Estimate(settings);
    }

    List<Case> cases() {
        return List.of(
                new Case("record", "Record one event (durable)", "events", this::post, this::insert),
                new Case(
                        "bulk",
                        "Record events in bulk, over all shipments",
                        "events",
                        () -> postMany(settings.bulk()),
                        () -> insertMany(settings.bulk())),
                new Case(
                        "few",
                        "Record events in bulk, over %d shipments".formatted(FEW),
                        "events",
                        () -> postMany(FEW),
                        () -> insertMany(FEW)));
    }

    /** How many events to prepare for a round of unknown speed: half as many again as the last one took. */
    static final class Estimate {
        private final int[] taken;
        private int ready;

        Estimate(Settings settings) {
            this.taken = new int[settings.connections()];
            this.ready = Math.toIntExact(1_000 * settings.seconds().toSeconds());
        }

        int next() {
            int last = java.util.Arrays.stream(taken).sum();
            ready = last == 0 ? ready : Math.max(500, last + last / 2);
            java.util.Arrays.fill(taken, 0);
            return ready;
        }

        /** A worker's next one, or null. */
        Item take(List<List<Item>> work, int worker) {
            List<Item> own = work.get(worker);
            return taken[worker] == own.size() ? null : own.get(taken[worker]++);
        }
    }

    /** One event at a time, through the API. */
    WorkerLoad.Step post() throws Exception {
        List<List<Item>> work = forApp.next(appNeeds.next(), sessions.workers());
        HttpLine[] lines = sessions.lines(app);
        return worker -> {
            Item item = appNeeds.take(work, worker);
            if (item == null) {
                return 0;
            }
            HttpLine.Answer answer = lines[worker].post(
                    "/api/shipments/" + item.reference() + "/events?operation=" + Story.OPERATION,
                    "application/json",
                    item.json().getBytes(StandardCharsets.UTF_8));
            if (answer.status() != 201) {
                throw new IllegalStateException(answer.status() + " " + answer.text());
            }
            return 1;
        };
    }

    private WorkerLoad.Step insert() throws SQLException {
        List<List<Item>> work = forBare.next(bareNeeds.next(), sessions.workers());
        sessions.autoCommit(false);
        PreparedStatement[][] statements = sessions.prepare(LOCK, EVENT.insert(), LEDGER.insert(), UPDATE);
        return worker -> {
            Item item = bareNeeds.take(work, worker);
            if (item == null) {
                return 0;
            }
            PreparedStatement[] own = statements[worker];
            own[0].setString(1, Story.OPERATION);
            own[0].setString(2, item.reference());
            own[0].executeQuery().close();
            EVENT.bind(item.event(), own[1]);
            own[1].executeUpdate();
            for (LedgerRow row : item.rows()) {
                LEDGER.bind(row, own[2]);
                own[2].addBatch();
            }
            own[2].executeBatch();
            bind(item.shipment(), own[3]);
            own[3].executeUpdate();
            sessions.connection(worker).commit();
            return 1;
        };
    }

    /** Many events in one body, through the API. */
    WorkerLoad.Step postMany(int over) throws Exception {
        List<List<Item>> work = forApp.next(settings.bulk(), over, sessions.workers());
        List<byte[]> bodies = work.stream()
                .map(items -> items.stream()
                        .map(Item::row)
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8))
                .toList();
        HttpLine[] lines = sessions.lines(app);
        boolean[] done = new boolean[sessions.workers()];
        return worker -> {
            if (done[worker]) {
                return 0;
            }
            done[worker] = true;
            int rows = work.get(worker).size();
            HttpLine.Answer answer = lines[worker].post(
                    "/api/events?operation=" + Story.OPERATION, "application/x-ndjson", bodies.get(worker));
            int recorded = answer.text().split("\"status\" ?: ?201", -1).length - 1;
            if (answer.status() / 100 != 2 || recorded != rows) {
                String text = answer.text();
                throw new IllegalStateException(answer.status() + ": " + recorded + " of " + rows + " recorded: "
                        + text.substring(0, Math.min(2_000, text.length())));
            }
            return rows;
        };
    }

    private WorkerLoad.Step insertMany(int over) throws SQLException {
        List<List<Item>> work = forBare.next(settings.bulk(), over, sessions.workers());
        sessions.autoCommit(false);
        PreparedStatement[][] statements = sessions.prepare(EVENT.insert(), LEDGER.insert(), UPDATE);
        boolean[] done = new boolean[sessions.workers()];
        return worker -> {
            if (done[worker]) {
                return 0;
            }
            done[worker] = true;
            List<Item> items = work.get(worker);
            for (int from = 0; from < items.size(); from += BATCH) {
                load(
                        items.subList(from, Math.min(items.size(), from + BATCH)),
                        statements[worker],
                        sessions.connection(worker));
            }
            return items.size();
        };
    }

    private static void load(List<Item> items, PreparedStatement[] own, Connection connection) throws SQLException {
        Map<UUID, After> last = new LinkedHashMap<>();
        for (Item item : items) {
            EVENT.bind(item.event(), own[0]);
            own[0].addBatch();
            for (LedgerRow row : item.rows()) {
                LEDGER.bind(row, own[1]);
                own[1].addBatch();
            }
            last.put(item.shipment().id(), item.shipment());
        }
        own[0].executeBatch();
        own[1].executeBatch();
        for (After shipment : last.values()) {
            bind(shipment, own[2]);
            own[2].addBatch();
        }
        own[2].executeBatch();
        connection.commit();
    }

    private static void bind(After shipment, PreparedStatement update) throws SQLException {
        update.setObject(1, shipment.position(), Types.OTHER);
        update.setString(2, shipment.status());
        update.setBoolean(3, shipment.partial());
        update.setArray(4, update.getConnection().createArrayOf("text", shipment.stages()));
        update.setArray(5, update.getConnection().createArrayOf("text", shipment.flags()));
        instant(update, 6, shipment.estimatedArrival());
        instant(update, 7, shipment.overdueFrom());
        instant(update, 8, shipment.silentFrom());
        instant(update, 9, shipment.expiredFrom());
        instant(update, 10, shipment.recordedAt());
        update.setString(11, Story.OPERATION);
        update.setObject(12, shipment.id());
    }

    private static void instant(PreparedStatement statement, int index, Instant at) throws SQLException {
        statement.setObject(index, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }
}
