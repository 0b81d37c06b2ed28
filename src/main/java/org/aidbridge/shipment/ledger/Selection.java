package org.aidbridge.shipment.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.IllegalMove.AmbiguousMove;
import org.aidbridge.shipment.ledger.Line.Stand;

/**
 * Chooses the quantities that an event is about. Without quantities it means everything at the nearest earlier stage on its
 * flight or at its place; when several parts of the shipment fit, it is refused as ambiguous. With a quantity it takes the
 * nearest first, and going forward may reach further back, implying the steps in between.
 */
final class Selection {

    private final Fact fact;
    private final CandidateRules rules;

    Selection(Fact fact, CandidateRules rules) {
        this.fact = fact;
        this.rules = rules;
    }

    /**
     * Everything at the nearest stage, for an event without quantities.
     *
     * @param evenConflicting whether goods on another flight, or for another recipient, count
     * @return empty when there is nothing to take
     * @throws AmbiguousMove (422) when several parts of the shipment fit
     */
    List<Stand> allAtNearest(Collection<Line> lines, Predicate<Slot> source, boolean evenConflicting) {
        List<Stand> candidates = stands(lines, source);
        List<Stand> pool = keep(candidates, rules::fits);
        if (pool.isEmpty()) {
            pool = keep(candidates, slot -> evenConflicting || !rules.conflicts(slot));
        }
        if (pool.isEmpty()) {
            return List.of();
        }
        List<Stand> there = keep(pool, rules::isAtItsRecipient);
        pool = there.isEmpty() ? pool : there;
        double nearest =
                pool.stream().mapToDouble(s -> rules.nearness(s.slot())).max().getAsDouble();
        List<Stand> chosen = keep(pool, slot -> rules.nearness(slot) == nearest);
        if (isAnyStage(chosen.get(0))) {
            requireOneStage(pool);
        }
        List<Stand> onLeg =
                keep(chosen, slot -> fact.leg() != null && fact.leg().equals(slot.leg()));
        return requireOneGroup(onLeg.isEmpty() ? chosen : onLeg);
    }

    /**
     * A named quantity of one line, nearest first.
     *
     * @param evenConflicting as in {@link #allAtNearest}
     * @return less than {@code wanted} when there is not enough
     * @throws AmbiguousMove (422) when it wants a part of several that fit
     */
    List<Stand> exactly(Quantity wanted, Line line, Predicate<Slot> source, boolean evenConflicting) {
        List<Stand> candidates = stands(List.of(line), source);
        List<Stand> ordered = new ArrayList<>(nearestFirst(keep(candidates, rules::fits)));
        ordered.addAll(nearestFirst(
                keep(candidates, slot -> !rules.fits(slot) && (evenConflicting || !rules.conflicts(slot)))));
        List<Stand> taken = new ArrayList<>();
        Quantity open = wanted;
        for (Stand stand : ordered) {
            if (open.isZero()) {
                break;
            }
            Quantity part = stand.quantity().min(open);
            if (part.compareTo(stand.quantity()) < 0) {
                requireNoTwin(stand, ordered);
            }
            taken.add(new Stand(line, stand.slot(), part));
            open = open.minus(part);
        }
        return taken;
    }

    private List<Stand> nearestFirst(List<Stand> stands) {
        int sign = takesWhatIsLeft() ? 1 : -1;
        return stands.stream()
                .sorted(Comparator.<Stand>comparingDouble(s -> sign * rules.nearness(s.slot()))
                        .thenComparing(s -> fact.leg() == null
                                || !fact.leg().equals(s.slot().leg()))
                        .thenComparing(Stand::slot))
                .toList();
    }

    /** On a day with a receipt, withheld or damaged goods are those that were not received. */
    private boolean takesWhatIsLeft() {
        return fact.isKnownToTheDay() && (fact.type() == EventType.WITHHELD || fact.type() == EventType.DAMAGED);
    }

    private static List<Stand> stands(Collection<Line> lines, Predicate<Slot> source) {
        List<Stand> found = new ArrayList<>();
        lines.forEach(line -> found.addAll(line.stands(source)));
        return found;
    }

    private static List<Stand> keep(List<Stand> stands, Predicate<Slot> which) {
        return stands.stream().filter(s -> which.test(s.slot())).toList();
    }

    /** Refuses to take a part where the event fits another part of the shipment as well. */
    private void requireNoTwin(Stand stand, List<Stand> others) {
        for (Stand other : others) {
            boolean anyStage =
                    isAnyStage(stand) && rules.isAtItsRecipient(stand.slot()) == rules.isAtItsRecipient(other.slot());
            boolean sameRank = anyStage || rules.nearness(other.slot()) == rules.nearness(stand.slot());
            if (sameRank
                    && rules.fits(other.slot()) == rules.fits(stand.slot())
                    && !other.slot().standsWith(stand.slot())) {
                boolean settledByLeg =
                        fact.leg() != null && fact.leg().equals(stand.slot().leg());
                if (!settledByLeg) {
                    throw ambiguous(List.of(stand, other));
                }
            }
        }
    }

    /** Off the path no stage is nearer than another, except that missing goods are lost first. */
    private boolean isAnyStage(Stand stand) {
        boolean wasMissing = fact.type() == EventType.LOST && stand.slot().stage() == Stage.MISSING;
        return fact.type().movement() == EventType.Movement.ASIDE && !wasMissing;
    }

    private List<Stand> requireOneGroup(List<Stand> chosen) {
        for (Stand other : chosen) {
            if (!other.slot().standsWith(chosen.get(0).slot())) {
                throw ambiguous(chosen);
            }
        }
        return chosen;
    }

    private void requireOneStage(List<Stand> pool) {
        if (pool.stream().map(s -> s.slot().stage()).distinct().count() > 1) {
            throw ambiguous(pool);
        }
    }

    private AmbiguousMove ambiguous(List<Stand> fitting) {
        List<Message> parts = fitting.stream()
                .map(s -> Message.of(
                        "{quantity} {unit} of line {line} {where}",
                        s.quantity(),
                        s.line().unit,
                        s.line().number,
                        s.slot().describe()))
                .distinct()
                .toList();
        return new AmbiguousMove(
                fact,
                "/lines",
                Message.of(
                        "This could mean {parts}; name the lines with their quantities, and the flight or place",
                        Message.row("{one} or {other}", parts)));
    }
}
