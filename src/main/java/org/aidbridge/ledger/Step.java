package org.aidbridge.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.aidbridge.ledger.Line.Stand;
import org.aidbridge.shared.Phrase;
import org.aidbridge.shared.Quantity;

/**
 * What one fact moves, worked out against a position without changing it, so that a refusal leaves no trace.
 *
 * <p>A fact either moves something, or confirms what has already passed, or cannot be true. {@link Meaning} says which
 * goods it can be about, {@link Selection} chooses among them, {@link Target} says where they go.
 */
final class Step {

    /** @param from null when the quantity comes into the ledger */
    record Move(Line line, Slot from, Slot to, Quantity quantity) {}

    private final Position position;
    private final Fact fact;
    private final Meaning meaning;
    private final Selection selection;
    private final Target target;
    private final List<Move> moves = new ArrayList<>();
    private boolean confirms;

    Step(Position position, Fact fact) {
        this.position = position;
        this.fact = fact;
        this.meaning = new Meaning(fact, position);
        this.selection = new Selection(fact, meaning);
        this.target = new Target(fact, position);
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
        EventType.Movement movement = fact.type().movement();
        boolean onlyTold = movement == EventType.Movement.OFFLOAD && !fact.offloads();
        if (movement == EventType.Movement.NONE || onlyTold) {
            return;
        }
        if (fact.lines().isEmpty()) {
            whole(position.lines(), "/type");
            return;
        }
        Set<Integer> named = new HashSet<>();
        int index = 0;
        for (Fact.Part part : fact.lines()) {
            String pointer = "/lines/" + index++;
            Line line = position.line(part.line());
            if (line == null) {
                throw new IllegalMove(fact, pointer + "/line", Phrase.of("There is no line {line}", part.line()));
            }
            if (!named.add(part.line())) {
                throw new IllegalMove(fact, pointer + "/line", Phrase.of("Line {line} is named twice", part.line()));
            }
            part(line, part, pointer);
        }
    }

    private void part(Line line, Fact.Part part, String pointer) {
        if (fact.type() == EventType.RECEIVED && isCounted(part)) {
            receive(line, part, pointer);
        } else if (part.quantity() == null) {
            whole(List.of(line), pointer);
        } else {
            exactly(line, part.quantity(), pointer + "/quantity").forEach(this::move);
        }
    }

    /** A report that names no quantity. */
    private void whole(Collection<Line> scope, String pointer) {
        boolean passed = scope.stream().anyMatch(line -> passed(line).isPositive());
        if (passed && isRepeated(scope)) {
            confirms = true;
            return;
        }
        List<Stand> stands = nearest(scope, passed);
        if (stands.isEmpty() && !passed && !meaning.mayMoveNothing()) {
            throw refusal(scope, pointer, Phrase.of("Nothing of this shipment can be {type}", fact.type()));
        }
        confirms |= stands.isEmpty() && passed;
        stands.forEach(this::move);
    }

    /**
     * What a report without quantities means. Where some goods have passed its step already it more likely tells that
     * again than something about others, unless it names a flight that was never heard of.
     */
    private List<Stand> nearest(Collection<Line> scope, boolean passed) {
        boolean further = !passed || meaning.namesNewFlight();
        List<Stand> stands = selection.allAtNearest(scope, meaning::isDirectUncounted, false);
        if (stands.isEmpty()) {
            stands = selection.allAtNearest(scope, meaning::isRebooked, true);
        }
        if (stands.isEmpty() && further) {
            stands = selection.allAtNearest(scope, meaning::isEarlier, false);
        }
        if (stands.isEmpty() && further) {
            stands = selection.allAtNearest(scope, meaning::isDirectUncounted, true);
        }
        if (stands.isEmpty() && !passed) {
            stands = selection.allAtNearest(scope, this::isSource, true);
        }
        return stands;
    }

    /** Exactly a quantity of one line: empty when that only confirms what is known, refused when there is not enough. */
    private List<Stand> exactly(Line line, Quantity wanted, String pointer) {
        Quantity passed = passed(line);
        boolean enoughPassed = passed.compareTo(wanted) >= 0;
        if (enoughPassed && isArrival() && isRepeated(List.of(line))) {
            confirms = true;
            return List.of();
        }
        List<Stand> stands = selection.exactly(wanted, line, this::isSource, false);
        if (isLess(stands, wanted) && fact.type() == EventType.BOOKED) {
            stands = selection.exactly(wanted, line, slot -> isSource(slot) || meaning.isRebooked(slot), true);
        }
        if (isLess(stands, wanted) && (stands.isEmpty() || !enoughPassed)) {
            boolean anywhere = !enoughPassed || meaning.namesNewFlight();
            Predicate<Slot> source = slot -> isSource(slot) && (anywhere || !meaning.isElsewhere(slot));
            stands = selection.exactly(wanted, line, source, true);
        }
        if (!isLess(stands, wanted)) {
            return stands;
        }
        if (enoughPassed && (nothingWaits(line) || fact.leg() != null && !meaning.namesNewFlight())) {
            confirms = true;
            return List.of();
        }
        if (stands.isEmpty() && meaning.mayMoveNothing()) {
            return List.of();
        }
        throw refusal(
                List.of(line),
                pointer,
                Phrase.of(
                        "At most {quantity} {unit} of line {line} can be {type}, not {wanted}",
                        sum(stands),
                        line.unit,
                        line.number,
                        fact.type(),
                        wanted));
    }

