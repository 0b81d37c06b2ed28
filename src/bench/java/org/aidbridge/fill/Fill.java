package org.aidbridge.fill;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.aidbridge.database.embedded.BenchServer.Database;
import org.aidbridge.shipment.declaration.Entering;
import org.aidbridge.shipment.declaration.Entering.Entered;
import org.aidbridge.shipment.declaration.Shipment;
import org.aidbridge.shipment.declaration.ShipmentLeg;
import org.aidbridge.shipment.declaration.ShipmentLine;
import org.aidbridge.shipment.declaration.ShipmentRevision;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Milestones.Milestone;
import org.aidbridge.shipment.recording.Clerk;
import org.aidbridge.shipment.recording.Event;
import org.aidbridge.shipment.recording.LedgerRow;

/**
 * Ninety days of an operation, ending yesterday. A thousand consignments are under way at a time and their events are
 * mixed, as in reality, so that the rows of one are scattered on disk. One event in thirty is late, one in a hundred
 * is retracted.
 */
public final class Fill implements AutoCloseable {

    /** The cached plans; triggers do not fire for copied rows. */
    /** What triggers would have written. */
    static final String CACHES = """
            insert into shipment_plan select * from shipment_as_planned;
            insert into shipment_stage select operation, stage, id from shipment cross join unnest(stages) as stage;
            insert into shipment_flag
                select s.operation, f.flag, s.id, f.begins from shipment s cross join lateral flag_beginnings(s) f;
            insert into shipment_underway
                select operation, id, coalesce(estimated_arrival, planned_arrival), reference,
                  array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], priority), coalesce(required_by, 'infinity')
                from shipment where is_underway(stages);
            insert into shipment_recorded select operation, id, end_of_day(recorded_at) from shipment
            """;

    private static final Duration SPAN = Duration.ofDays(90);
    private static final int UNDER_WAY = 1_000;
    private static final String BY = "bench";

    /** A consignment under way, and the number of its remaining events. */
    private static final class Course {
        private final Entered entered;
        private final Clerk clerk;
        private int left;
        private long version;

        Course(Entered entered, Clerk clerk, int left) {
            this.entered = entered;
            this.clerk = clerk;
            this.left = left;
        }
    }

    /** A ledger row that may still be closed. */
    private record Pending(Course course, LedgerRow row) {}

    private final int shipments;
    private final long events;
    private final Random random;
    private final Entering entering;
    private final Columns<Shipment> shipmentColumns = Columns.of(Shipment.class);
    private final TableCopy<Shipment> shipmentCopy;
    private final TableCopy<ShipmentRevision> revisionCopy;
    private final TableCopy<ShipmentLine> lineCopy;
    private final TableCopy<ShipmentLeg> legCopy;
    private final TableCopy<Event> eventCopy;
    private final TableCopy<LedgerRow> ledgerCopy;
    private final Deque<Pending> pending = new ArrayDeque<>();
    private Instant now =
            Instant.now().truncatedTo(ChronoUnit.MICROS).minus(SPAN).minus(Duration.ofDays(1));
    private int declared;

    private Fill(Database superuser, int shipments, long events, long seed) throws SQLException {
        this.shipments = shipments;
        this.events = events;
        this.random = new Random(seed);
        this.entering = new Entering(milestones(superuser));
        this.shipmentCopy = new TableCopy<>(Shipment.class, superuser);
        this.revisionCopy = new TableCopy<>(ShipmentRevision.class, superuser);
        this.lineCopy = new TableCopy<>(ShipmentLine.class, superuser);
        this.legCopy = new TableCopy<>(ShipmentLeg.class, superuser);
        this.eventCopy = new TableCopy<>(Event.class, superuser);
        this.ledgerCopy = new TableCopy<>(LedgerRow.class, superuser);
    }

