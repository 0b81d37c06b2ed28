package org.aidbridge.route.state;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.route.state.Departure.Planned;
import org.aidbridge.shared.AsOf;

/**
 * Recent and next departures of a route as of a point on the two clocks, a pure function.
 *
 * @param departuresIn7Days observed flights, each once
 * @param next the next dated departure while the route is open; or null
 * @param inClosure a dated departure before that, while the route is closed; or null
 */
public record RouteActivity(int departuresIn7Days, Planned next, Planned inClosure) {

    public static final Duration WEEK = Duration.ofDays(7);

    /**
     * @param notices of its carrier in this operation, in any order
     * @param departures at least those of the last week, in any order
     * @param planned known departures that are not cancelled, in any order
     */
    public static RouteActivity of(
            RouteRef route, List<Notice> notices, List<Departure> departures, List<Planned> planned, AsOf asOf) {
        RouteEvidence words = RouteEvidence.asOf(route, notices, departures, asOf);
        List<Departure> lately = words.departures().stream()
                .filter(d -> d.at().isAfter(asOf.validAt().minus(WEEK)))
                .toList();
        List<Planned> upcoming = planned.stream()
                .filter(p -> p.until(route.zone()).isAfter(asOf.validAt()))
                .filter(p -> words.departures().stream().noneMatch(d -> d.is(p, route.zone())))
                .filter(p -> words.saysNotOperated(p).isEmpty())
                .sorted(Comparator.comparing((Planned p) -> p.leaves(route.zone()))
                        .thenComparing(Planned::code))
                .toList();
        Planned next = upcoming.stream()
                .filter(p -> !words.isClosedAt(p.leaves(route.zone())))
                .findFirst()
                .orElse(null);
        Planned first = upcoming.stream().findFirst().orElse(null);
        return new RouteActivity(Departure.flights(lately, route.zone()).size(), next, first == next ? null : first);
    }
}
