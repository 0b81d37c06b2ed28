package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aidbridge.route.state.Interval.Announced;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;

/**
 * The announced and the observed state of a route as of a point on the two clocks: a pure function of notices and departures.
 * Only the carrier's notices change the announced state; only a reached schedule or an observed departure opens the route;
 * others only assert.
 *
 * @param closedSince without a break; null while it is open
 * @param days of the closure, in the zone of the operation, the first included; null while it is open
 * @param statedDays the stated duration, or null
 * @param reviewDue whether the review or the stated end has passed without a notice of the carrier
 * @param resumesOn the announced day, or null
 * @param assertions the last ones of others
 */
public record RouteState(
        RouteRef route,
        List<Interval> history,
        When closedSince,
        Long days,
        Long statedDays,
        LocalDate reviewOn,
        boolean reviewDue,
        LocalDate resumesOn,
        Departure lastDeparture,
        Notice lastNotOperated,
        List<Assertion> assertions) {

    /**
     * @param operates whether it says that the route operates; or null
     * @param contradicts the announced state, or tells of a resumption that is not announced
     */
    public record Assertion(Notice notice, Boolean operates, boolean contradicts) {}

    public RouteState {
        history = List.copyOf(history);
    }

    /**
     * @param notices of its carrier in this operation, in any order
     * @param departures in any order
     * @param zone of the operation
     */
    public static RouteState of(
            RouteRef route, List<Notice> notices, List<Departure> departures, AsOf asOf, ZoneId zone) {
        List<Interval> history = history(route, notices, departures, asOf);
        Interval now = history.get(history.size() - 1);
        Interval period = begin(history, now.closed());
        RouteEvidence words = words(route, known(notices, asOf), seen(departures, asOf), asOf.validAt());
        List<Suspension> closed = words.closed();
        Suspension strongest = now.closed() ? words.strongest().orElseThrow() : null;
        List<Departure> seen = words.departures();
        return new RouteState(
                route,
                history,
                now.closed() ? period.since() : null,
                now.closed() ? days(period.since().dayIn(zone), asOf.validAt(), zone) : null,
                now.closed() ? strongest.statedDays() : null,
                closed.stream()
                        .map(Suspension::reviewOn)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                closed.stream()
                        .map(Suspension::dueFrom)
                        .anyMatch(due -> due != null && !asOf.validAt().isBefore(due)),
                now.state() == Announced.RESUMPTION_SCHEDULED ? now.cause().resumesOn() : null,
                seen.isEmpty() ? null : seen.get(seen.size() - 1),
                words.lastNotOperated().orElse(null),
                words.assertions().stream()
                        .map(n -> assertion(n, now, period, asOf.validAt(), zone))
                        .toList());
    }

    public Interval now() {
        return history.get(history.size() - 1);
    }

    /** Until {@code validAt}; the last interval has no end. */
    public static List<Interval> history(RouteRef route, List<Notice> notices, List<Departure> departures, AsOf asOf) {
        List<Interval> history = new ArrayList<>(
                RouteHistory.of(route, notices, departures, asOf).intervals());
        history.removeIf(i -> i.from() != null && i.from().isAfter(asOf.validAt()));
        int last = history.size() - 1;
        history.set(last, history.get(last).endedBy(null));
        return history;
    }

    private static RouteEvidence words(RouteRef route, List<Notice> said, List<Departure> seen, Instant instant) {
        return new RouteEvidence(route, said, seen, instant, null);
    }

    static List<Notice> known(List<Notice> notices, AsOf asOf) {
        return NoticeOrder.of(notices.stream()
                .filter(n -> !n.recordedAt().isAfter(asOf.knownAt()))
                .toList());
    }

    static List<Departure> seen(List<Departure> departures, AsOf asOf) {
        return departures.stream()
                .filter(d -> !d.recordedAt().isAfter(asOf.knownAt()))
                .toList();
    }

    /** The first interval of the current closure or opening. */
    private static Interval begin(List<Interval> history, boolean closed) {
        Interval begin = history.get(history.size() - 1);
        for (int i = history.size() - 1; i >= 0 && history.get(i).closed() == closed; i--) {
            begin = history.get(i);
        }
        return begin;
    }

    /** At least one: the first day may not have begun in this zone. */
    private static long days(LocalDate first, Instant until, ZoneId zone) {
        return Math.max(1, until.atZone(zone).toLocalDate().toEpochDay() - first.toEpochDay() + 1);
    }

    /** A notice before the last change does not contradict it; one of the same day may. */
    private static Assertion assertion(Notice notice, Interval now, Interval period, Instant at, ZoneId zone) {
        Boolean operates = notice.claims(at).orElse(null);
        boolean opposite = operates == null ? resumesOtherwise(notice, now) : operates == now.closed();
        return new Assertion(notice, operates, opposite && !isBefore(notice.issued(), period, zone));
    }

    private static boolean isBefore(When issued, Interval period, ZoneId zone) {
        if (period.from() == null) {
            return false;
        }
        return issued.day() == null
                ? issued.at().isBefore(period.from())
                : issued.day().isBefore(period.since().dayIn(zone));
    }

    /** Tells of a resumption that is not announced, or for another day. */
    private static boolean resumesOtherwise(Notice notice, Interval now) {
        return switch (notice.kind()) {
            case RESUMPTION_ANNOUNCED -> now.state() == Announced.SUSPENDED || now.state() == Announced.UNDER_REVIEW;
            case RESUMPTION_SCHEDULED ->
                now.state() == Announced.SUSPENDED
                        || now.state() == Announced.UNDER_REVIEW
                        || now.state() == Announced.RESUMPTION_SCHEDULED
                                && !Objects.equals(now.cause().resumesOn(), notice.resumesOn());
            case SUSPENSION, AMENDMENT, REVIEW, STATEMENT, OBSERVATION, RETRACTION -> false;
        };
    }

    public boolean isDisputed() {
        return assertions.stream().anyMatch(Assertion::contradicts);
    }
}
