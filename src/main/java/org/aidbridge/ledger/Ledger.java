package org.aidbridge.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
     * Reads a history from the beginning.
     *
     * @param facts the facts that hold (retracted ones left out), in any order
     * @throws IllegalMove (422) when one of them cannot be true after those before it
     */
    public static Fold fold(Opening opening, Collection<Fact> facts) {
        List<Fact> ordered = facts.stream().sorted(Fact.ORDER).toList();
        Instant since = since(opening, ordered);
        Position position = new Position(opening, since);
        List<Entry> entries = new ArrayList<>(opening(opening, since));
        for (Fact fact : ordered) {
            entries.addAll(position.apply(fact));
        }
        return new Fold(position, entries);
    }

    /** A shipment exists since it was declared; without that, since the earlier of its entry and its first event. */
    private static Instant since(Opening opening, List<Fact> ordered) {
        Instant declared = opening.declaredAt();
        // What is known to the day may have begun before that day begins in the zone of the operation.
        if (declared != null && opening.declared().day() == null) {
            return declared;
        }
        Instant known = declared != null ? declared : opening.enteredAt();
        return ordered.isEmpty() || known.isBefore(ordered.get(0).occurredAt())
                ? known
                : ordered.get(0).occurredAt();
    }

    private static List<Entry> opening(Opening opening, Instant since) {
        Slot planned = Slot.planned(opening.origin());
        return opening.lines().stream()
                .filter(line -> line.quantity().isPositive())
                .map(line -> new Entry(null, line.line(), null, planned, line.quantity(), since))
                .toList();
    }
}
