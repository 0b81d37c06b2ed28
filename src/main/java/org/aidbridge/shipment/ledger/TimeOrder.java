package org.aidbridge.shipment.ledger;

import java.util.Collection;

/**
 * Whether the time of a confirming event contradicts the life cycle: a departure dated after the arrival, an acceptance after
 * the departure. Two senders that report one step hours apart do not, nor do events of a later leg.
 */
final class TimeOrder {

    private final Fact fact;
    private final Position position;
    private final Collection<Line> lines;

    /** @param lines that have passed its step */
    TimeOrder(Fact fact, Position position, Collection<Line> lines) {
        this.fact = fact;
        this.position = position;
        this.lines = lines;
    }

    boolean isContradicted() {
        return switch (fact.type()) {
            case BOOKED -> isBeforeDestination() && (hasLeft() || isAllBeyond(Stage.IN_TRANSIT));
            case ACCEPTED ->
                isBeforeDestination()
                        && (namesFlight()
                                ? hasLeft()
                                : isFromOrigin() && isAllBeyond(Stage.ACCEPTED) || isAllBeyond(Stage.IN_TRANSIT));
            case DEPARTED -> isBeforeDestination() && (hasLanded() || isAllBeyond(Stage.IN_TRANSIT));
            case ARRIVED, CHECKED_IN ->
                !position.hasMoved(EventType.ARRIVED)
                        && !position.hasMoved(EventType.CHECKED_IN)
                        && (position.isHub(fact.place()) ? isAllBeyondHub() : isAllBeyond(Stage.ARRIVED));
            case CUSTOMS_CLEARED, RECEIVED, DELIVERED ->
                !position.hasMoved(fact.type()) && isAllBeyond(fact.type().putsTo());
            case DISPATCHED -> isAllBeyond(Stage.DISPATCHED);
            case INSTALLED,
                    OPENING,
                    TENDERED,
                    MANIFESTED,
                    DISCREPANCY,
                    TRANSFERRED,
                    CUSTOMS_LODGED,
                    CUSTOMS_HELD,
                    READY_FOR_PICKUP,
                    HANDED_OVER,
                    WITHHELD,
                    RELEASED,
                    DAMAGED,
                    LOST,
                    FOUND,
                    RETURNED,
                    CANCELLED,
                    NOTE,
                    RETRACTED -> false;
        };
    }

    private boolean isBeforeDestination() {
        return fact.place() == null || position.isHub(fact.place());
    }

    private boolean isFromOrigin() {
        return fact.place() == null || position.isOrigin(fact.place());
    }

    private boolean namesFlight() {
        return fact.leg() != null && !Flights.isVague(fact.leg());
    }

    private boolean hasLeft() {
        return namesFlight() && position.flights().hasLeft(fact.leg(), fact.place(), fact.occurred());
    }

    private boolean hasLanded() {
        return namesFlight()
                && position.flights().hasLandedBefore(fact.leg(), fact.occurred())
                && !position.holds(slot -> slot.isFlying() && fact.leg().equals(slot.leg()));
    }

    /** Whether everything that has passed this step is beyond a stage. */
    private boolean isAllBeyond(Stage stage) {
        return lines.stream().allMatch(line -> line.sum(slot -> hasPassed(slot) && !stage.isBefore(furthest(slot)))
                .isZero());
    }

    private boolean isAllBeyondHub() {
        return lines.stream().allMatch(line -> line.sum(slot -> slot.stage() == Stage.IN_TRANSIT
                        && !slot.isFlying()
                        && fact.place().equals(slot.place()))
                .isZero());
    }

    private boolean hasPassed(Slot slot) {
        return slot.stage() != Stage.CANCELLED
                && !furthest(slot).isBefore(fact.type().putsTo());
    }

    private static Stage furthest(Slot slot) {
        return slot.stage().onPath() ? slot.stage() : slot.peak();
    }
}
