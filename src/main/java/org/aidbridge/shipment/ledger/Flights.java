package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The flights that this shipment was seen to leave on and to land with. That is what tells a second report of one flight
 * from the first report of the next one.
 */
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

    /** A leg that is only a pair of places, because nobody named the flight, agrees with any flight. */
    static boolean isVague(String leg) {
        return leg.indexOf('-') >= 0;
    }

    /** @param route null when the plan did not tell */
    void left(String leg, String place, String route, Occurred at) {
        departed.put(key(leg, place), at);
        if (route != null) {
            routes.put(key(leg, place), route);
        }
    }

    /** Everything was taken off again, or the flight came back: when it leaves next, that is another departure. */
    void cameBack(String leg, String place) {
        departed.remove(key(leg, place));
        routes.remove(key(leg, place));
    }

    void landed(String leg, String place, Occurred at) {
        landed.put(key(leg, place), at);
    }

    /** Whether a departure on this flight, from this place (null: from anywhere), was reported around that time. */
    boolean hasLeft(String leg, String place, Occurred around) {
        return isKnown(departed, leg, place, around);
    }

    boolean hasLanded(String leg, String place, Occurred around) {
        return isKnown(landed, leg, place, around);
    }

    /** Whether this flight was seen to land anywhere before a time, around that time. */
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

    /** Whether anything of this shipment was seen to leave from, or to land at, a place. */
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
}
