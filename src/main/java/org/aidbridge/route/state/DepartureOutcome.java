package org.aidbridge.route.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.aidbridge.shared.AsOf;

/**
 * What came of a departure that was planned, by what was seen. A departure that one saw counts for more than another's word
 * that it did not operate.
 *
 * @param left the departure that was seen, or null
 * @param missed who says that it did not operate, or null
 */
public record DepartureOutcome(Departure left, Notice missed) {

    /**
     * @param notices of the carrier of the route in this operation, in any order
     * @param departures that were seen, in any order, at least those of the days of what is planned
     * @return by code, for each that was planned
     */
    public static Map<String, DepartureOutcome> of(
            RouteRef route, List<Notice> notices, List<Departure> departures, List<Planned> planned, AsOf asOf) {
        RouteEvidence words = RouteEvidence.asOf(route, notices, departures, asOf);
        Map<String, DepartureOutcome> outcomes = new HashMap<>();
        for (Planned each : planned) {
            outcomes.put(
                    each.code(),
                    new DepartureOutcome(
                            words.departures().stream()
                                    .filter(d -> d.is(each, route.zone()))
                                    .findFirst()
                                    .orElse(null),
                            words.saysNotOperated(each).orElse(null)));
        }
        return outcomes;
    }
}
