package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidbridge.route.state.DepartureWindow;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Slot;

/**
 * A quantity of a line that has yet to leave on a leg of its plan, or is flying on it.
 *
 * @param isFlying whether it is on that leg now, unaffected by the route
 */
public record Waiting(Plan.Leg leg, int line, Quantity quantity, Slot slot, boolean isFlying) {

    /** For each quantity every leg ahead, in the order of travel, and the one it is flying on. */
    public static List<Waiting> of(Position position, List<Plan.Leg> legs) {
        List<Waiting> waiting = new ArrayList<>();
        for (Balance balance : position.balances()) {
            Slot slot = balance.slot();
            int flying = slot.isFlying() ? leavingFrom(slot.place(), legs) : -1;
            for (int i = firstAhead(slot, legs); i < legs.size(); i++) {
                if (carries(legs.get(i), balance.line())) {
                    waiting.add(new Waiting(legs.get(i), balance.line(), balance.quantity(), slot, false));
                }
            }
            if (flying >= 0 && carries(legs.get(flying), balance.line())) {
                waiting.add(new Waiting(legs.get(flying), balance.line(), balance.quantity(), slot, true));
            }
        }
        return waiting;
    }

    /**
     * The closure of its route or flight when it is to leave.
     *
     * @param histories by route id
     */
    public Optional<Interval> heldBy(Map<String, RouteHistory> histories, Instant now) {
        if (isFlying) {
            return Optional.empty();
        }
        DepartureWindow leaves = leg.leaves(now);
        return leg.routes().stream()
                .map(histories::get)
                .filter(Objects::nonNull)
                .flatMap(history -> history.closedIn(leaves).stream())
                .findFirst();
    }

    /** The index of the first leg ahead of the goods in a slot. */
    private static int firstAhead(Slot slot, List<Plan.Leg> legs) {
        return switch (slot.stage()) {
            case PLANNED, BOOKED, ACCEPTED -> 0;
            case IN_TRANSIT -> {
                int leg = leavingFrom(slot.place(), legs);
                yield leg < 0 ? legs.size() : slot.isFlying() ? leg + 1 : leg;
            }
            case ARRIVED,
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
                    CANCELLED -> legs.size();
        };
    }

    private static int leavingFrom(String place, List<Plan.Leg> legs) {
        for (int i = 0; i < legs.size(); i++) {
            if (legs.get(i).origin().equals(place)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean carries(Plan.Leg leg, int line) {
        return leg.lines() == null || leg.lines().contains(line);
    }
}
