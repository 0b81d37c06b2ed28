package org.aidbridge.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.ledger.Line.Stand;
import org.aidbridge.shared.Quantity;

/**
 * What one fact moves, worked out against a position without changing it, so that a refusal leaves no trace.
 *
 * <p>A fact either moves something, or confirms what has already passed, or cannot be true.
 */
final class Step {

    /** @param from null when the quantity comes into the ledger */
    record Move(Line line, Slot from, Slot to, Quantity quantity) {}

    private final Position position;
    private final Fact fact;
    private final Selection selection;
    private final List<Move> moves = new ArrayList<>();
    private boolean confirms;

    Step(Position position, Fact fact) {
        this.position = position;
        this.fact = fact;
        this.selection = new Selection(fact, position.destination());
        work();
    }

    List<Move> moves() {
        return moves;
    }

    /** Whether all or part of this report told only what was already known. */
    boolean confirms() {
        return confirms;
    }

    private void work() {
        if (fact.type().movement() == EventType.Movement.NONE) {
            return;
        }
        if (fact.lines().isEmpty()) {
            whole(position.lines(), "/type");
            return;
        }
        int index = 0;
        for (Fact.Part part : fact.lines()) {
            String pointer = "/lines/" + index++;
            Line line = position.line(part.line());
            if (line == null) {
                throw new IllegalMove(fact, pointer + "/line", "There is no line " + part.line());
            }
            if (fact.type() == EventType.RECEIVED) {
                receive(line, part, pointer);
            } else if (part.quantity() == null) {
                whole(List.of(line), pointer);
            } else {
                exactly(line, part.quantity(), pointer + "/quantity");
            }
        }
    }

    /** A report that names no quantity. */
    private void whole(Collection<Line> scope, String pointer) {
        if (position.isRepeated(fact, scope)) {
            confirms = true;
            return;
        }
        List<Stand> stands = selection.allAtNearest(scope, selection::isDirect, false);
        if (stands.isEmpty()) {
            boolean passed = scope.stream().anyMatch(line -> passed(line).isPositive());
            boolean another = fact.leg() != null && !position.knows(fact);
            if (!passed || another) {
                stands = selection.allAtNearest(scope, selection::isEarlier, false);
            }
            if (stands.isEmpty() && (!passed || another)) {
                stands = selection.allAtNearest(scope, selection::isDirect, true);
            }
            if (stands.isEmpty() && !passed) {
                stands = selection.allAtNearest(scope, selection::isEarlier, true);
            }
            if (stands.isEmpty()) {
                confirmOrRefuse(passed, scope, pointer);
                return;
            }
        }
        stands.forEach(this::move);
    }

    private void confirmOrRefuse(boolean passed, Collection<Line> scope, String pointer) {
        boolean movesNothing = fact.offloads() || selection.isClearedElsewhere();
        if (!passed && !movesNothing && !position.hasMoved(fact.type())) {
            throw refusal(scope, pointer, "Nothing of this shipment can be " + fact.type());
        }
        confirms = passed || !movesNothing;
    }

    /** A report that names a quantity of one line. */
    private void exactly(Line line, Quantity wanted, String pointer) {
        take(line, wanted, pointer).forEach(this::move);
    }

    private List<Stand> take(Line line, Quantity wanted, String pointer) {
        Quantity passed = passed(line);
        boolean enoughPassed = passed.compareTo(wanted) >= 0;
        if (enoughPassed && position.isRepeated(fact, List.of(line)) && isArrival()) {
            confirms = true;
            return List.of();
        }
        List<Stand> stands = selection.exactly(wanted, line, this::isSource, false);
        if (stands.isEmpty()) {
            stands = selection.exactly(wanted, line, selection::isDirect, true);
        }
        Quantity found = sum(stands);
        if (found.compareTo(wanted) == 0) {
            return stands;
        }
        boolean nothingWaits = line.stands(selection::isDirect).isEmpty();
        if (enoughPassed && (nothingWaits || fact.leg() != null && position.knows(fact))) {
            confirms = true;
            return List.of();
        }
        if (stands.isEmpty() && fact.offloads()) {
            return List.of();
        }
        throw refusal(
                List.of(line),
                pointer,
                "At most " + found + " " + line.unit + " of line " + line.number + " can be " + fact.type() + ", not "
                        + wanted);
    }

    private void receive(Line line, Fact.Part part, String pointer) {
        Quantity damaged = orZero(part.damaged());
        Quantity missing = orZero(part.missing());
        Quantity surplus = orZero(part.surplus());
        boolean counted =
                part.quantity() != null || damaged.isPositive() || missing.isPositive() || surplus.isPositive();
        if (!counted) {
            whole(List.of(line), pointer);
            return;
        }
        Quantity good = orZero(part.quantity());
        Quantity counts = good.plus(damaged).plus(missing);
        if (counts.isPositive()) {
            allot(take(line, counts, pointer + "/quantity"), good, damaged);
        }
        if (surplus.isPositive()) {
            String at = fact.place() != null ? fact.place() : position.destination();
            moves.add(new Move(line, null, new Slot(Stage.RECEIVED, at, null, null, Stage.RECEIVED, null), surplus));
        }
    }

