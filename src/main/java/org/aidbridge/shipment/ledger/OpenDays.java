package org.aidbridge.shipment.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The last facts of days that overlap, which what is still told of these days may come before or between.
 *
 * @param floor until when days went that are over before these; null when there were none
 * @param from when the last of these days begins, at its place
 * @param until when the last of them is over
 * @param on the last of them
 * @param step the furthest step that one of them tells of
 * @param lateStep the furthest before which one of them is read
 * @param lines those that all of them concern; null when they concern all lines
 * @param flights those that they name of goods at the origin
 * @param recordedAt when the last of them was recorded
 * @param settled whether they were read in the order of their steps, and each moved something
 */
record OpenDays(
        Instant floor,
        Instant from,
        Instant until,
        LocalDate on,
        int step,
        int lateStep,
        Set<Integer> lines,
        Set<String> flights,
        Instant recordedAt,
        boolean settled) {

    /** That no line is common to all is kept as one that there is not: what is empty is left out where this is kept. */
    private static final Set<Integer> NO_LINE = Set.of(0);

    OpenDays {
        flights = flights == null ? Set.of() : flights;
    }

    static OpenDays of(Fact fact, DayOrder order, boolean moved) {
        Occurred day = fact.occurred();
        String flight = order.flightFromOrigin(fact);
        return new OpenDays(
                null,
                day.from(),
                day.until(),
                day.on(),
                order.step(fact),
                order.lateStep(fact),
                linesOf(fact),
                flight == null ? Set.of() : Set.of(flight),
                fact.recordedAt(),
                moved);
    }

    /** @param next another fact of a day, alone */
    OpenDays and(OpenDays next) {
        if (!next.from.isBefore(until)) {
            return new OpenDays(
                    until,
                    next.from,
                    next.until,
                    next.on,
                    next.step,
                    next.lateStep,
                    next.lines,
                    next.flights,
                    next.recordedAt,
                    next.settled);
        }
        Set<Integer> common = common(lines, next.lines);
        Set<String> all = new TreeSet<>(flights);
        all.addAll(next.flights);
        return new OpenDays(
                floor,
                later(from, next.from),
                later(until, next.until),
                on.isBefore(next.on) ? next.on : on,
                Math.max(step, next.step),
                Math.max(lateStep, next.lateStep),
                common != null && common.isEmpty() ? NO_LINE : common,
                all,
                later(recordedAt, next.recordedAt),
                settled && next.settled);
    }

    OpenDays unsettled() {
        return new OpenDays(floor, from, until, on, step, lateStep, lines, flights, recordedAt, false);
    }

    /** Whether all of them are read before a fact that is known to the minute, if it is of a day of theirs. */
    boolean areBefore(Fact timed, DayOrder order) {
        if (!timed.occurredAt().isBefore(until)) {
            return true;
        }
        return settled
                && lateStep < order.step(timed)
                && concern(timed, order)
                && !timed.occurredAt().isBefore(from);
    }

    /** Whether all of them are read before another fact of a day. */
    boolean areBeforeDay(Fact day, DayOrder order) {
        Occurred occurred = day.occurred();
        if (!occurred.from().isBefore(until)) {
            return true;
        }
        boolean isLast = on.isBefore(occurred.on()) || step <= order.step(day);
        return settled
                && isLast
                && !occurred.on().isBefore(on)
                && from.isBefore(occurred.until())
                && (floor == null || !occurred.from().isBefore(floor))
                && recordedAt.isBefore(day.recordedAt());
    }

    /** Whether each of them concerns goods that a fact concerns. */
    private boolean concern(Fact fact, DayOrder order) {
        Set<Integer> common = common(lines, linesOf(fact));
        String flight = order.flightFromOrigin(fact);
        return (common == null || !common.isEmpty())
                && (flight == null || Set.of(flight).containsAll(flights));
    }

    private static Set<Integer> linesOf(Fact fact) {
        return fact.lines().isEmpty()
                ? null
                : fact.lines().stream().map(Fact.Part::line).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> common(Set<Integer> one, Set<Integer> other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        Set<Integer> common = new TreeSet<>(one);
        common.retainAll(other);
        return common;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
