package org.aidbridge.shipment.ledger;

import java.util.List;

/**
 * That something of a shipment was seen to leave.
 *
 * @param leg the flight, or the planned leg while no flight was named
 * @param place from where; null when nobody said
 * @param route the id of its route; null when the plan did not tell
 * @param occurred when it did so last
 */
public record Departed(String leg, String place, String route, Occurred occurred) {

    /** The id of its route and, in case a single flight is meant, that of the flight on it. */
    public List<String> routes() {
        return route == null ? List.of() : List.of(route, route + ":" + leg);
    }
}
