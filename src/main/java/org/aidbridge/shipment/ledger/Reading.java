package org.aidbridge.shipment.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.aidbridge.shipment.ledger.DaySearch.Budget;
import org.aidbridge.shipment.ledger.DaySearch.Outcome;

/**
 * Reads a history stretch by stretch. Where something is impossible after what came before, the last stretch that can be is
 * read in another order, so that a history is refused only if there is no order in which it can be read.
 */
final class Reading {

    /** So often is something read in another order before a history is refused. */
    private static final int LIMIT = 20;

    /** The order that a stretch is read in, and those that are left. */
    private static final class Choice {

        private final DaySearch orders;
        private Outcome chosen;

        Choice(DaySearch orders) {
            this.orders = orders;
            this.chosen = orders.next();
        }
    }

    private Reading() {}

    /**
     * @param start is changed
     * @throws IllegalMove (422) when it can be read in no order, of what is impossible in the first
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
        while (choices.size() < stretches.size()) {
            Position reached = choices.isEmpty() ? start : last(choices).chosen.position();
            try {
                choices.add(new Choice(new DaySearch(stretches.get(choices.size()), reached, budget)));
            } catch (IllegalMove impossible) {
                refused = refused == null ? impossible : refused;
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
}
