package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aidbridge.shipment.ledger.Ledger.Entry;
import org.aidbridge.shipment.ledger.OrderSearch.Stretch;

/**
 * The orders in which one {@link Stretch} of a history can be read: first that of {@link DayOrder}, then all others with
 * another result, those with the fewest idle facts first. A {@link Budget} limits the search over a whole history, and no
 * state is explored twice.
 */
final class DaySearch implements Iterator<DaySearch.Outcome> {

    /** @param at its time in the ledger */
    record Read(Fact fact, Instant at, List<Entry> entries) {}

    /**
     * One order and its result.
     *
     * @param idle the number of facts that move nothing although their type does
     * @param idleDay whether one of them is a fact of a day
     */
    record Outcome(Position position, List<Read> read, int idle, boolean idleDay) {

        /** @param position is changed */
        static Outcome of(Position position, List<Fact> timed) {
            List<Read> read = new ArrayList<>();
            int idle = 0;
            for (Fact fact : timed) {
                read.add(new Read(fact, fact.occurredAt(), position.apply(fact)));
                idle += position.wasIdle() ? 1 : 0;
            }
            return new Outcome(position, read, idle, false);
        }
    }

    /** Attempts left for a whole history. */
    static final class Budget {

        private int left = 5_000;

        private boolean isSpent() {
            return left-- <= 0;
        }
    }

    /** Attempts for one stretch, so that one hopeless stretch leaves some for the next. */
    private static final int LIMIT = 1_000;

    private final Stretch stretch;
    private final Budget budget;
    private final Position start;
    private Outcome bySteps;
    private Outcome first;
    private Iterator<Outcome> others = Collections.emptyIterator();
    private final Set<Object> given = new HashSet<>();
    private boolean isMore;
    private IllegalMove refused;

    /** @throws IllegalMove (422) when no order works; it names the failure of the first */
    DaySearch(Stretch stretch, Position start, Budget budget) {
        this.stretch = stretch;
        this.budget = budget;
        this.start = start;
        this.isMore = stretch.hasManyOrders();
        try {
            bySteps = bySteps();
            first = !bySteps.idleDay() || !stretch.hasManyOrders() ? bySteps : null;
        } catch (IllegalMove impossible) {
            refused = impossible;
        }
        if (!hasNext()) {
            throw refused;
        }
    }

    private Outcome bySteps() {
        if (stretch.days().isEmpty()) {
            return Outcome.of(Position.of(start.snapshot()), stretch.timed());
        }
        Node node = begin();
        while (!node.isComplete()) {
            node = node.then(node.choices().get(0), node.position);
        }
        return node.outcome();
    }

    private Node begin() {
        return new Node(Position.of(start.snapshot()), 0, new BitSet(), List.of(), 0, false);
    }

    @Override
    public boolean hasNext() {
        while (first == null && !others.hasNext() && isMore) {
            Others search = new Others(given.isEmpty());
            others = search.found().iterator();
            isMore = search.hasStopped;
        }
        return first != null || others.hasNext();
    }

    @Override
    public Outcome next() {
        Outcome next = first != null ? first : others.next();
        if (next != first) {
            next.position().sequence().unsettle();
        }
        first = null;
        given.add(next.position().state());
        return next;
    }

    /**
     * Tries all orders; or, where one is enough, first those that leave the order of the steps once or twice, and stops at the
     * first without idle facts.
     */
    private final class Others {

        private static final int ANY = Integer.MAX_VALUE;

        private final boolean oneIsEnough;
        private final List<Outcome> outcomes = new ArrayList<>();
        private final Map<List<Object>, Integer> seen = new HashMap<>();
        private int tried;
        private boolean hasStopped;

        Others(boolean oneIsEnough) {
            this.oneIsEnough = oneIsEnough;
        }

        List<Outcome> found() {
            if (oneIsEnough) {
                explore(1);
                explore(2);
            }
            explore(ANY);
            if (outcomes.isEmpty() && bySteps != null && given.isEmpty()) {
                outcomes.add(bySteps);
            }
            outcomes.removeIf(outcome -> given.contains(outcome.position().state()));
            outcomes.sort(Comparator.comparing(Outcome::idle));
            return hasStopped && !outcomes.isEmpty() ? outcomes.subList(0, 1) : outcomes;
        }

