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
    private final Position position;

    Selection(Fact fact, Position position) {
        this.fact = fact;
        this.position = position;
    }

    /** What stands where the table says this event takes from. */
    boolean isDirect(Slot slot) {
        if (!fact.type().takesFrom().contains(slot.stage())) {
            return false;
        }
        return switch (fact.type()) {
            case DEPARTED -> (!slot.isFlying() || hasEvidentlyLanded(slot)) && !isOnward(slot);
            case ARRIVED, CHECKED_IN -> canLandHere(slot);
            case DISCREPANCY -> slot.isFlying() && !conflicts(slot);
            case CUSTOMS_CLEARED, RECEIVED, WITHHELD, DISPATCHED -> !isElsewhere(slot);
            default -> true;
        };
    }

    /** As {@link #isDirect}, but goods that a count did not find are not found by a report without one. */
    boolean isDirectUncounted(Slot slot) {
        return isDirect(slot) && !(fact.type() == EventType.RECEIVED && slot.stage() == Stage.MISSING);
    }

    /** What stands at an earlier stage of the path, so that the steps in between would be implied. */
    boolean isEarlier(Slot slot) {
        return fact.type().movement() == EventType.Movement.FORWARD
                && !isDirect(slot)
                && slot.stage().onPath()
                && slot.stage().isBefore(fact.type().putsTo())
                && implies(slot);
    }

    private boolean implies(Slot slot) {
        return switch (fact.type()) {
            case ARRIVED, CHECKED_IN -> slot.stage() != Stage.IN_TRANSIT && !position.isOrigin(fact.place());
            case CUSTOMS_CLEARED ->
                !isClearedElsewhere() && (fact.place() != null || slot.stage().hasDeparted());
            case RECEIVED, DISPATCHED -> !position.isOrigin(fact.place()) && !isElsewhere(slot);
            case DELIVERED, INSTALLED -> true;
            default -> false;
        };
    }

    /**
     * Booked again, on another flight: goods that have not left are taken along. Unless some are on that flight already;
     * then it is told for the second time.
     */
    boolean isRebooked(Slot slot) {
        boolean onGround = slot.stage() == Stage.BOOKED || slot.stage() == Stage.ACCEPTED;
        return fact.type() == EventType.BOOKED
                && fact.leg() != null
                && !Flights.isVague(fact.leg())
                && onGround
                && !fact.leg().equals(slot.leg())
                && !position.flights().hasLeft(fact.leg(), null, fact.occurredAt())
                && !position.holds(other -> fact.leg().equals(other.leg()));
    }

    /** Customs clear goods for export and transit too: away from the destination nothing is implied by that. */
    private boolean isClearedElsewhere() {
        return fact.type() == EventType.CUSTOMS_CLEARED && position.isHub(fact.place());
    }

    /** Daily reports that are true and kept, and move nothing where nothing fits them. */
    boolean mayMoveNothing() {
        return switch (fact.type()) {
            case DISCREPANCY -> true;
            case CUSTOMS_CLEARED -> fact.place() == null || isClearedElsewhere();
            case ARRIVED, CHECKED_IN -> position.isOrigin(fact.place());
            default -> false;
        };
    }

    /** A report from a place on the way is about what stands there, not about what has gone on from it. */
    private boolean isElsewhere(Slot slot) {
        return position.isOnTheWay(fact.place())
                && (slot.isFlying() || !fact.place().equals(slot.place()));
    }

    /** A departure from the destination, once goods have come there, is theirs and not that of those still on the way. */
    private boolean isOnward(Slot slot) {
        return fact.place() != null
                && fact.place().equals(position.destination())
                && !fact.place().equals(slot.place())
                && position.holds(other -> fact.place().equals(other.place()) && !other.isFlying());
    }

    /** Flying on one flight, reported to leave on another from elsewhere: in between it must have landed. */
    private boolean hasEvidentlyLanded(Slot slot) {
        return slot.isFlying()
                && fact.leg() != null
                && !fact.leg().equals(slot.leg())
                && fact.place() != null
                && !fact.place().equals(slot.place())
                && !position.isOrigin(fact.place());
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
        boolean anyFlight = isArrival() && slot.isFlying() && (fact.leg() == null || Flights.isVague(slot.leg()));
        return onItsLeg || atItsPlace && !isArrival() || forItsRecipient || anyFlight;
    }

    private boolean conflicts(Slot slot) {
        boolean otherLeg = fact.leg() != null
                && slot.leg() != null
                && !fact.leg().equals(slot.leg())
                && !Flights.isVague(fact.leg())
                && !Flights.isVague(slot.leg());
        boolean otherRecipient =
                fact.to() != null && slot.to() != null && !fact.to().equals(slot.to());
        return otherLeg || otherRecipient;
    }

    private boolean isArrival() {
        return fact.type() == EventType.ARRIVED || fact.type() == EventType.CHECKED_IN;
    }

    /**
     * Nearest first. Missing goods are taken after those that have arrived, and before any that are still on the way; but
     * what is given up for lost is what was missing, if anything was.
     */
    private double nearness(Slot slot) {
        if (slot.stage() == Stage.MISSING) {
            return fact.type() == EventType.LOST ? Stage.values().length : Stage.IN_TRANSIT.ordinal() + 0.7;
        }
        if (slot.stage() == Stage.LOST) {
            return -1;
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
        double nearest =
                pool.stream().mapToDouble(s -> nearness(s.slot())).max().getAsDouble();
        List<Stand> chosen = keep(pool, slot -> nearness(slot) == nearest);
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
        for (Stand other : others) {
            boolean sameRank = isAnyStage(stand) || nearness(other.slot()) == nearness(stand.slot());
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