    /** Fills a database that has its schema, operation and parties. */
    public static void fill(Database superuser, int shipments, long events, long seed) throws SQLException {
        try (Fill fill = new Fill(superuser, shipments, events, seed)) {
            fill.run();
        }
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(CACHES);
            // As autovacuum would do later, in the middle of a round.
            statement.execute("vacuum (freeze, analyze)");
            statement.execute("checkpoint");
        }
    }

    public static Map<Stage, Milestone> milestones(Database database) throws SQLException {
        Map<Stage, Milestone> milestones = new EnumMap<>(Stage.class);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select stage, owner, extract(epoch from silent_after)::bigint from milestone")) {
            while (rows.next()) {
                long seconds = rows.getLong(3);
                Duration silentAfter = rows.wasNull() ? null : Duration.ofSeconds(seconds);
                milestones.put(Stage.valueOf(rows.getString(1)), new Milestone(rows.getString(2), silentAfter));
            }
        }
        return milestones;
    }

    private void run() throws SQLException {
        Duration step = SPAN.dividedBy(events + shipments);
        List<Course> underWay = new ArrayList<>();
        while (underWay.size() < Math.min(UNDER_WAY, shipments)) {
            underWay.add(declare());
        }
        for (long told = 0; told < events; told++) {
            now = now.plus(step).truncatedTo(ChronoUnit.MICROS);
            int which = random.nextInt(underWay.size());
            Course course = underWay.get(which);
            tell(course, told);
            if (course.left == 0) {
                finish(course);
                if (declared < shipments) {
                    underWay.set(which, declare());
                } else if (underWay.size() > 1) {
                    underWay.set(which, underWay.get(underWay.size() - 1));
                    underWay.remove(underWay.size() - 1);
                } else {
                    break;
                }
            }
        }
        while (declared < shipments) {
            finish(declare());
        }
        for (Course course : underWay) {
            if (course.left > 0) {
                finish(course);
            }
        }
        writePending();
        // Parents first; nothing is visible before everything is there.
        shipmentCopy.finish();
        revisionCopy.finish();
        lineCopy.finish();
        legCopy.finish();
        eventCopy.finish();
        ledgerCopy.finish();
        System.out.printf(
                "  %,d shipments, %,d events, %,d ledger entries%n",
                shipmentCopy.rows(), eventCopy.rows(), ledgerCopy.rows());
    }

    private Course declare() throws SQLException {
        Entered entered = entering.enter(Story.declaration(declared++, now, random), now, BY);
        List<ShipmentLine> lines = entered.lines();
        var legs = entered.legs().stream().map(ShipmentLeg::leg).toList();
        int mean = Math.toIntExact(events / shipments);
        // At least one; the mean gives the requested number of events.
        Course course =
                new Course(entered, new Clerk(entered.shipment(), lines, legs, entering), 1 + random.nextInt(2 * mean));
        course.clerk.open(now);
        keepRows(course, 0);
        return course;
    }

    private void tell(Course course, long number) throws SQLException {
        int before = course.clerk.rows().size();
        Instant last = course.clerk.position().lastEventAt();
        String reference = "F-" + number;
        Event newest = course.clerk.newest();
        double chance = random.nextDouble();
        if (chance < 0.01 && newest != null) {
            course.clerk.record(Story.retraction(newest.id(), reference), now, BY);
        } else if (chance < 0.04 && last != null) {
            course.clerk.record(Story.lateNote(last.minusSeconds(1), reference), now, BY);
        } else {
            Instant at = after(last, course);
            course.clerk.record(
                    Story.next(course.clerk.shipment(), course.clerk.legs(), at, reference, random), now, BY);
        }
        List<Event> told = course.clerk.events();
        eventCopy.add(told.get(told.size() - 1));
        keepRows(course, before);
        course.version++;
        course.left--;
    }

    /** Up to two hours ago, but after the previous event. */
    private Instant after(Instant last, Course course) {
        Instant begin = last == null ? course.clerk.position().since() : last;
        Instant earliest = now.minus(Duration.ofMinutes(120));
        Instant from = begin.isBefore(earliest) ? earliest : begin.plusSeconds(1);
        return from.isBefore(now)
                ? from.plusMillis(random.nextLong(Duration.between(from, now).toMillis() + 1))
                : from;
    }

    private void keepRows(Course course, int from) throws SQLException {
        List<LedgerRow> rows = course.clerk.rows();
        for (LedgerRow row : rows.subList(from, rows.size())) {
            pending.add(new Pending(course, row));
        }
        writePending();
    }

    private void writePending() throws SQLException {
        while (!pending.isEmpty() && pending.peek().course().left == 0) {
            ledgerCopy.add(pending.poll().row());
        }
    }

    private void finish(Course course) throws SQLException {
        course.left = 0;
        Shipment shipment = course.clerk.shipment();
        shipmentColumns.set(shipment, "version", course.version);
        shipmentCopy.add(shipment);
        revisionCopy.add(course.entered.revision());
        for (ShipmentLine line : course.entered.lines()) {
            lineCopy.add(line);
        }
        for (ShipmentLeg leg : course.entered.legs()) {
            legCopy.add(leg);
        }
    }

    @Override
    public void close() throws SQLException {
        for (AutoCloseable copy : List.of(shipmentCopy, revisionCopy, lineCopy, legCopy, eventCopy, ledgerCopy)) {
            try {
                copy.close();
            } catch (SQLException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
