package org.aidbridge.bench;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.fill.Columns;
import org.aidbridge.fill.Fill;
import org.aidbridge.fill.Story;
import org.aidbridge.shipment.declaration.Entering;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLeg;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.plan.Plan;
import org.aidbridge.shipment.recording.Clerk;
import org.aidbridge.shipment.recording.Event;
import org.aidbridge.shipment.recording.EventRequest;
import org.aidbridge.shipment.recording.LedgerRow;

/**
 * The next events of consignments in the database, each with its resulting rows, prepared before the clock starts.
 * Each side has its own consignments of the same number and kind, so that neither sees the other's writes.
 */
final class UpcomingEvents {

    /** Distinguishes the source references of this run from those of every other. */
    private static final String RUN =
            Long.toString(System.currentTimeMillis(), 36).toUpperCase(java.util.Locale.ROOT);

    /** Distinguishes the references of its instances: a fact has one source. */
    private static final AtomicInteger TELLERS = new AtomicInteger();

    private static final int PORTION = 2_000;

    /**
     * An event and its result.
     *
     * @param shipment the shipment's row after it
     */
    record Item(String reference, EventRequest report, Event event, List<LedgerRow> rows, After shipment) {

        /** Of each ledger row: id, line, quantity, from, to. */
        List<Object[]> moves() {
            return rows.stream()
                    .map(row -> new Object[] {
                        ROW.value(row, "id"),
                        ROW.value(row, "line"),
                        ROW.value(row, "quantity"),
                        ROW.value(row, "fromStage"),
                        ROW.value(row, "toStage")
                    })
                    .toList();
        }

        /** As posted to its shipment. */
        String json() {
            return "{" + fields() + "}";
        }

        /** As a row of a bulk. */
        String row() {
            return "{\"shipment\":\"" + reference + "\"," + fields() + "}";
        }

        private String fields() {
            StringBuilder json = new StringBuilder(200)
                    .append("\"type\":\"")
                    .append(report.eventType())
                    .append('"');
            add(json, "occurredAt", report.occurredAt().toString());
            add(json, "place", report.place());
            add(json, "flight", report.flight());
            add(json, "to", report.to());
            json.append(",\"source\":{\"party\":\"").append(report.source().party());
            return json.append("\",\"reference\":\"")
                    .append(report.source().reference())
                    .append("\"}")
                    .toString();
        }

        private static void add(StringBuilder json, String name, String value) {
            if (value != null) {
                json.append(",\"").append(name).append("\":\"").append(value).append('"');
            }
        }
    }

    /** The derived columns of a shipment after an event. */
    record After(
            UUID id,
            String position,
            String status,
            boolean partial,
            String[] stages,
            String[] flags,
            Instant estimatedArrival,
            Instant overdueFrom,
            Instant silentFrom,
            Instant expiredFrom,
            Instant recordedAt) {}

    private static final Columns<Shipment> SHIPMENT = Columns.of(Shipment.class);
    private static final Columns<ShipmentLine> LINE = Columns.of(ShipmentLine.class);
    private static final Columns<LedgerRow> ROW = Columns.of(LedgerRow.class);
    private static final Columns<ShipmentLeg> LEG = Columns.of(ShipmentLeg.class);

    private final Database database;
    private final Entering entering;
    private final List<Integer> numbers;
    private final Random random = new Random(Settings.SEED);
    private final String prefix;
    private int cursor;
    private long told;

    /** @param side 0 or 1, the owner of the consignments */
    UpcomingEvents(Database database, int shipments, int side) throws SQLException {
        this.database = database;
        this.entering = new Entering(Fill.milestones(database));
        this.numbers = IntStream.range(0, shipments)
                .filter(n -> Story.isEndless(n) && n / 3 % 2 == side)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
        this.prefix = "B" + side + "-" + RUN + "-" + TELLERS.incrementAndGet() + "-";
        Collections.shuffle(numbers, random);
    }

    /** That many events, mixed over as many consignments; each consignment belongs to one worker, in order. */
    List<List<Item>> next(int count, int workers) throws SQLException {
        return next(count, count, workers);
    }

