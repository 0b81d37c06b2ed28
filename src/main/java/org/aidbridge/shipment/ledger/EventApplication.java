package org.aidbridge.shipment.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.CandidateRules.Passing;
import org.aidbridge.shipment.ledger.Line.Stand;

/**
 * Computes what one fact moves, without changing the position. A fact moves something, confirms an earlier step, or is
 * refused. {@link CandidateRules} says which goods it can be about, {@link Selection} chooses among them, {@link Target} says
 * where they go.
 */
final class EventApplication {

    /** @param from null when the quantity comes into the ledger */
    record Move(Line line, Slot from, Slot to, Quantity quantity) {}

    private final Position position;
    private final Fact fact;
    private final CandidateRules rules;
    private final Selection selection;
    private final Target target;
    private final Passing passing;
    private final List<Move> moves = new ArrayList<>();
    private final List<Line> confirmed = new ArrayList<>();
    private boolean recounts;
    private final boolean outOfOrder;

    EventApplication(Position position, Fact fact) {
        this.position = position;
        this.fact = fact;
        this.rules = new CandidateRules(fact, position);
        this.selection = new Selection(fact, rules);
        this.target = new Target(fact, position);
        this.passing = new Passing(fact, position);
        apply();
        this.outOfOrder = !confirmed.isEmpty() && new TimeOrder(fact, position, confirmed).isContradicted();
    }

    List<Move> moves() {
        return moves;
    }

    /** Whether it confirms a step at a time at which that is impossible. */
    boolean isOutOfOrder() {
        return outOfOrder;
    }

    /** Whether a second count differs from the first. */
    boolean recounts() {
        return recounts;
    }

    private void apply() {
        EventType.Movement movement = fact.type().movement();
        boolean movesNothing = movement == EventType.Movement.OFFLOAD && !fact.offloads();
        if (movement == EventType.Movement.NONE || movesNothing) {
            return;
        }
        if (fact.lines().isEmpty() && movement != EventType.Movement.OPENS) {
            whole(position.lines(), "/type");
            return;
        }
        Set<Integer> named = new HashSet<>();
        int index = 0;
        for (Fact.Part part : fact.lines()) {
            String pointer = "/lines/" + index++;
            Line line = position.line(part.line());
            if (line == null) {
                throw new IllegalMove(fact, pointer + "/line", Message.of("There is no line {line}", part.line()));
            }
            if (!named.add(part.line())) {
                throw new IllegalMove(fact, pointer + "/line", Message.of("Line {line} is named twice", part.line()));
            }
            part(line, part, pointer);
        }
    }

    private void part(Line line, Fact.Part part, String pointer) {
        if (fact.type() == EventType.OPENING) {
            Stage stage = part.stage() == null ? fact.type().putsTo() : part.stage();
            found(line, orZero(part.quantity()), target.opened(stage), pointer + "/quantity");
        } else if (fact.type() == EventType.RECEIVED && isCounted(part)) {
            receive(line, part, pointer);
        } else if (part.quantity() == null) {
            whole(List.of(line), pointer);
        } else {
            exactly(line, part.quantity(), pointer + "/quantity").forEach(this::move);
        }
    }

    /** An event without quantities. */
    private void whole(Collection<Line> scope, String pointer) {
        boolean passed = scope.stream().anyMatch(line -> passing.of(line).isPositive());
        if (passed && isRepeated(scope)) {
            confirm(scope);
            return;
        }
        List<Stand> stands = nearest(scope, passed);
        if (stands.isEmpty() && !passed && !rules.mayMoveNothing()) {
            throw refusal(scope, pointer, Message.of("Nothing of this shipment can be {type}", fact.type()));
        }
        if (stands.isEmpty() && passed) {
            confirm(scope);
        }
        stands.forEach(this::move);
    }

    /**
     * The goods that an event without quantities means. Where some have passed its step it more likely repeats that,
     * unless it names a new flight.
     */
    private List<Stand> nearest(Collection<Line> scope, boolean passed) {
        boolean further = !passed || rules.namesNewFlight();
        List<Stand> stands = selection.allAtNearest(scope, rules::isDirectUncounted, false);
        if (stands.isEmpty()) {
            stands = selection.allAtNearest(scope, rules::isRebooked, true);
        }
        if (stands.isEmpty() && further) {
            stands = selection.allAtNearest(scope, rules::isEarlier, false);
        }
        if (stands.isEmpty() && further) {
            stands = selection.allAtNearest(scope, rules::isDirectUncounted, true);
        }
        if (stands.isEmpty() && !passed) {
            stands = selection.allAtNearest(scope, this::isSource, true);
        }
        return stands;
    }

