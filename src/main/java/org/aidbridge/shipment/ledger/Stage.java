package org.aidbridge.shipment.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The stage of a quantity, in the order of progress; the least advanced one with goods is the status of a shipment. WITHHELD
 * and MISSING are beside the path: goods return to where they came from when they are released or found.
 */
public enum Stage {
    PLANNED,
    BOOKED,
    ACCEPTED,
    IN_TRANSIT,
    ARRIVED,
    CLEARED,
    RECEIVED,
    WITHHELD,
    MISSING,
    DISPATCHED,
    DELIVERED,
    INSTALLED,
    DAMAGED,
    LOST,
    RETURNED,
    CANCELLED;

    private static final Set<Stage> PATH = EnumSet.of(
            PLANNED, BOOKED, ACCEPTED, IN_TRANSIT, ARRIVED, CLEARED, RECEIVED, DISPATCHED, DELIVERED, INSTALLED);

    public boolean onPath() {
        return PATH.contains(this);
    }

    /** Goods that have left for good, unless they are found again. */
    public boolean isExit() {
        return switch (this) {
            case DAMAGED, LOST, RETURNED, CANCELLED -> true;
            case PLANNED,
                    BOOKED,
                    ACCEPTED,
                    IN_TRANSIT,
                    ARRIVED,
                    CLEARED,
                    RECEIVED,
                    WITHHELD,
                    MISSING,
                    DISPATCHED,
                    DELIVERED,
                    INSTALLED -> false;
        };
    }

    public boolean hasDeparted() {
        return compareTo(IN_TRANSIT) >= 0 && this != CANCELLED;
    }

    boolean isBefore(Stage other) {
        return compareTo(other) < 0;
    }

    /** The stages of the path strictly between two others. */
    public static List<Stage> between(Stage from, Stage to) {
        if (!from.onPath() || !to.onPath()) {
            return List.of();
        }
        return PATH.stream().filter(s -> from.isBefore(s) && s.isBefore(to)).toList();
    }

    public static List<Stage> path() {
        return List.copyOf(PATH);
    }
}
