package org.aidbridge.shipment.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a quantity is, never a whole shipment. The order is that of progress, so the least advanced stage that still
 * holds something is the status of a shipment. WITHHELD and MISSING stand beside the path: what is there has not left
 * the operation's care, and goes back to where it came from when it is released or found.
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

    /** On the way from the donor to the ward, where one stage follows another. */
    public boolean onPath() {
        return PATH.contains(this);
    }

    /** An exit holds what has left the operation's care for good, unless it is found again. */
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

    /** The stages of the path that lie strictly between two stages of it, in order: the steps a skip implies. */
    public static List<Stage> between(Stage from, Stage to) {
        if (!from.onPath() || !to.onPath()) {
            return List.of();
        }
        return PATH.stream().filter(s -> from.isBefore(s) && s.isBefore(to)).toList();
    }

    /** The stages of the path, in order. */
    public static List<Stage> path() {
        return List.copyOf(PATH);
    }
}
