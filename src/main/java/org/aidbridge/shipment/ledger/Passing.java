package org.aidbridge.shipment.ledger;

import org.aidbridge.shared.Quantity;

/** What is already where a report would put it, or beyond: of that it can only say again what is known. */
final class Passing {

    private final Fact fact;
    private final Position position;

    Passing(Fact fact, Position position) {
        this.fact = fact;
        this.position = position;
    }

    /** How much of a line is already where this report would put it, or beyond. */
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
        if (slot.stage() == Stage.CANCELLED || isForSomebodyElse(slot)) {
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

    /** What was sent to one recipient does not confirm that something was sent to another. */
    private boolean isForSomebodyElse(Slot slot) {
        return fact.type().namesRecipient()
                && fact.to() != null
                && slot.to() != null
                && !fact.to().equals(slot.to());
    }

    /** A receipt with numbers tells again what an earlier one counted, whether that was good or not. */
    private boolean isCount() {
        return fact.type() == EventType.RECEIVED && fact.lines().stream().anyMatch(EventApplication::isCounted);
    }

    /** Open, and none of what this report would bring back. */
    private boolean isBack(Slot slot) {
        return !slot.stage().isExit()
                && slot.stage().hasDeparted()
                && !fact.type().takesFrom().contains(slot.stage());
    }
}
