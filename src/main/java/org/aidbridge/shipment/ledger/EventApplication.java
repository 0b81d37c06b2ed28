package org.aidbridge.shipment.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Line.Stand;

/**
 * What one fact moves, worked out against a position without changing it, so that a refusal leaves no trace.
 *
 * <p>A fact either moves something, or confirms what has already passed, or cannot be true. {@link CandidateRules} says which
 * goods it can be about, {@link Selection} chooses among them, {@link Target} says where they go.
 */
final class EventApplication {

    /** @param from null when the quantity comes into the ledger */
    record Move(Line line, Slot from, Slot to, Quantity quantity) {}

    private final Position position;
    private final Fact fact;
    private final CandidateRules meaning;
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
        this.meaning = new CandidateRules(fact, position);
        this.selection = new Selection(fact, meaning);
        this.target = new Target(fact, position);
        this.passing = new Passing(fact, position);
        work();
        this.outOfOrder = !confirmed.isEmpty() && new TimeOrder(fact, position, confirmed).isContradicted();
    }

    List<Move> moves() {
        return moves;
    }

    /** Whether it tells of goods that had passed its step, at a time at which they cannot have. */
    boolean isOutOfOrder() {
        return outOfOrder;
    }

    /** Whether it counted again what had been received, and found something else. */
    boolean recounts() {
        return recounts;
    }

    private void work() {
        EventType.Movement movement = fact.type().movement();
        boolean onlyTold = movement == EventType.Movement.OFFLOAD && !fact.offloads();
        if (movement == EventType.Movement.NONE || onlyTold) {
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

    /** A report that names no quantity. */
    private void whole(Collection<Line> scope, String pointer) {
        boolean passed = scope.stream().anyMatch(line -> passing.of(line).isPositive());
        if (passed && isRepeated(scope)) {
            confirm(scope);
            return;
        }
        List<Stand> stands = nearest(scope, passed);
        if (stands.isEmpty() && !passed && !meaning.mayMoveNothing()) {
            throw refusal(scope, pointer, Message.of("Nothing of this shipment can be {type}", fact.type()));
        }
        if (stands.isEmpty() && passed) {
            confirm(scope);
        }
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
        Quantity passed = passing.of(line);
        boolean enoughPassed = passed.compareTo(wanted) >= 0;
        if (enoughPassed && fact.type().isArrival() && isRepeated(List.of(line))) {
            confirm(List.of(line));
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
            confirm(List.of(line));
            return List.of();
        }
        if (stands.isEmpty() && meaning.mayMoveNothing()) {
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
        return line.stands(slot -> meaning.isDirectUncounted(slot) && !meaning.isElsewhere(slot))
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
        boolean again = receipt.isCountAgain(passing.of(line), waiting, nothingWaits(line));
        if (again) {
            confirm(List.of(line));
        } else if (receipt.isBeyond(waiting)) {
            receipt.share(exactly(line, waiting, pointer + "/quantity"));
            receipt.findBeyond(waiting);
            recounts = true;
        } else if (receipt.counted().isPositive()) {
            List<Stand> stands = exactly(line, receipt.counted(), pointer + "/quantity");
            receipt.share(stands);
            // What waits is on another flight: this is about goods that were counted before.
            again = stands.isEmpty();
        }
        if (again) {
            receipt.countAgain();
            recounts |= !receipt.moves().isEmpty();
        }
        if (receipt.lacking().isPositive()) {
            throw notEnough(line, line.sum(Receipt::isGood), receipt.counted(), pointer);
        }
        moves.addAll(receipt.moves());
        Quantity surplus = orZero(part.surplus());
        Quantity more = again ? surplus.minus(surplus.min(line.surplus())) : surplus;
        found(line, more, target.surplus(), pointer + "/surplus");
    }

    /** What comes into the ledger beyond what was declared. */
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
        return meaning.isDirect(slot) || meaning.isEarlier(slot);
    }

    /** Whether the flight this report names has already been reported to do what this report says, around that time. */
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
