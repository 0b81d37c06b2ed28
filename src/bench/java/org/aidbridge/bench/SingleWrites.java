package org.aidbridge.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.aidbridge.bench.UpcomingEvents.Item;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Story;

/**
 * One event at a time against the {@link MinimalSchema}: over one connection, over as many as elsewhere, over four times as
 * many, and by as many writers of one shipment.
 */
final class SingleWrites {

    static final String ALONE = "alone";
    static final String TOGETHER = "together";
    static final String CROWDED = "crowded";
    static final String HOT = "hot";
    static final List<String> NAMES = List.of(ALONE, TOGETHER, CROWDED, HOT);

    private final String hotPrefix = "H" + System.nanoTime() + "-";
    private final App app;
    private final Settings settings;
    private final Database database;
    private final int shipments;

    SingleWrites(App app, Settings settings, Database database, int shipments) {
        this.app = app;
        this.settings = settings;
        this.database = database;
        this.shipments = shipments;
    }

    List<Rounds.Result> measure() throws Exception {
        Map<String, Integer> workers = Map.of(
                ALONE,
                1,
                TOGETHER,
                settings.connections(),
                CROWDED,
                4 * settings.connections(),
                HOT,
                settings.connections());
        List<Rounds.Result> results = new ArrayList<>();
        for (String name : NAMES) {
            if (settings.wants(name)) {
                Settings its = settings.withConnections(workers.get(name));
                try (WorkerConnections sessions = new WorkerConnections(its.connections(), database)) {
                    results.addAll(new Rounds(its, app).measure(List.of(of(name, its, sessions))));
                }
            }
        }
        return results;
    }

    private Case of(String name, Settings its, WorkerConnections sessions) throws SQLException {
        MinimalSchema minimal = new MinimalSchema(database, sessions);
        if (name.equals(HOT)) {
            return hot(sessions, minimal);
        }
        Writes writes = new Writes(app, sessions, its, database, shipments);
        UpcomingEvents events = new UpcomingEvents(database, shipments, 1);
        Writes.Estimate needs = new Writes.Estimate(its);
        String connections = its.connections() == 1 ? "one connection" : its.connections() + " connections";
        return new Case(name, "Record one event, " + connections, "events", writes::post, () -> {
            List<List<Item>> work = events.next(needs.next(), sessions.workers());
            PreparedStatement[][] calls = minimal.ready();
            return worker -> {
                Item item = needs.take(work, worker);
                if (item == null) {
                    return 0;
                }
                MinimalSchema.record(item, calls[worker][0]);
                return 1;
            };
        });
    }

    /** Every round has a shipment of its own on each side. */
    private Case hot(WorkerConnections sessions, MinimalSchema minimal) throws SQLException {
        UpcomingEvents forApp = new UpcomingEvents(database, shipments, 0);
        UpcomingEvents forMinimal = new UpcomingEvents(database, shipments, 1);
        AtomicLong notes = new AtomicLong();
        AtomicLong acknowledged = new AtomicLong();
        return new Case(
                HOT,
                "Record one event, all of one shipment",
                "events",
                () -> {
                    Item any = forApp.next(1, 1).get(0).get(0);
                    HttpLine[] lines = sessions.lines(app);
                    return worker -> {
                        String body = "{\"type\":\"NOTE\",\"occurredAt\":\"%s\",\"source\":{\"reference\":\"%s%d\"}}"
                                .formatted(now(), hotPrefix, notes.incrementAndGet());
                        HttpLine.Answer answer = lines[worker].post(
                                "/api/shipments/" + any.reference() + "/events?operation=" + Story.OPERATION,
                                "application/json",
                                body.getBytes(StandardCharsets.UTF_8));
                        if (answer.status() != 201) {
                            throw new IllegalStateException(answer.status() + " " + answer.text());
                        }
                        acknowledged.incrementAndGet();
                        return 1;
                    };
                },
                () -> {
                    requireStored(acknowledged.get());
                    Item any = forMinimal.next(1, 1).get(0).get(0);
                    PreparedStatement[][] calls = minimal.ready();
                    return worker -> {
                        MinimalSchema.note(
                                any.shipment().id(),
                                any.shipment().position(),
                                "N" + System.nanoTime() + "-" + notes.incrementAndGet(),
                                now(),
                                calls[worker][0]);
                        return 1;
                    };
                });
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    /** Every acknowledged event is stored, once. */
    private void requireStored(long acknowledged) throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(
                        "select count(*) from event where operation = ? and source_reference like ?")) {
            statement.setString(1, Story.OPERATION);
            statement.setString(2, hotPrefix + "%");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                if (rows.getLong(1) != acknowledged) {
                    throw new IllegalStateException(rows.getLong(1) + " stored of " + acknowledged + " acknowledged");
                }
            }
        }
    }
}
