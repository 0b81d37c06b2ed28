package org.aidbridge.shipment.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.Ledger.Opening;

/** Invariants 3 to 5 of the ledger, over histories nobody thought of. */
class LedgerPropertyTest {

    @Provide
    Arbitrary<List<Fact>> reports() {
        return Histories.reports();
    }

    @Provide
    Arbitrary<List<Fact>> overDays() {
        return Histories.overDays();
    }

    @Provide
    Arbitrary<List<Fact>> timed() {
        return Histories.timed();
    }

    @Property(tries = 400)
    void whatIsDeclaredPlusFoundIsConservedAtEveryInstant(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        for (int hour = 0; hour <= 60; hour++) {
            assertConserved(intake.entriesUntil(Histories.DECLARED.plusSeconds(3600L * hour)));
        }
    }

    @Property(tries = 200)
    void recordingOneByOneComesToTheSameAsReadingTheHistoryAgain(@ForAll("reports") List<Fact> reports) {
        assertRecordedAsRead(reports);
    }

    @Property(tries = 1000)
    void recordingDaysOneByOneComesToTheSameAsReadingThemAgain(@ForAll("overDays") List<Fact> reports) {
        assertRecordedAsRead(reports);
    }

    private static void assertRecordedAsRead(List<Fact> reports) {
        for (Opening opening : List.of(Histories.OPENING, Histories.UNDATED)) {
            Intake intake = new Intake(opening);
            for (Fact report : reports) {
                intake.offer(report);
                Ledger.Fold fold = Ledger.fold(opening, intake.accepted);
                assertThat(intake.position.snapshot()).isEqualTo(fold.position().snapshot());
                assertThat(intake.entries).containsExactlyInAnyOrderElementsOf(fold.entries());
            }
        }
    }

    @Property(tries = 400)
    void thePositionIsTheSumOfTheEntriesAndHoldsEverything(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        for (Fact report : reports) {
            intake.offer(report);
            assertThat(held(intake.position)).isEqualTo(balances(intake.entries));
            for (Declared line : Histories.OPENING.lines()) {
                Quantity sum = intake.position.balances().stream()
                        .filter(b -> b.line() == line.line())
                        .map(Balance::quantity)
                        .reduce(Quantity.ZERO, Quantity::plus);
                Quantity found = intake.position.surplus(line.line()).plus(intake.position.opened(line.line()));
                assertThat(sum).isEqualTo(line.quantity().plus(found));
            }
        }
    }

