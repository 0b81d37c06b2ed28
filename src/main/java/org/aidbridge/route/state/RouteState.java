package org.aidbridge.route.state;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.aidbridge.shared.AsOf;
import org.aidbridge.shared.When;

/**
 * What is announced of a route and what was seen of it, as of a point on the two clocks: a pure function of notices and
 * departures. Only the carrier's own notices move what is announced; only a schedule that is reached or a departure that
 * was seen opens it; what others say stands beside it.
 *
 * @param history the states it went through, as {@link #history(RouteRef, List, List, AsOf)}
 * @param closedSince since when it has been closed without a break; null while it is open
 * @param days calendar days of the operation it has been closed, the first included; null while it is open
 * @param statedDays the days the suspension was to last by its own words; null when open, or it does not say
 * @param reviewOn when the suspension is to be reviewed, or null
 * @param reviewDue whether that day, or the end of the stated period, has come and the carrier has said nothing since
 * @param resumesOn the day that is announced, or null
 * @param lastDeparture null when none was seen
 * @param lastNotOperated the last observation of a flight that did not operate, or null
 * @param assertions what others last said about it
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
     * Somebody's word about a route.
     *
     * @param operates whether it says that the route is served; null when it says nothing about that
     * @param contradicts whether that is the opposite of what is announced, or a resumption that its carrier has not announced
     */
    public record Assertion(Notice notice, Boolean operates, boolean contradicts) {}

    public RouteState {
        history = List.copyOf(history);
    }

    /**
     * @param notices of its carrier in this operation, in any order
     * @param departures that were seen, in any order
     * @param zone of the operation, whose days are counted
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

    /** The interval it is in. */
    public Interval now() {
        return history.get(history.size() - 1);
    }

    /** The states it went through, from the beginning until {@code validAt}; the last one has no end. */
    public static List<Interval> history(RouteRef route, List<Notice> notices, List<Departure> departures, AsOf asOf) {
        List<Interval> history =
                new ArrayList<>(Outlook.of(route, notices, departures, asOf).intervals());
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

    /** The first interval for which it has been closed, or open, without a break. */
    private static Interval begin(List<Interval> history, boolean closed) {
        Interval begin = history.get(history.size() - 1);
        for (int i = history.size() - 1; i >= 0 && history.get(i).closed() == closed; i--) {
            begin = history.get(i);
        }
        return begin;
    }

    /** A day that has not yet begun in that zone, though it has where it was named, counts as the first. */
    private static long days(LocalDate first, Instant until, ZoneId zone) {
        return Math.max(1, until.atZone(zone).toLocalDate().toEpochDay() - first.toEpochDay() + 1);
    }

    /** What was said before things turned does not contradict how they turned; on the same day it may. */
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

    /** Whether it tells of a resumption that the carrier has not announced, or for another day. */
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
