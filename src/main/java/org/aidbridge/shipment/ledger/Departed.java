package org.aidbridge.shipment.ledger;

import java.util.List;

/**
 * An observed departure.
 *
 * @param leg the flight, or the planned leg while no flight was named
 * @param place from where; null when unknown
 * @param route the id of its route; null when unknown
 * @param occurred the last time
 */
public record Departed(String leg, String place, String route, Occurred occurred) {

    /** The ids of its route and of the single flight on it. */
    public List<String> routes() {
        return route == null ? List.of() : List.of(route, route + ":" + leg);
    }
}
