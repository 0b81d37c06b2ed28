package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Observed departures and landings, to tell a second event of one flight from the first event of the next one. */
final class Flights {

    private final Map<String, Occurred> departed = new TreeMap<>();
    private final Map<String, String> routes = new TreeMap<>();
    private final Map<String, Occurred> landed = new TreeMap<>();

    Flights() {}

    Flights(Map<String, Occurred> departed, Map<String, String> routes, Map<String, Occurred> landed) {
        this.departed.putAll(departed);
        this.routes.putAll(routes);
        this.landed.putAll(landed);
    }

    /** A leg without a flight number agrees with any flight. */
    static boolean isVague(String leg) {
        return leg.indexOf('-') >= 0;
    }

    private void left(String leg, String place, String route, Occurred at) {
        departed.put(key(leg, place), at);
        if (route != null) {
            routes.put(key(leg, place), route);
        }
    }

    /** Everything was offloaded, or the flight returned: its next departure is another one. */
    private void cameBack(String leg, String place) {
        departed.remove(key(leg, place));
        routes.remove(key(leg, place));
    }

    private void landed(String leg, String place, Occurred at) {
        landed.put(key(leg, place), at);
    }

    /** @param place null is anywhere */
    boolean hasLeft(String leg, String place, Occurred around) {
        return isKnown(departed, leg, place, around);
    }

    boolean hasLanded(String leg, String place, Occurred around) {
        return isKnown(landed, leg, place, around);
    }

    /** Whether it landed anywhere before that time, but around it. */
    boolean hasLandedBefore(String leg, Occurred time) {
        return landed.entrySet().stream()
                .filter(e -> e.getKey().startsWith(leg + "@") && e.getValue().isBefore(time))
                .anyMatch(e -> e.getValue().isAround(time));
    }

    private static boolean isKnown(Map<String, Occurred> flights, String leg, String place, Occurred around) {
        return flights.entrySet().stream()
                .filter(e -> place == null
                        ? e.getKey().startsWith(leg + "@")
                        : e.getKey().equals(key(leg, place)))
                .anyMatch(e -> e.getValue().isAround(around));
    }

    boolean hasEverLanded(String leg) {
        return landed.keySet().stream().anyMatch(key -> key.startsWith(leg + "@"));
    }

    boolean haveTouched(String place) {
        return departed.keySet().stream().anyMatch(key -> key.endsWith("@" + place))
                || landed.keySet().stream().anyMatch(key -> key.endsWith("@" + place));
    }

    Map<String, Occurred> departures() {
        return Map.copyOf(departed);
    }

    List<Departed> departed() {
        return departed.entrySet().stream()
                .map(e -> departed(e.getKey(), e.getValue()))
                .sorted(Comparator.<Departed, Instant>comparing(
                                d -> d.occurred().at())
                        .thenComparing(Departed::leg))
                .toList();
    }

    private Departed departed(String key, Occurred at) {
        int split = key.lastIndexOf('@');
        String place = key.substring(split + 1);
        return new Departed(key.substring(0, split), place.isEmpty() ? null : place, routes.get(key), at);
    }

    Map<String, String> routes() {
        return Map.copyOf(routes);
    }

    Map<String, Occurred> landings() {
        return Map.copyOf(landed);
    }

    private static String key(String leg, String place) {
        return leg + "@" + (place == null ? "" : place);
    }

    /** @param isLast whether nothing else of the shipment is on the flight that the goods leave */
    void note(EventApplication.Move move, Fact fact, boolean isLast) {
        Slot from = move.from();
        Slot to = move.to();
        if (to.isFlying()) {
            left(to.leg(), to.place(), fact.route(), fact.occurred());
        }
        if (from == null || !from.isFlying() || !to.stage().onPath()) {
            return;
        }
        if (Objects.equals(from.place(), to.place()) && isLast) {
            cameBack(from.leg(), from.place());
        }
        if (fact.type() == EventType.DISCREPANCY) {
            return;
        }
        landed(from.leg(), to.place(), fact.occurred());
        if (fact.leg() != null && fact.type() != EventType.DEPARTED) {
            landed(fact.leg(), to.place(), fact.occurred());
        }
    }
}
