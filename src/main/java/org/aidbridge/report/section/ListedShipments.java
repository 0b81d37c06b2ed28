package org.aidbridge.report.section;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aidbridge.database.sql.ReadSnapshot;
import org.aidbridge.database.sql.Row;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Stage;
import org.aidbridge.shipment.plan.Eta;
import org.aidbridge.shipment.plan.Eta.DueDate;
import org.aidbridge.shipment.plan.Milestones.Milestone;
import org.aidbridge.shipment.query.ShipmentState;

/**
 * The shipments that a report lists by status, as of its two times. Candidates come from the current status: a shipment without
 * records since then still has it, all others are folded as of then. So the lists of a current report cost one page, and those of
 * an old report whatever was recorded since.
 */
public final class ListedShipments {

    public static final List<String> PRIORITIES = List.of("CRITICAL", "HIGH", "NORMAL", "LOW");

    private static final String UNCHANGED =
            "t join shipment s on s.operation = t.operation and s.id = t.shipment where t.operation = ? and s.recorded_at <= ?";

    private static final String EXPECTED = "select s.id from shipment_underway " + UNCHANGED
            + " order by t.expected, t.reference limit " + ReportContext.ROWS;

    private static final String OLDEST =
            "select s.id from shipment_stage " + UNCHANGED + " and t.stage = '%s' order by t.shipment limit 1";

    private static final String OVERDUE = "select s.id from shipment_flag " + UNCHANGED + """
             and t.flag = 'OVERDUE' and t.begins <= ? and s.overdue_from <= ?
            order by array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], s.priority), s.overdue_from, s.id limit\s""" + ReportContext.ROWS;

    // Goods that are only withheld have this flag as well.
    private static final String HELD = "select s.id from shipment_flag " + UNCHANGED + """
             and t.flag = 'HELD'
            order by s.stages @> '{WITHHELD}'::text[],
              array_position('{CRITICAL,HIGH,NORMAL,LOW}'::text[], s.priority), s.id limit\s""" + ReportContext.ROWS;

    private static final String CHANGED = """
            select s.id from shipment_recorded t join shipment s on s.operation = t.operation and s.id = t.shipment
            where t.operation = ? and t.before > ? and s.recorded_at > ? and s.entered_at <= ? order by s.id
            """;

    /** How far a reported time may be ahead of the recording clock. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    public static final Set<Stage> BEFORE_ARRIVAL =
            EnumSet.of(Stage.PLANNED, Stage.BOOKED, Stage.ACCEPTED, Stage.IN_TRANSIT);

    public static final Comparator<ShipmentState> BY_ARRIVAL = Comparator.comparing(
                    (ShipmentState t) -> t.eta() == null ? null : t.eta().due(),
                    Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(t -> t.header().reference());

    private static final Comparator<ShipmentState> BY_URGENCY = Comparator.comparing(
                    (ShipmentState t) -> PRIORITIES.indexOf(t.revision().priority()))
            .thenComparing(ListedShipments::dueAt)
            .thenComparing(t -> t.header().reference());

    /** The flags used here do not depend on milestones. */
    private static final Map<Stage, Milestone> NEVER_SILENT = neverSilent();

    private final Collection<Stage> open;
    private final List<ShipmentState> overdue = new ArrayList<>();
    private final List<ShipmentState> held = new ArrayList<>();
    private List<ShipmentState> expected = new ArrayList<>();
    private final Map<Stage, ShipmentState> oldest = new EnumMap<>(Stage.class);

    private ListedShipments(Collection<Stage> open) {
        this.open = open;
    }