    /** @param over at most so many consignments */
    List<List<Item>> next(int count, int over, int workers) throws SQLException {
        int consignments = Math.min(over, numbers.size());
        List<List<Item>> work = new ArrayList<>();
        for (int worker = 0; worker < workers; worker++) {
            work.add(new ArrayList<>());
        }
        List<Clerk> clerks = new ArrayList<>();
        while (clerks.size() < consignments) {
            clerks.addAll(read(Math.min(PORTION, consignments - clerks.size())));
        }
        for (int made = 0; made < count; made++) {
            int which = made % consignments;
            work.get(which % workers).add(item(clerks.get(which)));
        }
        return work;
    }

    private Item item(Clerk clerk) {
        Shipment shipment = clerk.shipment();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant last = shipment.position().lastEventAt();
        Instant next = (last == null ? shipment.position().since() : last).plusMillis(1);
        // Most events are recorded within a day.
        Instant lately = now.minusSeconds(random.nextInt(86_400));
        Instant at = lately.isAfter(next) ? lately : next;
        int before = clerk.rows().size();
        EventRequest report = Story.next(shipment, clerk.legs(), at, prefix + told++, random);
        Event event = clerk.record(report, now, "bench");
        List<LedgerRow> rows =
                List.copyOf(clerk.rows().subList(before, clerk.rows().size()));
        return new Item(shipment.reference(), report, event, rows, after(shipment));
    }

    private static After after(Shipment shipment) {
        return new After(
                shipment.id(),
                (String) SHIPMENT.value(shipment, "position"),
                (String) SHIPMENT.value(shipment, "status"),
                (boolean) SHIPMENT.value(shipment, "partial"),
                (String[]) SHIPMENT.value(shipment, "stages"),
                (String[]) SHIPMENT.value(shipment, "flags"),
                (Instant) SHIPMENT.value(shipment, "estimatedArrival"),
                (Instant) SHIPMENT.value(shipment, "overdueFrom"),
                (Instant) SHIPMENT.value(shipment, "silentFrom"),
                (Instant) SHIPMENT.value(shipment, "expiredFrom"),
                shipment.recordedAt());
    }

    private List<Clerk> read(int count) throws SQLException {
        String[] references = new String[count];
        for (int i = 0; i < count; i++) {
            references[i] = Story.reference(numbers.get(cursor));
            cursor = (cursor + 1) % numbers.size();
        }
        try (Connection connection = database.connect()) {
            List<Shipment> shipments = rows(
                    connection, SHIPMENT, "shipment where operation = ? and reference = any(?)", "text", references);
            UUID[] ids = shipments.stream().map(Shipment::id).toArray(UUID[]::new);
            String of = " where operation = ? and shipment = any(?) order by shipment, number";
            Map<Object, List<ShipmentLine>> lines =
                    grouped(LINE, rows(connection, LINE, "shipment_line" + of, "uuid", ids));
            Map<Object, List<ShipmentLeg>> legs = grouped(LEG, rows(connection, LEG, "shipment_leg" + of, "uuid", ids));
            return shipments.stream()
                    .map(s -> new Clerk(s, lines.get(s.id()), plan(legs.get(s.id())), entering))
                    .toList();
        }
    }

    private static List<Plan.Leg> plan(List<ShipmentLeg> legs) {
        return legs.stream().map(ShipmentLeg::leg).toList();
    }

    private static <T> List<T> rows(Connection connection, Columns<T> columns, String from, String type, Object[] keys)
            throws SQLException {
        List<T> read = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select " + columns.names() + " from " + from)) {
            Array array = connection.createArrayOf(type, keys);
            statement.setString(1, Story.OPERATION);
            statement.setArray(2, array);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(columns.read(rows));
                }
            }
        }
        return read;
    }

    private static <T> Map<Object, List<T>> grouped(Columns<T> columns, List<T> rows) {
        Map<Object, List<T>> grouped = new HashMap<>();
        rows.forEach(row -> grouped.computeIfAbsent(columns.value(row, "shipment"), id -> new ArrayList<>())
                .add(row));
        return grouped;
    }
}