    private boolean nothingWaits(Line line) {
        return line.stands(slot -> meaning.isDirectUncounted(slot) && !meaning.isElsewhere(slot))
                .isEmpty();
    }

    private static boolean isCounted(Fact.Part part) {
        return part.quantity() != null
                || orZero(part.damaged()).isPositive()
                || orZero(part.missing()).isPositive()
                || orZero(part.surplus()).isPositive();
    }

    private void receive(Line line, Fact.Part part, String pointer) {
        Quantity good = orZero(part.quantity());
        Quantity damaged = orZero(part.damaged());
        Quantity counts = good.plus(damaged).plus(orZero(part.missing()));
        if (counts.isPositive()) {
            allot(exactly(line, counts, pointer + "/quantity"), good, damaged);
        }
        Quantity surplus = orZero(part.surplus());
        if (surplus.isPositive()) {
            moves.add(new Move(line, null, target.surplus(), surplus));
        }
    }

    /** Shares what a receipt took: good first, then damaged, the rest is missing. */
    private void allot(List<Stand> stands, Quantity good, Quantity damaged) {
        Quantity openGood = good;
        Quantity openDamaged = damaged;
        for (Stand stand : stands) {
            Quantity nowGood = stand.quantity().min(openGood);
            Quantity nowDamaged = stand.quantity().minus(nowGood).min(openDamaged);
            Quantity nowMissing = stand.quantity().minus(nowGood).minus(nowDamaged);
            openGood = openGood.minus(nowGood);
            openDamaged = openDamaged.minus(nowDamaged);
            add(stand, target.of(stand.slot()), nowGood);
            add(stand, target.counted(stand.slot(), Stage.DAMAGED), nowDamaged);
            if (stand.slot().stage() != Stage.MISSING) {
                add(stand, target.counted(stand.slot(), Stage.MISSING), nowMissing);
            }
        }
    }

    private void add(Stand stand, Slot to, Quantity quantity) {
        if (quantity.isPositive()) {
            moves.add(new Move(stand.line(), stand.slot(), to, quantity));
        }
    }

    private void move(Stand stand) {
        add(stand, target.of(stand.slot()), stand.quantity());
    }

    private boolean isSource(Slot slot) {
        return meaning.isDirect(slot) || meaning.isEarlier(slot);
    }

    private boolean isArrival() {
        return fact.type() == EventType.ARRIVED || fact.type() == EventType.CHECKED_IN;
    }

    /** Whether the flight this report names has already been reported to do what this report says, around that time. */
    private boolean isRepeated(Collection<Line> scope) {
        if (fact.leg() == null || Flights.isVague(fact.leg())) {
            return false;
        }
        Flights flights = position.flights();
        if (fact.type() == EventType.DEPARTED) {
            return flights.hasLeft(fact.leg(), fact.place(), fact.occurredAt());
        }
        Predicate<Slot> stillOnIt = slot -> slot.isFlying() && fact.leg().equals(slot.leg());
        String at = fact.place() == null ? position.destination() : fact.place();
        return isArrival()
                && flights.hasLanded(fact.leg(), at, fact.occurredAt())
                && scope.stream().allMatch(line -> line.sum(stillOnIt).isZero());
    }

    /** How much of a line is already where this report would put it, or beyond. */
    private Quantity passed(Line line) {
        return switch (fact.type().movement()) {
            case FORWARD -> line.sum(this::hasPassed);
            case ASIDE -> line.sum(slot -> slot.stage() == fact.type().putsTo());
            case BACK -> position.hasMoved(fact.type()) ? line.sum(this::isBack) : Quantity.ZERO;
            case OFFLOAD, NONE -> Quantity.ZERO;
        };
    }

    private boolean hasPassed(Slot slot) {
        if (slot.stage() == Stage.CANCELLED) {
            return false;
        }
        Stage furthest = slot.stage().onPath() ? slot.stage() : slot.peak();
        if (isArrival() && position.isHub(fact.place())) {
            boolean leftOrStandsThere =
                    slot.stage() == Stage.IN_TRANSIT && fact.place().equals(slot.place());
            return leftOrStandsThere || Stage.IN_TRANSIT.isBefore(furthest);
        }
        boolean notFoundGood = slot.stage() == Stage.MISSING || slot.stage() == Stage.DAMAGED;
        boolean wasCounted = notFoundGood && !furthest.isBefore(Stage.ARRIVED) && isCount();
        return wasCounted || !furthest.isBefore(fact.type().putsTo());
    }

    /** A receipt with numbers tells again what an earlier one counted, whether that was good or not. */
    private boolean isCount() {
        return fact.type() == EventType.RECEIVED && fact.lines().stream().anyMatch(Step::isCounted);
    }

    /** Open, and none of what this report would bring back. */
    private boolean isBack(Slot slot) {
        return !slot.stage().isExit()
                && slot.stage().hasDeparted()
                && !fact.type().takesFrom().contains(slot.stage());
    }

    private IllegalMove refusal(Collection<Line> scope, String pointer, Phrase what) {
        Phrase there =
                Phrase.row("{one}; {other}", scope.stream().map(Line::describe).toList());
        return new IllegalMove(fact, pointer, Phrase.of("{what}: {there}", what, there));
    }

    private static boolean isLess(List<Stand> stands, Quantity wanted) {
        return sum(stands).compareTo(wanted) < 0;
    }

    private static Quantity sum(List<Stand> stands) {
        return stands.stream().map(Stand::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    private static Quantity orZero(Quantity quantity) {
        return quantity == null ? Quantity.ZERO : quantity;
    }
}
