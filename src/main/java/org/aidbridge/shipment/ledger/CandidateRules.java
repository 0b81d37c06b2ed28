package org.aidbridge.shipment.ledger;

import java.util.Objects;
import org.aidbridge.shared.Quantity;

/**
 * Which slots an event can be about, by its type, place, flight and recipient. {@link Selection} chooses among them.
 */
final class CandidateRules {

    private final Fact fact;
    private final Position position;

    CandidateRules(Fact fact, Position position) {
        this.fact = fact;
        this.position = position;
    }

    /** Slots that the event type takes from. */
    boolean isDirect(Slot slot) {
        if (!fact.type().takesFrom().contains(slot.stage()) || isAtOtherRecipient(slot)) {
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

    /** An event at a recipient only concerns goods that were sent there. */
    private boolean isAtOtherRecipient(Slot slot) {
        return fact.to() != null && isOffThePath() && !fact.to().equals(slot.to());
    }

    private boolean isOffThePath() {
        return fact.type().movement() == EventType.Movement.ASIDE || fact.type().movement() == EventType.Movement.BACK;
    }

    /** Delivered to the recipient that the event names. */
    boolean isAtItsRecipient(Slot slot) {
        return fact.to() != null && isOffThePath() && !slot.stage().isBefore(Stage.DELIVERED);
    }

    /** As {@link #isDirect}, but a receipt without quantities does not find missing goods. */
    boolean isDirectUncounted(Slot slot) {
        return isDirect(slot) && !(fact.type() == EventType.RECEIVED && slot.stage() == Stage.MISSING);
    }

    /** Earlier on the path, so that the steps in between are implied. */
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
     * A booking on another flight rebooks goods that have not left, unless some are on that flight already: then it is a
     * repetition. A booking from a place further on is for a later leg.
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

    /** Clearance away from the destination is for export or transit, and implies nothing. */
    private boolean isClearedElsewhere() {
        return fact.type() == EventType.CUSTOMS_CLEARED && position.isHub(fact.place());
    }

    /** Types that are recorded without moving anything where nothing fits. */
    boolean mayMoveNothing() {
        return switch (fact.type()) {
            case DISCREPANCY -> true;
            case CUSTOMS_CLEARED -> fact.place() == null || isClearedElsewhere();
            case ARRIVED, CHECKED_IN -> position.isOrigin(fact.place());
            default -> false;
        };
    }

    /**
     * An event at a place on the way is about the goods there, not those that have left or have not come yet. At the
     * origin the airport and its warehouses are one.
     */
    boolean isElsewhere(Slot slot) {
        return position.isOnTheWay(fact.place())
                && (slot.isFlying() || !fact.place().equals(slot.place()))
                && (slot.stage().hasDeparted() || !position.isOrigin(fact.place()));
    }

    /** Whether it names a flight not seen before, so that it cannot be a repetition. */
    boolean namesNewFlight() {
        if (fact.leg() == null) {
            return false;
        }
        Flights flights = position.flights();
        return fact.type() == EventType.DEPARTED
                ? !flights.hasLeft(fact.leg(), null, fact.occurred())
                : !flights.hasEverLanded(fact.leg());
    }

    /** Once goods are at the destination, a departure from there is about them. */
    private boolean isOnward(Slot slot) {
        return fact.place() != null
                && fact.place().equals(position.destination())
                && !fact.place().equals(slot.place())
                && position.holds(other -> fact.place().equals(other.place()) && !other.isFlying());
    }

    /** Goods on one flight that leave on another from elsewhere must have landed. */
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
     * Nearest first. Missing goods come after arrived ones and before those on the way, but first for a loss. A departure
     * takes goods on the ground before it concludes that others landed. A second count looks where goods were received
     * before it looks further on.
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

    /** How much is already where an event would put it, or beyond, so that the event can only confirm it. */
    static final class Passing {

        private final Fact fact;
        private final Position position;

        Passing(Fact fact, Position position) {
            this.fact = fact;
            this.position = position;
        }

        Quantity of(Line line) {
            return switch (fact.type().movement()) {
                case FORWARD -> line.sum(this::hasPassed);
                case ASIDE ->
                    line.sum(slot -> slot.stage() == fact.type().putsTo()
                            && (fact.to() == null || fact.to().equals(slot.to())));
                case BACK -> position.hasMoved(fact.type()) ? line.sum(this::isBack) : Quantity.ZERO;
                case OFFLOAD, OPENS, NONE -> Quantity.ZERO;
            };
        }

        private boolean hasPassed(Slot slot) {
            if (slot.stage() == Stage.CANCELLED || isForOtherRecipient(slot)) {
                return false;
            }
            Stage furthest = slot.stage().onPath() ? slot.stage() : slot.peak();
            if (fact.type().isArrival() && position.isHub(fact.place())) {
                boolean leftOrStandsThere =
                        slot.stage() == Stage.IN_TRANSIT && fact.place().equals(slot.place());
                return leftOrStandsThere || Stage.IN_TRANSIT.isBefore(furthest);
            }
            boolean notFoundGood = slot.stage() == Stage.MISSING || slot.stage() == Stage.DAMAGED;
            boolean wasCounted = notFoundGood && !furthest.isBefore(Stage.ARRIVED) && isCount();
            return wasCounted || !furthest.isBefore(fact.type().putsTo());
        }

        /** Goods sent to one recipient do not confirm a dispatch to another. */
        private boolean isForOtherRecipient(Slot slot) {
            return fact.type().namesRecipient()
                    && fact.to() != null
                    && slot.to() != null
                    && !fact.to().equals(slot.to());
        }

        /** A receipt with numbers repeats an earlier count, good or not. */
        private boolean isCount() {
            return fact.type() == EventType.RECEIVED && fact.lines().stream().anyMatch(EventApplication::isCounted);
        }

        /** Open, and not what this event would bring back. */
        private boolean isBack(Slot slot) {
            return !slot.stage().isExit()
                    && slot.stage().hasDeparted()
                    && !fact.type().takesFrom().contains(slot.stage());
        }
    }
}
