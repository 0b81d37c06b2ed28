package org.aidbridge.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.aidbridge.figures.Glance;
import org.aidbridge.ledger.Balance;
import org.aidbridge.ledger.Stage;
import org.aidbridge.notice.Outlook;
import org.aidbridge.report.Report.DiscrepancyRow;
import org.aidbridge.report.Report.Expected;
import org.aidbridge.report.Report.Oldest;
import org.aidbridge.report.Report.OnTheWay;
import org.aidbridge.report.Report.Stuck;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shipment.Waiting;
import org.aidbridge.tracking.HistoryQueries;
import org.aidbridge.tracking.Tracked;

/**
 * The shipments that a report lists, as of its point on the two clocks. They are looked for where shipments stand now; a
 * shipment of which nothing was recorded since that point stands as it did then, and all others are folded as of it. So the
 * lists of a report that is drawn up at its time cost a page, and those of an old one what has been recorded since.
 */
final class Listing {

    private static final String UNCHANGED = "s.operation = ? and s.recorded_at <= ?";

    private static final String EXPECTED = "select s.id from shipment s where " + UNCHANGED + """
             and s.stages && '{PLANNED,BOOKED,ACCEPTED,IN_TRANSIT}'::text[]
            order by coalesce(s.estimated_arrival, s.planned_arrival), s.reference limit\s""" + Report.ROWS;

    private static final String OLDEST =
            "select s.id from shipment s where " + UNCHANGED + " and s.stages @> '{%s}'::text[] order by s.id limit 1";

    private static final String CHANGED =
            "select s.id from shipment s where s.operation = ? and s.recorded_at > ? and s.entered_at <= ? order by s.id";

    private static final String NOT_AS_DECLARED = """
            select e.shipment from ledger_entry e cross join (
                select cast(? as timestamptz) as valid_at, cast(? as timestamptz) as known_at) asof
            where e.operation = ? and (e.to_stage in ('MISSING', 'DAMAGED', 'LOST')
                or e.from_stage in ('MISSING', 'DAMAGED', 'LOST') or e.from_stage is null and e.event is not null)
              and e.occurred_at <= asof.valid_at and e.recorded_from <= asof.known_at
              and (e.recorded_to is null or e.recorded_to > asof.known_at)
            group by e.shipment
            having sum(case when e.to_stage in ('MISSING', 'DAMAGED', 'LOST') then e.quantity else 0 end)
                > sum(case when e.from_stage in ('MISSING', 'DAMAGED', 'LOST') then e.quantity else 0 end)
              or bool_or(e.from_stage is null and e.event is not null)
            order by e.shipment desc limit\s""" + Report.ROWS;

    private static final String ON_ROUTES = """
            select distinct l.shipment from unnest(?) as asked (route)
              join shipment_leg l on l.carrier = split_part(asked.route, ':', 1)
                and l.origin = split_part(split_part(asked.route, ':', 2), '-', 1)
                and l.destination = split_part(split_part(asked.route, ':', 2), '-', 2)
            where l.operation = ? order by l.shipment
            """;

    private static final String CAME_AT = """
            select max(e.occurred_at) from ledger_entry e
            where e.operation = ? and e.shipment = ? and e.to_stage = ? and e.occurred_at <= ? and e.recorded_from <= ?
              and (e.recorded_to is null or e.recorded_to > ?)
            """;

    /** By how much a reported time may be ahead of the clock by which it is recorded. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private static final int FOLDED_AT_ONCE = 500;

    private static final Set<Stage> BEFORE_ARRIVAL =
            Set.of(Stage.PLANNED, Stage.BOOKED, Stage.ACCEPTED, Stage.IN_TRANSIT);

    private static final List<String> PRIORITIES = List.of("CRITICAL", "HIGH", "NORMAL", "LOW");

    private static final Comparator<Tracked> BY_ARRIVAL = Comparator.comparing(
                    Tracked::arrival, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(t -> t.header().reference());

    private final Glance glance;
    private final HistoryQueries history;
    private final String operation;
    private final AsOf asOf;
    private List<Tracked> expected = new ArrayList<>();
    private final Map<Stage, Tracked> oldest = new EnumMap<>(Stage.class);

    Listing(Glance glance, HistoryQueries history, String operation, AsOf asOf) {
        this.glance = glance;
        this.history = history;
        this.operation = operation;
        this.asOf = asOf;
    }

    /** @param open stages of which the oldest is wanted */
    void look(Collection<Stage> open) {
        Instant point = asOf.validAt().isBefore(asOf.knownAt()) ? asOf.validAt() : asOf.knownAt();
        Instant since = point.minus(AHEAD);
        Set<UUID> candidates = new LinkedHashSet<>(glance.list(EXPECTED, List.of(operation, since), Glance.Row::uuid));
        for (Stage stage : open) {
            candidates.addAll(glance.list(OLDEST.formatted(stage.name()), List.of(operation, since), Glance.Row::uuid));
        }
        candidates.addAll(glance.list(CHANGED, List.of(operation, since, asOf.knownAt()), Glance.Row::uuid));
        each(candidates, shipment -> take(shipment, open));
    }

