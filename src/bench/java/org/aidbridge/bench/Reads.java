package org.aidbridge.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aidbridge.fill.Story;

/** Reading: a shipment now, a shipment as of another time, a page of the list, a page of a filtered list. */
final class Reads {

    // By hand: the columns in the answers, all of them read.
    private static final String SHIPMENT = """
            select id, operation, reference, donor, consignee, origin, destination, declared_at, entered_at, entered_by,
              recorded_at, version, revision, waybill, recipient, priority, required_by, position, estimated_arrival,
              planned_arrival, planned_on
            from shipment where operation = ? and reference = ?
            """;
    private static final String LINES = """
            select number, item, unit, quantity, gross_kg, volume_m3, pieces, lot, expires_on, handling, recipient
            from shipment_line where operation = ? and shipment = ? and recorded_to is null order by number
            """;
    private static final String LEGS = """
            select carrier, flight, origin, destination, departs_at, departs_on, arrives_at, arrives_on, lines
            from shipment_leg where operation = ? and shipment = ? and revision = ? order by number
            """;

    private static final String KNOWN_SHIPMENT = """
            select id, operation, reference, donor, consignee, origin, destination, declared_at, entered_at, entered_by,
              recorded_at, version
            from shipment where operation = ? and reference = ? and entered_at <= ?
            """;
    private static final String KNOWN_REVISION = """
            select number, waybill, recipient, priority, required_by from shipment_revision
            where operation = ? and shipment = ? and recorded_at <= ? and (effective_at <= ? or number = 1)
            order by number desc limit 1
            """;
    private static final String KNOWN_LINES = """
            select number, item, unit, quantity, gross_kg, volume_m3, pieces, lot, expires_on, handling, recipient
            from shipment_line
            where operation = ? and shipment = ? and recorded_from <= ? and (recorded_to is null or recorded_to > ?)
            order by number
            """;
    private static final String KNOWN_EVENTS = """
            select id, type, iata, classifier, occurred_at, recorded_at, place, leg, recipient, lines, off_plan, retracts
            from event where operation = ? and shipment = ? and recorded_at <= ?
            """;

    private static final String PAGE = """
            select id, operation, reference, donor, consignee, recipient, origin, destination, priority, required_by, waybill,
              status, partial, stages, flags, overdue_from, silent_from, expiring[1],
              coalesce(estimated_arrival, planned_arrival), items, carriers, declared_at, recorded_at
            from shipment where operation = ? %s order by id desc limit 51
            """;
    private static final String AT_STAGE = "and stages @> '{IN_TRANSIT}'::text[]";

    private final App app;
    private final WorkerConnections sessions;
    private final int shipments;
    private final OffsetDateTime then = Instant.now().minus(Duration.ofDays(30)).atOffset(ZoneOffset.UTC);

    Reads(App app, WorkerConnections sessions, int shipments) {
        this.app = app;
        this.sessions = sessions;
        this.shipments = shipments;
    }

    List<Case> cases() {
        // Older than 30 days, so that each existed then.
        int older = shipments / 2;
        String instant = URLEncoder.encode(then.toString(), StandardCharsets.UTF_8);
        String asOf = "&validAt=" + instant + "&knownAt=" + instant;
        return List.of(
                new Case("read", "Read one shipment", "reads", http(() -> one(shipments)), this::now),
                new Case(
                        "asof",
                        "Read one shipment as of 30 days ago",
                        "reads",
                        http(() -> one(older) + asOf),
                        () -> asOf(older)),
                new Case(
                        "list",
                        "First page of the list (50)",
                        "pages",
                        http(() -> "/api/shipments?operation=" + Story.OPERATION),
                        () -> page("")),
                new Case(
                        "filter",
                        "First page at a stage (50)",
                        "pages",
                        http(() -> "/api/shipments?operation=" + Story.OPERATION + "&stage=IN_TRANSIT"),
                        () -> page(AT_STAGE)));
    }

    private static String one(int of) {
        return "/api/shipments/" + any(of) + "?operation=" + Story.OPERATION;
    }

    private static String any(int of) {
        return Story.reference(java.util.concurrent.ThreadLocalRandom.current().nextInt(of));
    }

    private Case.Side http(Supplier<String> path) {
        return () -> {
            HttpLine[] lines = sessions.lines(app);
            return worker -> {
                HttpLine.Answer answer = lines[worker].get(path.get());
                if (answer.status() != 200) {
                    throw new IllegalStateException(answer.text());
                }
                return 1;
            };
        };
    }

    private WorkerLoad.Step now() throws SQLException {
        PreparedStatement[][] statements = sessions.prepare(SHIPMENT, LINES, LEGS);
        return worker -> {
            PreparedStatement[] own = statements[worker];
            own[0].setString(1, Story.OPERATION);
            own[0].setString(2, any(shipments));
            UUID id;
            int revision;
            try (ResultSet row = own[0].executeQuery()) {
                row.next();
                id = row.getObject(1, UUID.class);
                revision = row.getInt(13);
                readColumns(row);
            }
            read(own[1], Story.OPERATION, id);
            read(own[2], Story.OPERATION, id, revision);
            return 1;
        };
    }

    private WorkerLoad.Step asOf(int older) throws SQLException {
        PreparedStatement[][] statements =
                sessions.prepare(KNOWN_SHIPMENT, KNOWN_REVISION, KNOWN_LINES, LEGS, KNOWN_EVENTS);
        return worker -> {
            PreparedStatement[] own = statements[worker];
            own[0].setString(1, Story.OPERATION);
            own[0].setString(2, any(older));
            own[0].setObject(3, then);
            UUID id;
            try (ResultSet row = own[0].executeQuery()) {
                row.next();
                id = row.getObject(1, UUID.class);
                readColumns(row);
            }
            int revision = read(own[1], Story.OPERATION, id, then, then);
            read(own[2], Story.OPERATION, id, then, then);
            read(own[3], Story.OPERATION, id, revision);
            read(own[4], Story.OPERATION, id, then);
            return 1;
        };
    }

    private WorkerLoad.Step page(String condition) throws SQLException {
        PreparedStatement[][] statements = sessions.prepare(PAGE.formatted(condition));
        return worker -> {
            read(statements[worker][0], Story.OPERATION);
            return 1;
        };
    }

    /** @return the first column of the last row, if an integer */
    private static int read(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        int first = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                first = readColumns(rows) instanceof Integer number ? number : 0;
            }
        }
        return first;
    }

    private static Object readColumns(ResultSet row) throws SQLException {
        Object first = row.getObject(1);
        for (int i = 2, last = row.getMetaData().getColumnCount(); i <= last; i++) {
            row.getObject(i);
        }
        return first;
    }
}
