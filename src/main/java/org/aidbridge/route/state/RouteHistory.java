package org.aidbridge.route.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.AsOf;

/**
 * The states of a route over all time, by the notices and departures known at one point on the two clocks. Announced changes
 * in the future are included; a suspension without a scheduled resumption never ends by itself.
 *
 * @param intervals consecutive
 */
public record RouteHistory(RouteRef route, List<Interval> intervals) {

    /**
     * @param notices of its carrier in this operation, in any order
     * @param departures in any order
     */
    public static RouteHistory of(RouteRef route, List<Notice> notices, List<Departure> departures, AsOf asOf) {
        return of(route, notices, departures, asOf, null);
    }

    /** @param only the id of a notice whose suspensions alone count; null for all */
    public static RouteHistory of(
            RouteRef route, List<Notice> notices, List<Departure> departures, AsOf asOf, UUID only) {
        List<Notice> said = NoticeOrder.of(notices.stream()
                .filter(n ->
                        !n.recordedAt().isAfter(asOf.knownAt()) && !n.issuedAt().isAfter(asOf.validAt()))
                .toList());
        List<Departure> seen = departures.stream()
                .filter(d -> !d.recordedAt().isAfter(asOf.knownAt()) && !d.at().isAfter(asOf.validAt()))
                .toList();
        List<Interval> intervals = new ArrayList<>();
        intervals.add(new Interval(null, null, null, null, Announced.ACTIVE, false, null, null));
        TurningPoints turns = new TurningPoints(said, seen);
        for (Instant turn : turns.instants()) {
            Interval before = intervals.get(intervals.size() - 1);
            Interval after = turns.dated(new RouteEvidence(route, said, seen, turn, only).interval(turn));
            if (!after.isLike(before)) {
                intervals.set(intervals.size() - 1, before.endedBy(after));
                intervals.add(after);
            }
        }
        return new RouteHistory(route, List.copyOf(intervals));
    }

    /** The uninterrupted closure of any part of a window, the earliest one. */
    public Optional<Interval> closedIn(DepartureWindow window) {
        Interval before = intervals.get(0);
        Interval first = before;
        for (Interval interval : intervals) {
            first = before.closed() ? first : interval;
            if (interval.closes(window)) {
                return Optional.of(interval.begunWith(first));
            }
            before = interval;
        }
        return Optional.empty();
    }

    /** The closure at a departure; empty when the order of the departure and a suspension of that day is unknown. */
    public Optional<Interval> closedBefore(Instant departure) {
        return closedIn(DepartureWindow.at(departure.minusNanos(1_000)))
                .filter(closed -> !departure.isBefore(closed.cause().contradictableFrom()));
    }

    /** The current or next closure. */
    public Optional<Interval> closedFrom(Instant instant) {
        return intervals.stream()
                .filter(Interval::closed)
                .filter(interval -> interval.to() == null || interval.to().isAfter(instant))
                .findFirst();
    }
}
