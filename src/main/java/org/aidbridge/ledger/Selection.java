package org.aidbridge.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.aidbridge.ledger.Line.Stand;
import org.aidbridge.shared.Quantity;

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
    private final String destination;

    Selection(Fact fact, String destination) {
        this.fact = fact;
        this.destination = destination;
    }

    /** What stands where the table says this event takes from. */
    boolean isDirect(Slot slot) {
        if (!fact.type().takesFrom().contains(slot.stage())) {
            return false;
        }
        return switch (fact.type()) {
            case DEPARTED -> !slot.isFlying() || hasEvidentlyLanded(slot);
            case ARRIVED, CHECKED_IN -> canLandHere(slot);
            case DISCREPANCY -> slot.isFlying();
            default -> true;
        };
    }

    /** What stands at an earlier stage of the path, so that the steps in between would be implied. */
    boolean isEarlier(Slot slot) {
        return fact.type().movement() == EventType.Movement.FORWARD
                && !isDirect(slot)
                && slot.stage().onPath()
                && slot.stage().isBefore(fact.type().putsTo())
                && !(slot.stage() == Stage.IN_TRANSIT && fact.type().takesFrom().contains(Stage.IN_TRANSIT))
                && !isClearedElsewhere();
    }

    /** Customs clear goods for export and transit too: away from the destination nothing is implied by that. */
    boolean isClearedElsewhere() {
        return fact.type() == EventType.CUSTOMS_CLEARED
                && fact.place() != null
                && !fact.place().equals(destination);
    }

    /** Flying on one flight, reported to leave on another from elsewhere: in between it must have landed. */
    private boolean hasEvidentlyLanded(Slot slot) {
        return slot.isFlying()
                && fact.leg() != null
                && !fact.leg().equals(slot.leg())
                && fact.place() != null
                && !fact.place().equals(slot.place());
    }

    private boolean canLandHere(Slot slot) {
        return fact.leg() != null && fact.leg().equals(slot.leg())
                || fact.place() == null
                || !fact.place().equals(slot.place());
    }

    private boolean fits(Slot slot) {
        if (fact.place() == null && fact.leg() == null && fact.to() == null) {
            return true;
        }
        if (conflicts(slot)) {
            return fact.type() == EventType.DEPARTED && hasEvidentlyLanded(slot);
        }
        boolean onItsLeg = fact.leg() != null && fact.leg().equals(slot.leg());
        boolean atItsPlace = fact.place() != null && fact.place().equals(slot.place()) && !slot.isFlying();
        boolean forItsRecipient = fact.to() != null && fact.to().equals(slot.to());
        boolean anyFlight = isArrival() && slot.isFlying() && (fact.leg() == null || isVague(slot.leg()));
        return onItsLeg || atItsPlace && !isArrival() || forItsRecipient || anyFlight;
    }

    private boolean conflicts(Slot slot) {
        boolean otherLeg = fact.leg() != null
                && slot.leg() != null
                && !fact.leg().equals(slot.leg())
                && !isVague(fact.leg())
                && !isVague(slot.leg());
        boolean otherRecipient =
                fact.to() != null && slot.to() != null && !fact.to().equals(slot.to());
        return otherLeg || otherRecipient;
    }

    /** A leg that is only a pair of places, because nobody named the flight, agrees with any flight. */
    static boolean isVague(String leg) {
        return leg.indexOf('-') >= 0;
    }

    private boolean isArrival() {
        return fact.type() == EventType.ARRIVED || fact.type() == EventType.CHECKED_IN;
    }

    /** Nearest first. Missing goods are taken after those that have arrived, and before any that are still on the way. */
    private double nearness(Slot slot) {
        if (slot.stage() == Stage.MISSING || slot.stage() == Stage.LOST) {
            return slot.stage() == Stage.MISSING ? Stage.IN_TRANSIT.ordinal() + 0.7 : -1;
        }
        return slot.stage().ordinal() + (slot.isFlying() && isArrival() ? 0.5 : 0);
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
        List<Stand> pool = keep(candidates, this::fits);
        if (pool.isEmpty()) {
            pool = keep(candidates, slot -> evenConflicting || !conflicts(slot));
        }
        if (pool.isEmpty()) {
            return List.of();
        }
        if (fact.type().movement() == EventType.Movement.ASIDE) {
            requireOneStage(pool);
        }
        double nearest =
                pool.stream().mapToDouble(s -> nearness(s.slot())).max().getAsDouble();
        List<Stand> chosen = keep(pool, slot -> nearness(slot) == nearest);
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
        List<Stand> ordered = new ArrayList<>(nearestFirst(keep(candidates, this::fits)));
        ordered.addAll(nearestFirst(keep(candidates, slot -> !fits(slot) && (evenConflicting || !conflicts(slot)))));
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
        return stands.stream()
                .sorted(Comparator.<Stand>comparingDouble(s -> -nearness(s.slot()))
                        .thenComparing(s -> fact.leg() == null
                                || !fact.leg().equals(s.slot().leg()))
                        .thenComparing(Stand::slot))
                .toList();
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
        boolean aside = fact.type().movement() == EventType.Movement.ASIDE;
        for (Stand other : others) {
            boolean sameRank = aside || nearness(other.slot()) == nearness(stand.slot());
            if (sameRank
                    && fits(other.slot()) == fits(stand.slot())
                    && !other.slot().standsWith(stand.slot())) {
                boolean settledByLeg =
                        fact.leg() != null && fact.leg().equals(stand.slot().leg());
                if (!settledByLeg) {
                    throw ambiguous(List.of(stand, other));
                }
            }
        }
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
        String parts = String.join(
                " or ",
                fitting.stream()
                        .map(s -> s.quantity() + " " + s.line().unit + " of line " + s.line().number + " "
                                + s.slot().describe())
                        .distinct()
                        .toList());
        return new AmbiguousMove(
                fact,
                "/lines",
                "This could mean " + parts + "; name the lines with their quantities, and the flight or place");
    }
}
