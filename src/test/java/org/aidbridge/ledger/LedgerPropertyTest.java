package org.aidbridge.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.aidbridge.shared.Quantity;

/** Invariants 3 to 5 of the ledger, over histories nobody thought of. */
class LedgerPropertyTest {

    @Provide
    Arbitrary<List<Fact>> reports() {
        return Histories.reports();
    }

    @Property(tries = 1500)
    void whatIsDeclaredPlusFoundIsConservedAtEveryInstant(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        for (int hour = 0; hour <= 60; hour++) {
            assertConserved(intake.entriesUntil(Histories.DECLARED.plusSeconds(3600L * hour)));
        }
    }

    @Property(tries = 1500)
    void recordingOneByOneComesToTheSameAsReadingTheHistoryAgain(@ForAll("reports") List<Fact> reports) {
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

    @Property(tries = 1000)
    void thePositionIsTheSumOfTheEntriesAndHoldsEverything(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        for (Fact report : reports) {
            intake.offer(report);
            Map<String, Quantity> held = new HashMap<>();
            intake.position.balances().forEach(b -> held.put(b.line() + "/" + b.slot(), b.quantity()));
            assertThat(held).isEqualTo(balances(intake.entries));
            for (Declared line : Histories.OPENING.lines()) {
                Quantity sum = intake.position.balances().stream()
                        .filter(b -> b.line() == line.line())
                        .map(Balance::quantity)
                        .reduce(Quantity.ZERO, Quantity::plus);
                assertThat(sum).isEqualTo(line.quantity().plus(intake.position.surplus(line.line())));
            }
        }
    }

    @Property(tries = 500)
    void theOrderOfReadingDoesNotMatter(@ForAll("reports") List<Fact> reports, @ForAll Random random) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        List<Fact> shuffled = new ArrayList<>(intake.accepted);
        Collections.shuffle(shuffled, random);
        assertThat(Ledger.fold(Histories.OPENING, shuffled).position().snapshot())
                .isEqualTo(intake.position.snapshot());
    }

    @Property(tries = 1000)
    void theLedgerUpToAnInstantIsTheLedgerOfTheHistoryUpToIt(@ForAll("reports") List<Fact> reports) {
        Intake intake = new Intake(Histories.OPENING);
        reports.forEach(intake::offer);
        for (int hour = 0; hour <= 60; hour += 7) {
            Instant until = Histories.DECLARED.plusSeconds(3600L * hour);
            List<Fact> then = intake.accepted.stream()
                    .filter(f -> !f.occurredAt().isAfter(until))
                    .toList();
            assertThat(balances(intake.entriesUntil(until)))
                    .isEqualTo(balances(Ledger.fold(Histories.OPENING, then).entries()));
        }
    }

    @Property(tries = 1000)
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
            assertThat(reached).isLessThanOrEqualTo(declared.plus(intake.position.surplus(1)));
        }
    }

    @Property(tries = 500)
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
                if (position.isNext(fact)) {
                    entries.addAll(position.apply(fact));
                    accepted.add(fact);
                } else {
                    List<Fact> history = new ArrayList<>(accepted);
                    history.add(fact);
                    adopt(Ledger.fold(opening, history));
                    accepted.add(fact);
                }
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