        private void explore(int departures) {
            if (!hasStopped) {
                tried = 0;
                explore(begin(), departures);
                hasStopped |= oneIsEnough && !outcomes.isEmpty() && (bySteps == null || departures > 1);
            }
        }

        /** @param departures how often the order of the steps may still be left */
        private void explore(Node node, int departures) {
            if (node.isComplete()) {
                outcomes.add(node.outcome());
                hasStopped = oneIsEnough && node.idle == 0;
                return;
            }
            int left = departures;
            for (Fact next : node.choices()) {
                if (hasStopped || left < 0 || tried++ >= LIMIT || budget.isSpent()) {
                    return;
                }
                try {
                    Node further = node.then(next, Position.of(node.position.snapshot()));
                    if (departures != ANY || isBetter(further)) {
                        explore(further, left);
                    }
                } catch (IllegalMove impossible) {
                    // Not in this order.
                }
                left = departures == ANY ? ANY : departures - 1;
            }
        }

        private boolean isBetter(Node node) {
            Integer before = seen.get(node.state());
            if (before != null && before <= node.idle) {
                return false;
            }
            seen.put(node.state(), node.idle);
            return true;
        }
    }

    /** A state of the search: some of the facts are read. */
    private final class Node {

        private final Position position;
        private final int timedRead;
        private final BitSet daysRead;
        private final List<Read> read;
        private final int idle;
        private final boolean idleDay;

        private Node(Position position, int timedRead, BitSet daysRead, List<Read> read, int idle, boolean idleDay) {
            this.position = position;
            this.timedRead = timedRead;
            this.daysRead = daysRead;
            this.read = read;
            this.idle = idle;
            this.idleDay = idleDay;
        }

        private boolean isComplete() {
            return read.size() == stretch.timed().size() + stretch.days().size();
        }

        private Outcome outcome() {
            return new Outcome(position, read, idle, idleDay);
        }

        private List<Object> state() {
            return List.of(timedRead, daysRead, position.state());
        }

        private Fact nextTimed() {
            return timedRead == stretch.timed().size() ? null : stretch.timed().get(timedRead);
        }

        /** The facts that can be read next, in the order of the steps. */
        private List<Fact> choices() {
            Fact timed = nextTimed();
            List<Fact> open = openDays();
            List<Fact> before = new ArrayList<>();
            List<Fact> after = new ArrayList<>();
            for (Fact day : open) {
                boolean has = timed == null || !timed.occurred().isBefore(day.occurred());
                if (has && open.stream().noneMatch(other -> other.occurred().isBefore(day.occurred()))) {
                    boolean precedes = timed == null || stretch.order().precedes(day, timed);
                    (precedes ? before : after).add(day);
                }
            }
            if (timed != null && open.stream().noneMatch(day -> day.occurred().isBefore(timed.occurred()))) {
                before.add(timed);
            }
            before.addAll(after);
            return before;
        }

        private List<Fact> openDays() {
            List<Fact> open = new ArrayList<>();
            for (int i = 0; i < stretch.days().size(); i++) {
                if (!daysRead.get(i)) {
                    open.add(stretch.days().get(i));
                }
            }
            return open;
        }

        /** @param reached the position, or a copy where it is still needed; is changed */
        private Node then(Fact fact, Position reached) {
            Fact timed = nextTimed();
            boolean isDay = fact != timed;
            Instant at = reached.sequence().counts(fact, timed == null ? stretch.beyond() : timed.occurredAt());
            List<Read> longer = new ArrayList<>(read);
            longer.add(new Read(fact, at, reached.applyAt(fact, at)));
            BitSet days = (BitSet) daysRead.clone();
            if (isDay) {
                days.set(stretch.days().indexOf(fact));
            }
            boolean idles = reached.wasIdle();
            return new Node(
                    reached,
                    isDay ? timedRead : timedRead + 1,
                    days,
                    longer,
                    idles ? idle + 1 : idle,
                    idleDay || isDay && idles);
        }
    }
}
