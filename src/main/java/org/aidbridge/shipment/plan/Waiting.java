package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.Outlook;
import org.aidbridge.shared.Quantity;
import org.aidbridge.shipment.ledger.Balance;
import org.aidbridge.shipment.ledger.Position;
import org.aidbridge.shipment.ledger.Slot;

/**
 * A quantity of a line on one leg of its plan that it has not left on yet, or is flying on now: a pure function of where
 * everything stands and what is planned.
 *
 * @param isFlying whether it is on that leg now; then nothing that happens to the route affects it
 */
public record Waiting(Plan.Leg leg, int line, Quantity quantity, Slot slot, boolean isFlying) {

    /** For each quantity every leg that it is still to leave on, in the order of travel, and the one it is flying on. */
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
     * What keeps it from leaving: its route, or its flight, is closed when it is to leave. That is at its planned departure
     * or, where that is past or not known, at once.
     *
     * @param outlooks by route id, those that are known
     */
    public Optional<Interval> heldBy(Map<String, Outlook> outlooks, Instant now) {
        if (isFlying) {
            return Optional.empty();
        }
        Instant leaves = leg.departsAt() != null && leg.departsAt().isAfter(now) ? leg.departsAt() : now;
        return leg.routes().stream()
                .map(outlooks::get)
                .filter(Objects::nonNull)
                .flatMap(outlook -> outlook.closedAt(leaves).stream())
                .findFirst();
    }

    /** The index of the first leg that goods in a slot have not left on; behind the last when there is none. */
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
