package org.aidbridge.shipment.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;

/** The balances of one line. Only {@link #apply} changes them, so nothing can vanish. */
final class Line {

    record Stand(Line line, Slot slot, Quantity quantity) {}

    final int number;
    final String item;
    final String unit;
    final Quantity declared;
    private Quantity surplus = Quantity.ZERO;
    private Quantity opened = Quantity.ZERO;
    private final NavigableMap<Slot, Quantity> balances = new TreeMap<>();

    Line(Declared declared, String origin) {
        this.number = declared.line();
        this.item = declared.item();
        this.unit = declared.unit();
        this.declared = declared.quantity();
        if (this.declared.isPositive()) {
            balances.put(Slot.planned(origin), this.declared);
        }
    }

    /** Restores a line. */
    Line(Declared declared, Quantity surplus, Quantity opened, List<Balance> balances) {
        this.number = declared.line();
        this.item = declared.item();
        this.unit = declared.unit();
        this.declared = declared.quantity();
        this.surplus = surplus;
        this.opened = opened;
        balances.forEach(b -> this.balances.put(b.slot(), b.quantity()));
    }

    List<Stand> stands(Predicate<Slot> where) {
        List<Stand> found = new ArrayList<>();
        balances.forEach((slot, quantity) -> {
            if (where.test(slot)) {
                found.add(new Stand(this, slot, quantity));
            }
        });
        return found;
    }

    Declared declared() {
        return new Declared(number, item, unit, declared);
    }

    List<Balance> balances() {
        return balances.entrySet().stream()
                .map(e -> new Balance(number, e.getKey(), e.getValue()))
                .toList();
    }

    Quantity sum(Predicate<Slot> where) {
        Quantity sum = Quantity.ZERO;
        for (var e : balances.entrySet()) {
            if (where.test(e.getKey())) {
                sum = sum.plus(e.getValue());
            }
        }
        return sum;
    }

    Quantity surplus() {
        return surplus;
    }

    /** Opening stock. */
    Quantity opened() {
        return opened;
    }

    Quantity total() {
        return declared.plus(surplus).plus(opened);
    }

    boolean isUntouched() {
        return surplus.isZero()
                && opened.isZero()
                && sum(slot -> slot.stage() != Stage.PLANNED).isZero();
    }

    void apply(EventApplication.Move move, EventType type) {
        if (type == EventType.OPENING) {
            openWith(move.to(), move.quantity());
        } else if (move.from() == null) {
            add(move.to(), move.quantity());
        } else {
            move(move.from(), move.to(), move.quantity());
        }
    }

    private void move(Slot from, Slot to, Quantity quantity) {
        Quantity left = balances.get(from).minus(quantity);
        if (left.isZero()) {
            balances.remove(from);
        } else {
            balances.put(from, left);
        }
        balances.merge(to, quantity, Quantity::plus);
    }

    private void openWith(Slot at, Quantity there) {
        opened = opened.plus(there);
        balances.merge(at, there, Quantity::plus);
    }

    private void add(Slot to, Quantity found) {
        surplus = surplus.plus(found);
        balances.merge(to, found, Quantity::plus);
    }

    Message describe() {
        if (balances.isEmpty()) {
            return Message.of("nothing is left of line {line}", number);
        }
        List<Message> parts = balances.entrySet().stream()
                .map(e -> Message.of(
                        "{quantity} {unit} {where}",
                        e.getValue(),
                        unit,
                        e.getKey().describe()))
                .toList();
        return Message.of("line {line} has {parts}", number, parts);
    }
}