    /** Exactly a quantity of one line: empty for a confirmation, refused when there is not enough. */
    private List<Stand> exactly(Line line, Quantity wanted, String pointer) {
        Quantity passed = passing.of(line);
        boolean enoughPassed = passed.compareTo(wanted) >= 0;
        if (enoughPassed && fact.type().isArrival() && isRepeated(List.of(line))) {
            confirm(List.of(line));
            return List.of();
        }
        List<Stand> stands = selection.exactly(wanted, line, this::isSource, false);
        if (isLess(stands, wanted) && fact.type() == EventType.BOOKED) {
            stands = selection.exactly(wanted, line, slot -> isSource(slot) || rules.isRebooked(slot), true);
        }
        if (isLess(stands, wanted) && (stands.isEmpty() || !enoughPassed)) {
            boolean anywhere = !enoughPassed || rules.namesNewFlight();
            Predicate<Slot> source = slot -> isSource(slot) && (anywhere || !rules.isElsewhere(slot));
            stands = selection.exactly(wanted, line, source, true);
        }
        if (!isLess(stands, wanted)) {
            return stands;
        }
        if (enoughPassed && (nothingWaits(line) || fact.leg() != null && !rules.namesNewFlight())) {
            confirm(List.of(line));
            return List.of();
        }
        if (stands.isEmpty() && rules.mayMoveNothing()) {
            return List.of();
        }
        throw notEnough(line, sum(stands), wanted, pointer);
    }

    private IllegalMove notEnough(Line line, Quantity possible, Quantity wanted, String pointer) {
        return refusal(
                List.of(line),
                pointer,
                Message.of(
                        "At most {quantity} {unit} of line {line} can be {type}, not {wanted}",
                        possible,
                        line.unit,
                        line.number,
                        fact.type(),
                        wanted));
    }

    private boolean nothingWaits(Line line) {
        return line.stands(slot -> rules.isDirectUncounted(slot) && !rules.isElsewhere(slot))
                .isEmpty();
    }

    static boolean isCounted(Fact.Part part) {
        return part.quantity() != null
                || orZero(part.damaged()).isPositive()
                || orZero(part.missing()).isPositive()
                || orZero(part.surplus()).isPositive();
    }

    private void receive(Line line, Fact.Part part, String pointer) {
        Receipt receipt = new Receipt(line, part, selection, target);
        Quantity waiting = line.sum(this::isSource);
        boolean isRecount = receipt.isCountAgain(passing.of(line), waiting, nothingWaits(line));
        if (isRecount) {
            confirm(List.of(line));
        } else if (receipt.isBeyond(waiting)) {
            receipt.share(exactly(line, waiting, pointer + "/quantity"));
            receipt.findBeyond(waiting);
            recounts = true;
        } else if (receipt.counted().isPositive()) {
            List<Stand> stands = exactly(line, receipt.counted(), pointer + "/quantity");
            receipt.share(stands);
            // The waiting goods are on another flight, so this counts received goods again.
            isRecount = stands.isEmpty();
        }
        if (isRecount) {
            receipt.countAgain();
            recounts |= !receipt.moves().isEmpty();
        }
        if (receipt.lacking().isPositive()) {
            throw notEnough(line, line.sum(Receipt::isGood), receipt.counted(), pointer);
        }
        moves.addAll(receipt.moves());
        Quantity surplus = orZero(part.surplus());
        Quantity more = isRecount ? surplus.minus(surplus.min(line.surplus())) : surplus;
        found(line, more, target.surplus(), pointer + "/surplus");
    }

    /** A quantity that enters the ledger beyond the declared one. */
    private void found(Line line, Quantity quantity, Slot to, String pointer) {
        if (!line.total().plus(quantity).isStatable()) {
            throw new IllegalMove(
                    fact, pointer, Message.of("a quantity has at most 12 digits before the decimal point"));
        }
        if (quantity.isPositive()) {
            moves.add(new Move(line, null, to, quantity));
        }
    }

    private void confirm(Collection<Line> lines) {
        confirmed.addAll(lines);
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
        return rules.isDirect(slot) || rules.isEarlier(slot);
    }

    /** Whether the same was already reported of this flight around that time. */
    private boolean isRepeated(Collection<Line> scope) {
        if (fact.leg() == null || Flights.isVague(fact.leg())) {
            return false;
        }
        Flights flights = position.flights();
        if (fact.type() == EventType.DEPARTED) {
            return flights.hasLeft(fact.leg(), fact.place(), fact.occurred());
        }
        Predicate<Slot> stillOnIt = slot -> slot.isFlying() && fact.leg().equals(slot.leg());
        String at = fact.place() == null ? position.destination() : fact.place();
        return fact.type().isArrival()
                && flights.hasLanded(fact.leg(), at, fact.occurred())
                && scope.stream().allMatch(line -> line.sum(stillOnIt).isZero());
    }

    private IllegalMove refusal(Collection<Line> scope, String pointer, Message what) {
        Message there =
                Message.row("{one}; {other}", scope.stream().map(Line::describe).toList());
        return new IllegalMove(fact, pointer, Message.of("{what}: {there}", what, there));
    }

    private static boolean isLess(List<Stand> stands, Quantity wanted) {
        return sum(stands).compareTo(wanted) < 0;
    }

    static Quantity sum(List<Stand> stands) {
        return stands.stream().map(Stand::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    static Quantity orZero(Quantity quantity) {
        return quantity == null ? Quantity.ZERO : quantity;
    }
}