    /** @param open stages whose oldest shipment is needed */
    public static ListedShipments of(ReportContext context, Collection<Stage> open) {
        String operation = context.operation();
        ReadSnapshot snapshot = context.snapshot();
        Instant known = context.asOf().knownAt();
        Instant since = unchangedSince(context);
        Set<UUID> candidates = new LinkedHashSet<>(snapshot.list(EXPECTED, List.of(operation, since), Row::uuid));
        for (Stage stage : open) {
            candidates.addAll(snapshot.list(OLDEST.formatted(stage.name()), List.of(operation, since), Row::uuid));
        }
        Instant valid = context.asOf().validAt();
        candidates.addAll(snapshot.list(OVERDUE, List.of(operation, since, valid, valid), Row::uuid));
        candidates.addAll(snapshot.list(HELD, List.of(operation, since), Row::uuid));
        candidates.addAll(snapshot.list(CHANGED, List.of(operation, since, since, known), Row::uuid));
        ListedShipments listed = new ListedShipments(open);
        context.each(candidates, listed::take);
        return listed;
    }

    /** Shipments without records after this instant still have the status they had then. */
    public static Instant unchangedSince(ReportContext context) {
        Instant valid = context.asOf().validAt();
        Instant known = context.asOf().knownAt();
        return (valid.isBefore(known) ? valid : known).minus(AHEAD);
    }

    public static boolean isExpected(ShipmentState shipment) {
        return shipment.position().stages().stream().anyMatch(BEFORE_ARRIVAL::contains);
    }

    private void take(ShipmentState shipment) {
        Set<Stage> stages = shipment.position().stages();
        if (isExpected(shipment)) {
            expected.add(shipment);
            if (expected.size() > 4 * ReportContext.ROWS) {
                expected = new ArrayList<>(expected());
            }
        }
        Set<Flag> flags = shipment.flags(NEVER_SILENT).keySet();
        if (flags.contains(Flag.OVERDUE)) {
            overdue.add(shipment);
            keepFirst(overdue);
        }
        if (flags.contains(Flag.HELD)
                && "HELD".equals(shipment.position().handling().customs())) {
            held.add(shipment);
            keepFirst(held);
        }
        for (Stage stage : stages) {
            if (open.contains(stage)) {
                oldest.merge(stage, shipment, ListedShipments::older);
            }
        }
    }

    /** Bounds memory. */
    private static void keepFirst(List<ShipmentState> late) {
        if (late.size() > 4 * ReportContext.ROWS) {
            late.sort(BY_URGENCY);
            late.subList(ReportContext.ROWS, late.size()).clear();
        }
    }

    private static ShipmentState older(ShipmentState one, ShipmentState other) {
        // The order of the database.
        return one.header().id().toString().compareTo(other.header().id().toString()) <= 0 ? one : other;
    }

    /** The first that have not arrived, by expected arrival. */
    public List<ShipmentState> expected() {
        return expected.stream().sorted(BY_ARRIVAL).limit(ReportContext.ROWS).toList();
    }

    /** The first overdue ones, the most urgent first. */
    public List<ShipmentState> overdue() {
        return overdue.stream().sorted(BY_URGENCY).limit(ReportContext.ROWS).toList();
    }

    /** The first held by customs, the most urgent first. */
    public List<ShipmentState> held() {
        return held.stream().sorted(BY_URGENCY).limit(ReportContext.ROWS).toList();
    }

    /** The earlier of required and expected date; null without either. */
    public static DueDate due(ShipmentState shipment) {
        DueDate required =
                DueDate.of(shipment.revision().requiredBy(), shipment.revision().requiredOn());
        Eta eta = shipment.eta();
        DueDate expected = eta == null || eta.basis() == Eta.Basis.ACTUAL ? null : DueDate.of(eta.due(), eta.on());
        if (required == null || expected == null) {
            return required != null ? required : expected;
        }
        return required.at().isAfter(expected.at()) ? expected : required;
    }

    private static Instant dueAt(ShipmentState shipment) {
        DueDate due = due(shipment);
        return due == null ? Instant.MAX : due.at();
    }

    private static Map<Stage, Milestone> neverSilent() {
        Map<Stage, Milestone> milestones = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            milestones.put(stage, new Milestone(null, null));
        }
        return milestones;
    }

    /** The first entered shipment at a stage; null without one. */
    public ShipmentState oldest(Stage stage) {
        return oldest.get(stage);
    }
}
