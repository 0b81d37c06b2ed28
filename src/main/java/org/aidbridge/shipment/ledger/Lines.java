package org.aidbridge.shipment.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The lines of a shipment, by number. */
final class Lines {

    private final SortedMap<Integer, Line> lines = new TreeMap<>();

    void put(Line line) {
        lines.put(line.number, line);
    }

    void putIfAbsent(Line line) {
        lines.putIfAbsent(line.number, line);
    }

    Collection<Line> all() {
        return lines.values();
    }

    Line get(int number) {
        return lines.get(number);
    }

    boolean holds(Predicate<Slot> where) {
        return all().stream().anyMatch(line -> line.sum(where).isPositive());
    }

    List<Balance> balances() {
        List<Balance> balances = new ArrayList<>();
        all().forEach(line -> balances.addAll(line.balances()));
        return balances;
    }

    List<Declared> declared() {
        return all().stream().map(Line::declared).toList();
    }

    List<Snapshot.Line> snapshot() {
        return all().stream()
                .map(line -> new Snapshot.Line(line.declared(), line.surplus(), line.opened(), line.balances()))
                .toList();
    }

    Set<Stage> stages() {
        Set<Stage> held = EnumSet.noneOf(Stage.class);
        balances().forEach(b -> held.add(b.slot().stage()));
        return held;
    }

    /** The event types that would move something now without implying a step. */
    Set<EventType> next() {
        Set<Stage> held = stages();
        Set<EventType> legal = EnumSet.noneOf(EventType.class);
        for (EventType type : EventType.values()) {
            if (!Collections.disjoint(type.takesFrom(), held) && !(type == EventType.DEPARTED && onlyFlies(held))) {
                legal.add(type);
            }
        }
        return legal;
    }

    private boolean onlyFlies(Set<Stage> held) {
        boolean waits = held.contains(Stage.PLANNED) || held.contains(Stage.BOOKED) || held.contains(Stage.ACCEPTED);
        return !waits && !holds(slot -> slot.stage() == Stage.IN_TRANSIT && !slot.isFlying());
    }
}
