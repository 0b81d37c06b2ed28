package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aidbridge.shared.When;
import org.aidbridge.shipment.ledger.DaySearch.Outcome;

/** The ledger of one shipment: a pure function of what was declared and of what was reported since. */
public final class Ledger {

    private Ledger() {}

    /**
     * What a history comes to.
     *
     * @param position where everything is at its end
     * @param entries every move, the opening ones first, then in the order of the facts
     */
    public record Fold(Position position, List<Entry> entries) {}

    /**
     * Reads a history from the beginning, in the order of {@link DayOrder}.
     *
     * @param facts the facts that hold (retracted ones left out), in any order
     * @throws IllegalMove (422) when one of them cannot be true after those before it
     */
    public static Fold fold(Opening opening, Collection<Fact> facts) {
        Instant since = since(opening, facts);
        Outcome outcome = Reading.of(new Position(opening, since), facts);
        List<Entry> entries = new ArrayList<>(opening(opening, since));
        outcome.read().forEach(read -> entries.addAll(read.entries()));
        return new Fold(outcome.position(), entries);
    }

    /**
     * Where everything was at an instant. What happened later may still tell in which order that is to be read of which only
     * the day is known, so that this agrees with the entries of {@link #fold} up to then.
     *
     * @param facts the facts that hold, in any order
     */
    public static Position positionAt(Opening opening, Collection<Fact> facts, Instant validAt) {
        if (facts.stream().noneMatch(Fact::isKnownToTheDay)) {
            List<Fact> until = facts.stream()
                    .filter(fact -> !fact.occurredAt().isAfter(validAt))
                    .toList();
            return fold(opening, until).position();
        }
        Instant since = since(opening, facts);
        Outcome outcome = Reading.of(new Position(opening, since), facts);
        Position position = new Position(opening, since);
        outcome.read().stream()
                .filter(read -> !read.at().isAfter(validAt))
                .forEach(read -> position.applyAt(read.fact(), read.at()));
        return position;
    }

    /** A shipment exists since it was declared; without that, since the earlier of its entry and its first event. */
    private static Instant since(Opening opening, Collection<Fact> facts) {
        Instant declared = opening.declaredAt();
        // What is known to the day may have begun before that day begins in the zone of the operation.
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
}
