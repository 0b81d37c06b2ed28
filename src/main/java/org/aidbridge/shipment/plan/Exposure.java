package org.aidbridge.shipment.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.aidbridge.route.state.Interval;
import org.aidbridge.route.state.RouteHistory;
import org.aidbridge.shipment.ledger.Departed;
import org.aidbridge.shipment.ledger.Flag;
import org.aidbridge.shipment.ledger.Position;

/**
 * The flags that closed routes raise for one shipment: a pure function of its position, its plan and its routes. Nothing of it
 * is stored, so a notice never has to touch shipments.
 */
public final class Exposure {

    private Exposure() {}

    /** Ids of the routes that matter, and of single flights on them. */
    public static Set<String> routes(Position position, List<Plan.Leg> legs) {
        Set<String> routes = new TreeSet<>();
        legs.forEach(leg -> routes.addAll(leg.routes()));
        position.departed().forEach(departed -> routes.addAll(departed.routes()));
        return routes;
    }

    /** @param histories by route id; a route that is not there is open */
    public static Map<Flag, Reason> of(
            Position position, List<Plan.Leg> legs, Map<String, RouteHistory> histories, Instant now) {
        Map<Flag, Reason> up = new EnumMap<>(Flag.class);
        if (histories.isEmpty()) {
            return up;
        }
        List<Reason.Held> held = held(position, legs, histories, now);
        if (!held.isEmpty()) {
            up.put(Flag.AT_RISK, wording -> wording.atRisk(held));
        }
        List<Reason.Left> left = left(position, histories);
        if (!left.isEmpty()) {
            up.put(Flag.ON_CLOSED_ROUTE, wording -> wording.onClosedRoute(left));
        }
        return up;
    }

    private static List<Reason.Held> held(
            Position position, List<Plan.Leg> legs, Map<String, RouteHistory> histories, Instant now) {
        Map<String, List<Waiting>> held = new LinkedHashMap<>();
        Map<String, Interval> closed = new LinkedHashMap<>();
        for (Waiting waiting : Waiting.of(position, legs)) {
            waiting.heldBy(histories, now).ifPresent(interval -> {
                String route = waiting.leg().route();
                held.computeIfAbsent(route, r -> new ArrayList<>()).add(waiting);
                closed.put(route, interval);
            });
        }
        return held.entrySet().stream()
                .map(e -> new Reason.Held(e.getKey(), e.getValue(), closed.get(e.getKey())))
                .toList();
    }

    private static List<Reason.Left> left(Position position, Map<String, RouteHistory> histories) {
        List<Reason.Left> left = new ArrayList<>();
        for (Departed departed : position.departed()) {
            departed.routes().stream()
                    .filter(histories::containsKey)
                    .flatMap(route -> histories
                            .get(route)
                            .closedBefore(departed.occurred().at())
                            .stream()
                            .map(closed ->
                                    new Reason.Left(route, departed.occurred().said(), closed)))
                    .findFirst()
                    .ifPresent(left::add);
        }
        return left;
    }
}
