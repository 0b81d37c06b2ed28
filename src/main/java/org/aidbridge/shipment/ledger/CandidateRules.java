package org.aidbridge.shipment.ledger;

import java.util.Objects;

/**
 * Which of the places in the ledger a report can mean: where the table lets it take from, what its place, flight and
 * recipient say, and what they rule out. {@link Selection} chooses among what this lets through.
 */
final class CandidateRules {

    private final Fact fact;
    private final Position position;

    CandidateRules(Fact fact, Position position) {
        this.fact = fact;
        this.position = position;
    }

    /** What stands where the table says this event takes from. */
    boolean isDirect(Slot slot) {
        if (!fact.type().takesFrom().contains(slot.stage()) || isAtSomebodyElse(slot)) {
            return false;
        }
        return switch (fact.type()) {
            case DEPARTED -> (!slot.isFlying() || hasEvidentlyLanded(slot)) && !isOnward(slot);
            case ACCEPTED -> !isOnward(slot);
            case ARRIVED, CHECKED_IN -> canLandHere(slot);
            case DISCREPANCY -> slot.isFlying() && !conflicts(slot);
            case CUSTOMS_CLEARED, RECEIVED, WITHHELD, DISPATCHED -> !isElsewhere(slot);
            default -> true;
        };
    }

    /** What befalls goods at a recipient befalls those that were sent there and no others. */
    private boolean isAtSomebodyElse(Slot slot) {
        return fact.to() != null && isOffThePath() && !fact.to().equals(slot.to());
    }

    private boolean isOffThePath() {
        return fact.type().movement() == EventType.Movement.ASIDE || fact.type().movement() == EventType.Movement.BACK;
    }

    /** With the recipient that a report off the path names, and no longer on the way there. */
    boolean isAtItsRecipient(Slot slot) {
        return fact.to() != null && isOffThePath() && !slot.stage().isBefore(Stage.DELIVERED);
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
     * Booked again where they stand, on another flight: goods that have not left are taken along. Unless some are on that
     * flight already; then it is told for the second time. (A booking from a place further on is that of a later leg.)
     */
    boolean isRebooked(Slot slot) {
        boolean onGround = slot.stage() == Stage.BOOKED || slot.stage() == Stage.ACCEPTED;
        return fact.type() == EventType.BOOKED
                && fact.leg() != null
                && !Flights.isVague(fact.leg())
                && onGround
                && Objects.equals(fact.place(), slot.place())
                && !fact.leg().equals(slot.leg())
                && !position.flights().hasLeft(fact.leg(), null, fact.occurred())
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

    /**
     * A report from a place on the way is about what stands there, not about what has gone on from it or has not come
     * there yet. (At the origin the airport and its warehouses are one.)
     */
    boolean isElsewhere(Slot slot) {
        return position.isOnTheWay(fact.place())
                && (slot.isFlying() || !fact.place().equals(slot.place()))
                && (slot.stage().hasDeparted() || !position.isOrigin(fact.place()));
    }

    /** Whether it names a flight that this shipment was never seen on: then it is news, and no echo of what is known. */
    boolean namesNewFlight() {
        if (fact.leg() == null) {
            return false;
        }
        Flights flights = position.flights();
        return fact.type() == EventType.DEPARTED
                ? !flights.hasLeft(fact.leg(), null, fact.occurred())
                : !flights.hasEverLanded(fact.leg());
    }

    /** What leaves from the destination, once goods have come there, is those and not what is still on the way. */
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

    boolean fits(Slot slot) {
        if (fact.place() == null && fact.leg() == null && fact.to() == null) {
            return true;
        }
        if (conflicts(slot)) {
            return fact.type() == EventType.DEPARTED && hasEvidentlyLanded(slot);
        }
        boolean onItsLeg = fact.leg() != null && fact.leg().equals(slot.leg());
        boolean atItsPlace = fact.place() != null && fact.place().equals(slot.place()) && !slot.isFlying();
        boolean forItsRecipient = fact.to() != null && fact.to().equals(slot.to());
        boolean anyFlight =
                fact.type().isArrival() && slot.isFlying() && (fact.leg() == null || Flights.isVague(slot.leg()));
        return onItsLeg || atItsPlace && !fact.type().isArrival() || forItsRecipient || anyFlight;
    }

    boolean conflicts(Slot slot) {
        boolean otherLeg = fact.leg() != null
                && slot.leg() != null
                && !fact.leg().equals(slot.leg())
                && !Flights.isVague(fact.leg())
                && !Flights.isVague(slot.leg());
        boolean otherRecipient =
                fact.to() != null && slot.to() != null && !fact.to().equals(slot.to());
        boolean leavesElsewhere =
                (fact.type() == EventType.DEPARTED || fact.type() == EventType.ACCEPTED) && isElsewhere(slot);
        return otherLeg || otherRecipient || leavesElsewhere;
    }

    /**
     * Nearest first. Missing goods are taken after those that have arrived, and before any that are still on the way; but
     * what is given up for lost is what was missing, if anything was. A departure takes what is on the ground before it
     * concludes that something landed. A second count finds damage where goods were received before where they went on to.
     */
    double nearness(Slot slot) {
        if (slot.stage() == Stage.MISSING) {
            return fact.type() == EventType.LOST ? Stage.values().length : Stage.IN_TRANSIT.ordinal() + 0.7;
        }
        if (slot.stage() == Stage.LOST) {
            return -1;
        }
        if (slot.isFlying() && fact.type() == EventType.DEPARTED) {
            return -1;
        }
        if (fact.type() == EventType.RECEIVED && !slot.stage().isBefore(Stage.RECEIVED)) {
            return -slot.stage().ordinal();
        }
        return slot.stage().ordinal() + (slot.isFlying() && fact.type().isArrival() ? 0.5 : 0);
    }
}
