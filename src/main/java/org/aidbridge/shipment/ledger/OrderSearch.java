package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.shipment.ledger.DaySearch.Budget;
import org.aidbridge.shipment.ledger.DaySearch.Outcome;

/**
 * Reads a history stretch by stretch. When a stretch is impossible, an earlier one is read in another order, so that a history
 * is refused only if no order works.
 */
final class OrderSearch {

    /** Retries before a history is refused. */
    private static final int LIMIT = 20;

    private static final class Choice {

        private final DaySearch orders;
        private Outcome chosen;

        Choice(DaySearch orders) {
            this.orders = orders;
            this.chosen = orders.next();
        }
    }

    private OrderSearch() {}

    /**
     * @param start is changed
     * @throws IllegalMove (422) when no order works; it names the failure of the first
     */
    static Outcome of(Position start, Collection<Fact> facts) {
        if (facts.stream().noneMatch(Fact::isKnownToTheDay)) {
            return Outcome.of(start, facts.stream().sorted(Fact.ORDER).toList());
        }
        List<Stretch> stretches = Stretch.of(start.order(), facts);
        Budget budget = new Budget();
        List<Choice> choices = new ArrayList<>();
        IllegalMove refused = null;
        int again = 0;
        int reorderedFor = -1; // the last stretch that was impossible after the first order of those before it
        while (choices.size() < stretches.size()) {
            Position reached = choices.isEmpty() ? start : last(choices).chosen.position();
            try {
                choices.add(new Choice(new DaySearch(stretches.get(choices.size()), reached, budget)));
                if (choices.size() - 1 == reorderedFor) {
                    // With one more fact that first order may do.
                    last(choices).chosen.position().sequence().unsettle();
                }
            } catch (IllegalMove impossible) {
                refused = refused == null ? impossible : refused;
                reorderedFor = Math.max(reorderedFor, choices.size());
                if (again++ == LIMIT || !chooseAnother(choices)) {
                    throw refused;
                }
            }
        }
        List<Outcome> chosen = choices.stream().map(c -> c.chosen).toList();
        return new Outcome(
                last(choices).chosen.position(),
                chosen.stream().flatMap(o -> o.read().stream()).toList(),
                chosen.stream().mapToInt(Outcome::idle).sum(),
                chosen.stream().anyMatch(Outcome::idleDay));
    }

    private static boolean chooseAnother(List<Choice> choices) {
        while (!choices.isEmpty()) {
            Choice last = last(choices);
            if (last.orders.hasNext()) {
                last.chosen = last.orders.next();
                return true;
            }
            choices.remove(last);
        }
        return false;
    }

    private static Choice last(List<Choice> choices) {
        return choices.get(choices.size() - 1);
    }

    /**
     * A part of a history that can be ordered by itself: overlapping days with the timed facts between them, or timed facts
     * only.
     *
     * @param timed timed facts, in order
     * @param days facts of days, in order
     * @param beyond the first timed fact after all of these; null when there is none
     */
    record Stretch(DayOrder order, List<Fact> timed, List<Fact> days, Instant beyond) {

        boolean hasManyOrders() {
            return !days.isEmpty() && days.size() + timed.size() > 1;
        }

        static List<Stretch> of(DayOrder order, Collection<Fact> facts) {
            List<Fact> begun = facts.stream()
                    .sorted(Comparator.<Fact, Instant>comparing(
                                    f -> f.occurred().earliest())
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
                until = until.isBefore(fact.occurred().beyond())
                        ? fact.occurred().beyond()
                        : until;
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
}
