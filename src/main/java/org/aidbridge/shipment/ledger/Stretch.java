package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a history that may be read in several orders, apart from what was certainly before and after all of it: days that
 * overlap, with what is known to the minute in between. Or a part that is all known to the minute, which has one order.
 *
 * @param timed what is known to the minute, in order
 * @param days what is known to the day, in order
 * @param beyond when the first fact is known to be that comes after all of these; null when there is none
 */
record Stretch(DayOrder order, List<Fact> timed, List<Fact> days, Instant beyond) {

    boolean hasManyOrders() {
        return !days.isEmpty() && days.size() + timed.size() > 1;
    }

    /** A history in such parts. */
    static List<Stretch> of(DayOrder order, Collection<Fact> facts) {
        List<Fact> begun = facts.stream()
                .sorted(Comparator.<Fact, Instant>comparing(f -> f.occurred().earliest())
                        .thenComparing(Fact::id))
                .toList();
        List<List<Fact>> parts = new ArrayList<>();
        Instant until = Instant.MIN;
        boolean isTimed = false;
        for (Fact fact : begun) {
            boolean apart = !fact.occurred().earliest().isBefore(until);
            if (parts.isEmpty() || apart && !(isTimed && !fact.isKnownToTheDay())) {
                parts.add(new ArrayList<>());
                isTimed = true;
            }
            parts.get(parts.size() - 1).add(fact);
            isTimed &= !fact.isKnownToTheDay();
            until = until.isBefore(fact.occurred().beyond()) ? fact.occurred().beyond() : until;
        }
        return stretches(order, parts);
    }

    private static List<Stretch> stretches(DayOrder order, List<List<Fact>> parts) {
        List<Stretch> stretches = new ArrayList<>();
        Instant beyond = null;
        for (int i = parts.size() - 1; i >= 0; i--) {
            List<Fact> timed = parts.get(i).stream()
                    .filter(f -> !f.isKnownToTheDay())
                    .sorted(Fact.ORDER)
                    .toList();
            List<Fact> days = parts.get(i).stream()
                    .filter(Fact::isKnownToTheDay)
                    .sorted(order.days)
                    .toList();
            stretches.add(0, new Stretch(order, timed, days, beyond));
            beyond = timed.isEmpty() ? beyond : timed.get(0).occurredAt();
        }
        return stretches;
    }
}
