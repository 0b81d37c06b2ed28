package org.aidbridge.route.state;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.aidbridge.shared.AsOf;

/**
 * How a route is served as of a point on the two clocks: what flew lately, and what is to fly next. A pure function, like
 * its state. What is planned inside of a closure is no next departure: nobody may be told to load for it.
 *
 * @param departuresIn7Days flights that were seen to leave in the seven days before, each once
 * @param next the next that is dated for a time at which the route is open by all that is announced; or null
 * @param inClosure one that is dated before that, for a time at which the route is closed; or null
 */
public record RouteActivity(int departuresIn7Days, Planned next, Planned inClosure) {

    /** In which departures are counted. */
    public static final Duration WEEK = Duration.ofDays(7);

    /**
     * @param notices of its carrier in this operation, in any order
     * @param departures that were seen, in any order, at least those of the last week
     * @param planned that are not cancelled, as far as was known then, in any order
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