    /** Shares what a receipt took: good first, then damaged, the rest is missing. What was missing is found first. */
    private void allot(List<Stand> stands, Quantity good, Quantity damaged) {
        List<Stand> order = stands.stream()
                .sorted(Comparator.comparing((Stand s) -> s.slot().stage() != Stage.MISSING))
                .toList();
        Quantity openGood = good;
        Quantity openDamaged = damaged;
        for (Stand stand : order) {
            Quantity nowGood = stand.quantity().min(openGood);
            Quantity nowDamaged = stand.quantity().minus(nowGood).min(openDamaged);
            Quantity nowMissing = stand.quantity().minus(nowGood).minus(nowDamaged);
            openGood = openGood.minus(nowGood);
            openDamaged = openDamaged.minus(nowDamaged);
            Slot arrived = arrived(stand.slot());
            add(stand, target(stand.slot()), nowGood);
            add(stand, arrived.aside(Stage.DAMAGED, fact.place()), nowDamaged);
            if (stand.slot().stage() != Stage.MISSING) {
                add(stand, arrived.aside(Stage.MISSING, fact.place()), nowMissing);
            }
        }
    }

    private void add(Stand stand, Slot to, Quantity quantity) {
        if (quantity.isPositive()) {
            moves.add(new Move(stand.line(), stand.slot(), to, quantity));
        }
    }

    private void move(Stand stand) {
        add(stand, target(stand.slot()), stand.quantity());
    }

    private Slot target(Slot from) {
        return switch (fact.type().movement()) {
            case FORWARD -> ahead(from);
            case ASIDE -> from.aside(fact.type().putsTo(), fact.place());
            case BACK -> from.back();
            case OFFLOAD -> from.forward(Stage.ACCEPTED, or(from.place(), fact.place()), null, null);
            case NONE -> throw new IllegalStateException("a report that moves nothing has no target");
        };
    }

    private Slot ahead(Slot from) {
        Stage next = fact.type().putsTo();
        String place = fact.place();
        return switch (next) {
            case BOOKED -> from.forward(next, from.place(), or(fact.leg(), from.leg()), null);
            case ACCEPTED -> from.forward(next, or(place, from.place()), or(fact.leg(), from.leg()), null);
            case IN_TRANSIT -> depart(from);
            case ARRIVED ->
                position.isHub(place)
                        ? from.forward(Stage.IN_TRANSIT, place, null, null)
                        : from.forward(next, or(place, position.destination()), null, null);
            case CLEARED, RECEIVED, DISPATCHED -> from.forward(next, or(place, ground(from)), null, fact.to());
            case DELIVERED -> from.forward(next, place, null, or(fact.to(), from.to()));
            case INSTALLED -> from.forward(next, or(place, from.place()), null, or(fact.to(), from.to()));
            case PLANNED, WITHHELD, MISSING, DAMAGED, LOST, RETURNED, CANCELLED ->
                throw new IllegalStateException(next + " is not ahead of anything");
        };
    }

    private Slot depart(Slot from) {
        String place = or(fact.place(), from.place());
        String leg = fact.leg() != null ? fact.leg() : or(from.leg(), place + "-" + position.destination());
        return from.forward(Stage.IN_TRANSIT, place, leg, null);
    }

    /** Where goods of an earlier stage must be by now, when nobody says: at the destination. */
    private String ground(Slot from) {
        return from.stage().isBefore(Stage.ARRIVED) ? position.destination() : from.place();
    }

    /** Goods counted at a receipt have arrived, even if nobody reported that. */
    private Slot arrived(Slot from) {
        return from.stage().isBefore(Stage.ARRIVED)
                ? from.forward(Stage.ARRIVED, or(fact.place(), position.destination()), null, null)
                : from;
    }

    private boolean isSource(Slot slot) {
        return selection.isDirect(slot) || selection.isEarlier(slot);
    }

    private boolean isArrival() {
        return fact.type() == EventType.ARRIVED || fact.type() == EventType.CHECKED_IN;
    }

    /** How much of a line is already where this report would put it, or beyond. */
    private Quantity passed(Line line) {
        return switch (fact.type().movement()) {
            case FORWARD -> line.sum(this::hasPassed);
            case ASIDE -> line.sum(slot -> slot.stage() == fact.type().putsTo());
            case BACK, OFFLOAD, NONE -> Quantity.ZERO;
        };
    }

    private boolean hasPassed(Slot slot) {
        if (isArrival() && position.isHub(fact.place())) {
            boolean leftOrStandsThere =
                    slot.stage() == Stage.IN_TRANSIT && fact.place().equals(slot.place());
            return leftOrStandsThere || Stage.IN_TRANSIT.isBefore(slot.peak());
        }
        return !slot.peak().isBefore(fact.type().putsTo());
    }

    private IllegalMove refusal(Collection<Line> scope, String pointer, String what) {
        String there = String.join("; ", scope.stream().map(Line::describe).toList());
        return new IllegalMove(fact, pointer, what + ": " + there);
    }

    private static Quantity sum(List<Stand> stands) {
        return stands.stream().map(Stand::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity orZero(Quantity quantity) {
        return quantity == null ? Quantity.ZERO : quantity;
    }

    private static String or(String first, String second) {
        return first != null ? first : second;
    }
}
