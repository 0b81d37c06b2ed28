package org.aidbridge.route.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aidbridge.shared.AsOf;

/**
 * How a route stands at any time, by what was said and seen up to one point on the two clocks: until then as it was, and
 * from then on as it will be if nobody says or sees anything more. A suspension that holds from next week closes it next
 * week; one without a scheduled resumption never ends by itself.
 *
 * @param intervals one after the other, from ever since to for ever
 */
public record Outlook(RouteRef route, List<Interval> intervals) {

    /**
     * @param notices of its carrier in this operation, in any order
     * @param departures that were seen, in any order
     */
    public static Outlook of(RouteRef route, List<Notice> notices, List<Departure> departures, AsOf asOf) {
        return of(route, notices, departures, asOf, null);
    }

    /**
     * The same, as if there were no suspensions but those that one notice belongs to.
     *
     * @param only the id of that notice; null for all suspensions
     */
    public static Outlook of(RouteRef route, List<Notice> notices, List<Departure> departures, AsOf asOf, UUID only) {
        List<Notice> said = NoticeOrder.of(notices.stream()
                .filter(n ->
                        !n.recordedAt().isAfter(asOf.knownAt()) && !n.issuedAt().isAfter(asOf.validAt()))
                .toList());
        List<Departure> seen = departures.stream()
                .filter(d -> !d.recordedAt().isAfter(asOf.knownAt()) && !d.at().isAfter(asOf.validAt()))
                .toList();
        List<Interval> intervals = new ArrayList<>();
        intervals.add(new Interval(null, null, null, null, Announced.ACTIVE, false, null, null));
        Turns turns = new Turns(said, seen);
        for (Instant turn : turns.instants()) {
            Interval before = intervals.get(intervals.size() - 1);
            Interval after = turns.dated(new RouteEvidence(route, said, seen, turn, only).interval(turn));
            if (!after.isLike(before)) {
                intervals.set(intervals.size() - 1, before.endedBy(after));
                intervals.add(after);
            }
        }
        return new Outlook(route, List.copyOf(intervals));
    }

    /** How it is closed at an instant, from when on it has been so without a break; empty when it is open then. */
    public Optional<Interval> closedAt(Instant instant) {
        Interval found = intervals.get(0);
        Interval first = found;
        for (Interval interval : intervals) {
            if (interval.from() == null || !interval.from().isAfter(instant)) {
                first = found.closed() ? first : interval;
                found = interval;
            }
        }
        return Optional.of(found.begunWith(first)).filter(Interval::closed);
    }

    /**
     * How it was closed when something left on it; empty when it was open, or when nobody knows which
     * came first, the departure or a suspension that is only dated to that day.
     */
    public Optional<Interval> closedBefore(Instant departure) {
        return closedAt(departure.minusNanos(1_000))
                .filter(closed -> !departure.isBefore(closed.cause().contradictableFrom()));
    }

    /** When it is closed next, or has been closed since, seen from an instant; empty when it stays open. */
    public Optional<Interval> closedFrom(Instant instant) {
        return intervals.stream()
                .filter(Interval::closed)
                .filter(interval -> interval.to() == null || interval.to().isAfter(instant))
                .findFirst();
    }
}
