package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.DaySearch.Outcome;

/** The ledger of one shipment: a pure function of its declaration and its events. */
public final class Ledger {

    private Ledger() {}

    /**
     * The result of a history.
     *
     * @param entries opening entries first, then in the order of the facts
     */
    public record Fold(Position position, List<Entry> entries) {}

    /**
     * Reads a history in the order of {@link DayOrder}.
     *
     * @param facts without retracted ones, in any order
     * @throws IllegalMove (422) when one of them cannot have happened after those before it
     */
    public static Fold fold(Opening opening, Collection<Fact> facts) {
        Instant since = since(opening, facts);
        Outcome outcome = OrderSearch.of(new Position(opening, since), facts);
        List<Entry> entries = new ArrayList<>(opening(opening, since));
        outcome.read().forEach(read -> entries.addAll(read.entries()));
        return new Fold(outcome.position(), entries);
    }

    /**
     * The position at an instant. Later facts are considered too, because they may order facts of days; so the result agrees
     * with the entries of {@link #fold} up to then.
     *
     * @param facts without retracted ones, in any order
     */
    public static Position positionAt(Opening opening, Collection<Fact> facts, Instant validAt) {
        if (facts.stream().noneMatch(Fact::isKnownToTheDay)) {
            List<Fact> until = facts.stream()
                    .filter(fact -> !fact.occurredAt().isAfter(validAt))
                    .toList();
            return fold(opening, until).position();
        }
        Instant since = since(opening, facts);
        Outcome outcome = OrderSearch.of(new Position(opening, since), facts);
        Position position = new Position(opening, since);
        outcome.read().stream()
                .filter(read -> !read.at().isAfter(validAt))
                .forEach(read -> position.applyAt(read.fact(), read.at()));
        return position;
    }

    /** A shipment exists since it was declared; without that, since the earlier of its entry and its first event. */
    private static Instant since(Opening opening, Collection<Fact> facts) {
        Instant declared = opening.declaredAt();
        // The declared day may begin earlier at the origin than in the zone of the operation.
        if (declared != null && opening.declared().day() == null) {
            return declared;
        }
        return facts.stream()
                .map(Fact::occurredAt)
                .reduce(
                        declared == null ? opening.enteredAt() : declared,
                        (one, other) -> one.isBefore(other) ? one : other);
    }

    private static List<Entry> opening(Opening opening, Instant since) {
        Slot planned = Slot.planned(opening.origin());
        return opening.lines().stream()
                .filter(line -> line.quantity().isPositive())
                .map(line -> new Entry(
                        null, line.line(), null, planned, line.quantity(), since, When.on(opening.declared())))
                .toList();
    }

    /**
     * The beginning of a ledger.
     *
     * @param declared when it was declared, as stated
     * @param declaredAt from when that counts; null when unknown, then the shipment exists since the earlier of its first event
     *     and its entry
     * @param enteredAt when it was entered here
     */
    public record Opening(
            String origin,
            String destination,
            When declared,
            Instant declaredAt,
            Instant enteredAt,
            List<Declared> lines) {

        /** With a declaration known to the instant, or not at all. */
        public Opening(String origin, String destination, Instant declaredAt, Instant enteredAt, List<Declared> lines) {
            this(origin, destination, When.of(declaredAt, null), declaredAt, enteredAt, lines);
        }
    }

    /**
     * A quantity of a line moved from one slot to another because of one event.
     *
     * @param event null for the opening entry of a declared line
     * @param line the line's number
     * @param from null for quantities that enter the ledger: declared, surplus or opening stock
     * @param at its time, or the start of counting where only the day is known
     * @param on the day, where only that is known; else null
     */
    public record Entry(UUID event, int line, Slot from, Slot to, Quantity quantity, Instant at, LocalDate on) {

        /** The skipped steps that must have happened. */
        public List<Stage> implied() {
            return from == null ? List.of() : Stage.between(from.stage(), to.stage());
        }
    }
}
