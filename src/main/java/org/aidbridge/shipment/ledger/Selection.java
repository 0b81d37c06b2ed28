package org.aidbridge.shipment.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.aidbridge.shared.Message;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Line.Stand;

/**
 * Which of the standing quantities a report means.
 *
 * <p>A report that names no quantities means what stands at the nearest earlier stage on its flight or at its place, and
 * never several stages; where more than one part of the shipment fits, it is refused as ambiguous rather than guessed. A
 * report that names a quantity takes the nearest first and, going forward, may reach further back: the steps in between
 * are then implied.
 */
final class Selection {

    private final Fact fact;
    private final CandidateRules meaning;

    Selection(Fact fact, CandidateRules meaning) {
        this.fact = fact;
        this.meaning = meaning;
    }

    /**
     * All that stands at the nearest stage, for a report without quantities.
     *
     * @param evenConflicting whether goods that are known to be on another flight, or for another recipient, count
     * @return empty when nothing stands where this event could take it from
     * @throws AmbiguousMove (422) when several parts of the shipment fit
     */
    List<Stand> allAtNearest(Collection<Line> lines, Predicate<Slot> source, boolean evenConflicting) {
        List<Stand> candidates = stands(lines, source);
        List<Stand> pool = keep(candidates, meaning::fits);
        if (pool.isEmpty()) {
            pool = keep(candidates, slot -> evenConflicting || !meaning.conflicts(slot));
        }
        if (pool.isEmpty()) {
            return List.of();
        }
        List<Stand> there = keep(pool, meaning::isAtItsRecipient);
        pool = there.isEmpty() ? pool : there;
        double nearest =
                pool.stream().mapToDouble(s -> meaning.nearness(s.slot())).max().getAsDouble();
        List<Stand> chosen = keep(pool, slot -> meaning.nearness(slot) == nearest);
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
     * @throws AmbiguousMove (422) when only a part of several that fit is wanted
     */
    List<Stand> exactly(Quantity wanted, Line line, Predicate<Slot> source, boolean evenConflicting) {
        List<Stand> candidates = stands(List.of(line), source);
        List<Stand> ordered = new ArrayList<>(nearestFirst(keep(candidates, meaning::fits)));
        ordered.addAll(nearestFirst(
                keep(candidates, slot -> !meaning.fits(slot) && (evenConflicting || !meaning.conflicts(slot)))));
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
                .sorted(Comparator.<Stand>comparingDouble(s -> sign * meaning.nearness(s.slot()))
                        .thenComparing(s -> fact.leg() == null
                                || !fact.leg().equals(s.slot().leg()))
                        .thenComparing(Stand::slot))
                .toList();
    }

    /** Of a day on which some were counted good, what is withheld or damaged is what was not. */
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

    /** Part of this is wanted: is there another part of the shipment, apart from it, that the report fits as well? */
    private void requireNoTwin(Stand stand, List<Stand> others) {
        for (Stand other : others) {
            boolean anyStage = isAnyStage(stand)
                    && meaning.isAtItsRecipient(stand.slot()) == meaning.isAtItsRecipient(other.slot());
            boolean sameRank = anyStage || meaning.nearness(other.slot()) == meaning.nearness(stand.slot());
            if (sameRank
                    && meaning.fits(other.slot()) == meaning.fits(stand.slot())
                    && !other.slot().standsWith(stand.slot())) {
                boolean settledByLeg =
                        fact.leg() != null && fact.leg().equals(stand.slot().leg());
                if (!settledByLeg) {
                    throw ambiguous(List.of(stand, other));
                }
            }
        }
    }

    /** Going aside no stage is nearer than another, except that what is given up for lost was missing first. */
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
