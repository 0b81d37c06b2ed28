package org.aidbridge.shipment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.aidbridge.ledger.Departed;
import org.aidbridge.ledger.Flag;
import org.aidbridge.ledger.Position;
import org.aidbridge.notice.Interval;
import org.aidbridge.notice.Notice;
import org.aidbridge.notice.Outlook;

/**
 * What closed routes mean for one shipment: flags for what has yet to leave on one, and for what left on one all the same.
 * A pure function of where everything stands, what is planned and how its routes stand over time; nothing of it is kept, so
 * that no notice has to be carried to the shipments it concerns.
 */
public final class Exposure {

    private static final int NAMED = 3;

    private Exposure() {}

    /** The routes that matter for it, and the single flights on them that might be meant. */
    public static Set<String> routes(Position position, List<Plan.Leg> legs) {
        Set<String> routes = new TreeSet<>();
        legs.forEach(leg -> routes.addAll(leg.routes()));
        position.departed().forEach(departed -> routes.addAll(departed.routes()));
        return routes;
    }

    /**
     * @param outlooks by route id; a route that is not there is open
     * @return each flag that is up with its reason
     */
    public static Map<Flag, String> of(
            Position position, List<Plan.Leg> legs, Map<String, Outlook> outlooks, Instant now) {
        Map<Flag, String> up = new EnumMap<>(Flag.class);
        if (outlooks.isEmpty()) {
            return up;
        }
        atRisk(position, legs, outlooks, now).ifPresent(reason -> up.put(Flag.AT_RISK, reason));
        onClosedRoute(position, outlooks).ifPresent(reason -> up.put(Flag.ON_CLOSED_ROUTE, reason));
        return up;
    }

    private static Optional<String> atRisk(
            Position position, List<Plan.Leg> legs, Map<String, Outlook> outlooks, Instant now) {
        Map<String, List<Waiting>> held = new LinkedHashMap<>();
        Map<String, Interval> closed = new LinkedHashMap<>();
        for (Waiting waiting : Waiting.of(position, legs)) {
            waiting.heldBy(outlooks, now).ifPresent(interval -> {
                String route = waiting.leg().route();
                held.computeIfAbsent(route, r -> new ArrayList<>()).add(waiting);
                closed.put(route, interval);
            });
        }
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(held.entrySet().stream()
                        .map(e -> quantities(e.getValue()) + " to leave on " + e.getKey() + ", "
                                + describe(closed.get(e.getKey())))
                        .collect(Collectors.joining("; ")));
    }

    private static String quantities(List<Waiting> waiting) {
        String named = waiting.stream()
                .limit(NAMED)
                .map(w -> w.quantity() + " of line " + w.line())
                .collect(Collectors.joining(", "));
        return waiting.size() <= NAMED ? named : named + " and more";
    }

    private static Optional<String> onClosedRoute(Position position, Map<String, Outlook> outlooks) {
        List<String> reasons = new ArrayList<>();
        for (Departed departed : position.departed()) {
            departed.routes().stream()
                    .filter(outlooks::containsKey)
                    .flatMap(route -> outlooks.get(route).closedBefore(departed.at()).stream()
                            .map(closed -> "Left on " + route + " at " + departed.at() + ", " + describe(closed)))
                    .findFirst()
                    .ifPresent(reasons::add);
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    private static String describe(Interval closed) {
        Notice cause = closed.cause();
        return "closed since " + closed.from() + ", " + closed.state() + " by notice "
                + (cause.reference() == null ? cause.id() : cause.reference());
    }
}