    private void take(Tracked shipment, Collection<Stage> open) {
        Set<Stage> stages = shipment.position().stages();
        if (stages.stream().anyMatch(BEFORE_ARRIVAL::contains)) {
            expected.add(shipment);
            if (expected.size() > 4 * Report.ROWS) {
                expected = new ArrayList<>(firstExpected());
            }
        }
        for (Stage stage : stages) {
            if (open.contains(stage)) {
                oldest.merge(stage, shipment, Listing::older);
            }
        }
    }

    private static Tracked older(Tracked one, Tracked other) {
        // As the database orders ids.
        return one.header().id().toString().compareTo(other.header().id().toString()) <= 0 ? one : other;
    }

    private List<Tracked> firstExpected() {
        return expected.stream().sorted(BY_ARRIVAL).limit(Report.ROWS).toList();
    }

    private void each(Collection<UUID> ids, Consumer<Tracked> taker) {
        List<UUID> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += FOLDED_AT_ONCE) {
            history.asOf(operation, all.subList(from, Math.min(all.size(), from + FOLDED_AT_ONCE)), asOf)
                    .forEach(taker);
        }
    }

    List<Expected> expected() {
        return firstExpected().stream().map(Listing::expected).toList();
    }

    private static Expected expected(Tracked shipment) {
        Map<List<Object>, BigDecimal> goods = new TreeMap<>(Comparator.comparing(Object::toString));
        for (Balance balance : shipment.position().balances()) {
            if (BEFORE_ARRIVAL.contains(balance.slot().stage())) {
                Tracked.DeclaredLine line = line(shipment, balance.line());
                goods.merge(
                        List.of(line.item(), line.unit(), balance.slot().stage()),
                        balance.quantity().value(),
                        BigDecimal::add);
            }
        }
        Tracked.Header header = shipment.header();
        return new Expected(
                header.reference(),
                header.donor(),
                header.consignee(),
                header.origin(),
                header.destination(),
                shipment.arrival(),
                shipment.arrival() == null ? null : shipment.isEstimated() ? "ESTIMATED" : "PLANNED",
                goods.entrySet().stream()
                        .map(e -> new OnTheWay(
                                (String) e.getKey().get(0),
                                (String) e.getKey().get(1),
                                (Stage) e.getKey().get(2),
                                Differences.plain(e.getValue())))
                        .toList());
    }

    private static Tracked.DeclaredLine line(Tracked shipment, int number) {
        return shipment.lines().stream()
                .filter(l -> l.line() == number)
                .findFirst()
                .orElseThrow();
    }

    /** The shipment entered first of those that stand at a stage; null when none does. */
    Oldest oldest(Stage stage) {
        Tracked shipment = oldest.get(stage);
        if (shipment == null) {
            return null;
        }
        Instant since = glance.list(
                        CAME_AT,
                        List.of(
                                operation,
                                shipment.header().id(),
                                stage.name(),
                                asOf.validAt(),
                                asOf.knownAt(),
                                asOf.knownAt()),
                        Glance.Row::instant)
                .get(0);
        return new Oldest(shipment.header().reference(), since);
    }

    List<DiscrepancyRow> notAsDeclared() {
        List<UUID> ids =
                glance.list(NOT_AS_DECLARED, List.of(asOf.validAt(), asOf.knownAt(), operation), Glance.Row::uuid);
        List<DiscrepancyRow> rows = new ArrayList<>();
        for (Tracked shipment : history.asOf(operation, ids, asOf)) {
            for (Tracked.DeclaredLine line : shipment.lines()) {
                DiscrepancyRow row = new DiscrepancyRow(
                        shipment.header().reference(),
                        line.line(),
                        line.item(),
                        line.unit(),
                        line.quantity().value(),
                        standing(shipment, line.line(), Stage.WITHHELD),
                        standing(shipment, line.line(), Stage.MISSING),
                        standing(shipment, line.line(), Stage.DAMAGED),
                        standing(shipment, line.line(), Stage.LOST),
                        shipment.position().surplus(line.line()).value());
                boolean differs = row.missing()
                                .add(row.damaged())
                                .add(row.lost())
                                .add(row.surplus())
                                .signum()
                        != 0;
                if (differs) {
                    rows.add(row);
                }
            }
        }
        return rows.stream().limit(Report.ROWS).toList();
    }

    private static BigDecimal standing(Tracked shipment, int line, Stage stage) {
        return Differences.plain(shipment.position().balances().stream()
                .filter(b -> b.line() == line && b.slot().stage() == stage)
                .map(b -> b.quantity().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** What is stuck on routes that are closed when it is to leave, and what is in the air on such. */
    Held held(Map<String, Outlook> closing) {
        Held held = new Held();
        if (!closing.isEmpty()) {
            List<UUID> ids = glance.list(ON_ROUTES, List.of(closing.keySet(), operation), Glance.Row::uuid);
            each(ids, shipment -> held.take(shipment, closing, asOf.validAt()));
        }
        return held;
    }

    /** Totals and the first rows of what closed routes hold up. */
    static final class Held {

        private record Row(int priority, Stuck stuck) {
            static final Comparator<Row> ORDER = Comparator.comparingInt(Row::priority)
                    .thenComparing(r -> r.stuck().requiredBy(), Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(r -> r.stuck().shipment())
                    .thenComparing(r -> r.stuck().route())
                    .thenComparing(r -> r.stuck().item())
                    .thenComparing(r -> r.stuck().stage())
                    .thenComparing(r -> r.stuck().quantity());
        }

        private List<Row> rows = new ArrayList<>();
        private final Map<String, BigDecimal[]> totals = new TreeMap<>();
        private final Map<String, BigDecimal[]> inFlight = new TreeMap<>();

        private void take(Tracked shipment, Map<String, Outlook> closing, Instant now) {
            // What is to leave on two closed routes, one after the other, counts once.
            Set<List<Object>> counted = new HashSet<>();
            for (Waiting waiting : Waiting.of(shipment.position(), shipment.legs())) {
                Tracked.DeclaredLine line = line(shipment, waiting.line());
                if (waiting.heldBy(closing, now).isPresent()) {
                    rows.add(row(shipment, line, waiting));
                    if (counted.add(List.of(waiting.line(), waiting.slot()))) {
                        add(totals, line, waiting);
                    }
                } else if (waiting.isFlying() && waiting.leg().routes().stream().anyMatch(closing::containsKey)) {
                    add(inFlight, line, waiting);
                }
            }
            if (rows.size() > 4 * Report.ROWS) {
                rows = new ArrayList<>(first());
            }
        }

        private List<Row> first() {
            return rows.stream().sorted(Row.ORDER).limit(Report.ROWS).toList();
        }

        private static void add(Map<String, BigDecimal[]> totals, Tracked.DeclaredLine line, Waiting waiting) {
            BigDecimal[] total = totals.computeIfAbsent(line.item(), i -> new BigDecimal[] {BigDecimal.ZERO, null});
            total[0] = total[0].add(waiting.quantity().value());
            BigDecimal kg = kg(line, waiting);
            if (kg != null) {
                total[1] = total[1] == null ? kg : total[1].add(kg);
            }
        }

        /** What a part of a line weighs in kg, in proportion; null when nobody said. */
        private static BigDecimal kg(Tracked.DeclaredLine line, Waiting waiting) {
            if (line.unit().equals("KG")) {
                return waiting.quantity().value();
            }
            return line.grossKg() == null || line.quantity().isZero()
                    ? null
                    : line.grossKg()
                            .multiply(waiting.quantity().value())
                            .divide(line.quantity().value(), 3, RoundingMode.HALF_UP);
        }

        private static Row row(Tracked shipment, Tracked.DeclaredLine line, Waiting waiting) {
            return new Row(
                    PRIORITIES.indexOf(shipment.revision().priority()),
                    new Stuck(
                            shipment.header().reference(),
                            waiting.leg().route(),
                            waiting.leg().departsAt(),
                            line.item(),
                            line.unit(),
                            waiting.quantity().value(),
                            waiting.slot().stage(),
                            waiting.slot().place(),
                            line.recipient() != null
                                    ? line.recipient()
                                    : shipment.revision().recipient(),
                            shipment.revision().priority(),
                            shipment.revision().requiredBy()));
        }

        List<Stuck> rows() {
            return first().stream().map(Row::stuck).toList();
        }

        /** By item: the quantity, and its weight in kg or null. */
        Map<String, BigDecimal[]> totals() {
            return totals;
        }

        /** The same, of what is in the air. */
        Map<String, BigDecimal[]> inFlight() {
            return inFlight;
        }
    }
}