    @Property(tries = 400)
    void theOrderOfReadingDoesNotMatter(@ForAll("reports") List<Fact> reports, @ForAll Random random) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        List<Fact> shuffled = new ArrayList<>(intake.accepted);
        Collections.shuffle(shuffled, random);
        assertThat(Ledger.fold(Histories.OPENING, shuffled).position().snapshot())
                .isEqualTo(intake.position.snapshot());
    }

    @Property(tries = 400)
    void theLedgerUpToAnInstantIsTheLedgerOfTheHistoryUpToIt(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        for (int hour = 0; hour <= 60; hour += 7) {
            Instant until = Histories.DECLARED.plusSeconds(3600L * hour);
            assertThat(balances(intake.entriesUntil(until)))
                    .isEqualTo(held(Ledger.positionAt(Histories.OPENING, intake.accepted, until)));
        }
    }

    @Property(tries = 400)
    void reachedFiguresNeverFallAlongTime(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        for (Stage stage : Stage.path()) {
            Quantity reached = Quantity.ZERO;
            for (Entry e : intake.entries) {
                if (e.from() != null) {
                    assertThat(e.to().peak()).isGreaterThanOrEqualTo(e.from().peak());
                    boolean newly =
                            e.from().peak().isBefore(stage) && !e.to().peak().isBefore(stage);
                    reached = newly && e.line() == 1 ? reached.plus(e.quantity()) : reached;
                }
            }
            Quantity declared = Quantity.of(800);
            Quantity found = intake.position.surplus(1).plus(intake.position.opened(1));
            assertThat(reached).isLessThanOrEqualTo(declared.plus(found));
        }
    }

    @Property(tries = 400)
    void aRefusedReportLeavesThePositionAsItWas(@ForAll("reports") List<Fact> reports) {
        Position position = Ledger.fold(Histories.OPENING, List.of()).position();
        for (Fact report : reports) {
            Snapshot before = position.snapshot();
            try {
                position.apply(report);
            } catch (IllegalMove refused) {
                assertThat(position.snapshot()).isEqualTo(before);
            }
        }
    }

    @Property(tries = 400)
    void aHistoryWithoutOneOfItsReportsFoldsOrNamesTheReportInTheWay(
            @ForAll("timed") List<Fact> reports, @ForAll Random random) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        Assume.that(!intake.accepted.isEmpty());
        List<Fact> rest = new ArrayList<>(intake.accepted);
        Fact withdrawn = rest.remove(random.nextInt(rest.size()));
        try {
            Ledger.Fold fold = Ledger.fold(Histories.OPENING, rest);
            assertConserved(fold.entries());
            Ledger.Fold appended = appendedOneByOne(rest);
            assertThat(appended.entries()).isEqualTo(fold.entries());
            assertThat(appended.position().snapshot()).isEqualTo(fold.position().snapshot());
        } catch (IllegalMove inTheWay) {
            assertThat(rest)
                    .filteredOn(f -> f.id().equals(inTheWay.event()))
                    .singleElement()
                    .satisfies(f -> assertThat(f.key()).isGreaterThan(withdrawn.key()));
        }
    }

    @Property(tries = 400)
    void nothingMovesButAsTheTableSays(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        Map<UUID, Fact> byId = intake.accepted.stream().collect(Collectors.toMap(Fact::id, f -> f));
        for (Entry e : intake.entries) {
            if (e.event() != null) {
                assertInTable(e, byId.get(e.event()));
            }
        }
    }

    private static void assertInTable(Entry e, Fact fact) {
        EventType type = fact.type();
        if (e.from() == null) {
            assertThat(type).isIn(EventType.RECEIVED, EventType.OPENING);
            assertThat(e.to().stage()).isEqualTo(Stage.RECEIVED);
            return;
        }
        boolean direct = type.takesFrom().contains(e.from().stage());
        switch (type.movement()) {
            case FORWARD -> {
                boolean rebooked =
                        type == EventType.BOOKED && !Objects.equals(e.from().leg(), e.to().leg());
                boolean recounted = type == EventType.RECEIVED
                        && (Receipt.isGood(e.from()) || e.from().stage() == Stage.MISSING)
                        && e.to().stage() != Stage.RECEIVED;
                boolean implied = e.from().stage().onPath() && e.from().stage().isBefore(type.putsTo());
                assertThat(direct || implied || rebooked || recounted)
                        .as(e.toString())
                        .isTrue();
                assertThat(e.to().stage()).isIn(reachable(fact));
            }
            case ASIDE -> {
                assertThat(direct).as(e.toString()).isTrue();
                assertThat(e.to().stage()).isEqualTo(type.putsTo());
            }
            case BACK -> {
                assertThat(direct).as(e.toString()).isTrue();
                assertThat(e.to()).isEqualTo(e.from().back());
            }
            case OFFLOAD -> {
                assertThat(e.from().isFlying()).isTrue();
                assertThat(e.to().stage()).isEqualTo(Stage.ACCEPTED);
            }
            case NONE -> throw new AssertionError(e + " was moved by " + type);
        }
    }

    private static Set<Stage> reachable(Fact fact) {
        return switch (fact.type()) {
            case BOOKED -> Set.of(Stage.BOOKED, Stage.ACCEPTED);
            case RECEIVED -> Set.of(Stage.RECEIVED, Stage.DAMAGED, Stage.MISSING);
            case ARRIVED, CHECKED_IN ->
                Set.of(fact.place() == null || fact.place().equals("DEL") ? Stage.ARRIVED : Stage.IN_TRANSIT);
            default -> Set.of(fact.type().putsTo());
        };
    }

    private static Map<String, Quantity> held(Position position) {
        Map<String, Quantity> held = new HashMap<>();
        position.balances().forEach(b -> held.put(b.line() + "/" + b.slot(), b.quantity()));
        return held;
    }

    /** As a desk does it, which keeps nothing between two reports but the snapshot. */
    private static Ledger.Fold appendedOneByOne(List<Fact> facts) {
        Ledger.Fold start = Ledger.fold(Histories.OPENING, List.of());
        Snapshot kept = start.position().snapshot();
        List<Entry> entries = new ArrayList<>(start.entries());
        for (Fact fact : facts.stream().sorted(Fact.ORDER).toList()) {
            Position position = Position.of(kept);
            entries.addAll(position.apply(fact));
            kept = position.snapshot();
        }
        return new Ledger.Fold(Position.of(kept), entries);
    }

    @Property(tries = 300)
    void aPositionReadsBackFromItsSnapshot(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        Snapshot snapshot = intake.position.snapshot();
        assertThat(Position.of(snapshot).snapshot()).isEqualTo(snapshot);
    }

    private static void assertConserved(List<Entry> entries) {
        Map<String, Quantity> balances = balances(entries);
        for (Declared line : Histories.OPENING.lines()) {
            Quantity there = balances.entrySet().stream()
                    .filter(e -> e.getKey().startsWith(line.line() + "/"))
                    .map(Map.Entry::getValue)
                    .reduce(Quantity.ZERO, Quantity::plus);
            Quantity surplus = entries.stream()
                    .filter(e -> e.line() == line.line() && e.from() == null && e.event() != null)
                    .map(Entry::quantity)
                    .reduce(Quantity.ZERO, Quantity::plus);
            assertThat(there).isEqualTo(line.quantity().plus(surplus));
        }
    }

    @Property(tries = 400)
    void aSecondCountIsNeverSwallowed(@ForAll("reports") List<Fact> reports) {
        Position position = Ledger.fold(Histories.OPENING, List.of()).position();
        for (Fact report : reports) {
            Position before = Position.of(position.snapshot());
            try {
                position.apply(report);
            } catch (IllegalMove refused) {
                continue;
            }
            if (report.type() == EventType.RECEIVED) {
                report.lines().forEach(part -> assertFound(part, before, position));
            }
        }
    }

    /** What a receipt tells of damage stands as damage afterwards, whether it told of that first or again. */
    private static void assertFound(Fact.Part part, Position before, Position after) {
        if (part.damaged() != null && part.damaged().isPositive()) {
            assertThat(at(Stage.DAMAGED, part.line(), after)).isGreaterThanOrEqualTo(part.damaged());
        }
        assertThat(at(Stage.DAMAGED, part.line(), after))
                .isGreaterThanOrEqualTo(at(Stage.DAMAGED, part.line(), before));
    }

    private static Quantity at(Stage stage, int line, Position position) {
        return position.balances().stream()
                .filter(b -> b.line() == line && b.slot().stage() == stage)
                .map(Balance::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Sums entries in their order; {@link Quantity#minus} throws as soon as a slot would fall below zero. */
    private static Map<String, Quantity> balances(List<Entry> entries) {
        Map<String, Quantity> balances = new HashMap<>();
        for (Entry e : entries) {
            if (e.from() != null) {
                balances.compute(e.line() + "/" + e.from(), (slot, q) -> q.minus(e.quantity()));
            }
            balances.merge(e.line() + "/" + e.to(), e.quantity(), Quantity::plus);
        }
        balances.values().removeIf(Quantity::isZero);
        return balances;
    }

    /** The desk without a database: appends what is next in order, reads the history again for what comes late. */
    private static final class Intake {
        private final Opening opening;
        private final List<Fact> accepted = new ArrayList<>();
        private Position position;
        private List<Entry> entries;

        Intake(Opening opening) {
            this.opening = opening;
            adopt(Ledger.fold(opening, List.of()));
        }

        void offer(Fact fact) {
            try {
                Optional<List<Entry>> appended = position.append(fact);
                if (appended.isPresent()) {
                    entries.addAll(appended.get());
                } else {
                    List<Fact> history = new ArrayList<>(accepted);
                    history.add(fact);
                    adopt(Ledger.fold(opening, history));
                }
                accepted.add(fact);
            } catch (IllegalMove refused) {
                // It cannot be true: the desk refuses it, and nothing has changed.
            }
        }

        private void adopt(Ledger.Fold fold) {
            position = fold.position();
            entries = new ArrayList<>(fold.entries());
        }

        List<Entry> entriesUntil(Instant until) {
            return entries.stream().filter(e -> !e.at().isAfter(until)).toList();
        }
    }
}
