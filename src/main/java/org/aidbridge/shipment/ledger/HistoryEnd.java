package org.aidbridge.shipment.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The end of a history, as far as it decides whether the next fact comes last by {@link DayOrder} or the history must be
 * folded again.
 *
 * @param steps the last timed fact of each step, unless one of a later step follows it; as far back as a day can reach
 * @param days the facts of days that may still change places; null when there are none
 */
record HistoryEnd(SortedMap<Integer, Instant> steps, OpenDays days) {

    static final HistoryEnd NONE = new HistoryEnd(Collections.emptySortedMap(), null);

    /** A day with clocks put back, and a margin. */
    private static final Duration LONGEST_DAY = Duration.ofHours(26);

    HistoryEnd {
        steps = steps == null ? Collections.emptySortedMap() : steps;
    }

    /** Whether a timed fact, later than all others, comes last. */
    boolean isBefore(Fact timed, DayOrder order) {
        return days == null || days.areBefore(timed, order);
    }

    /** Whether a fact of a day comes last. */
    boolean isBeforeDay(Fact day, DayOrder order) {
        if (days != null && !days.settled() && leavesOpen(day)) {
            return false;
        }
        boolean afterTimed =
                steps.entrySet().stream().noneMatch(e -> order.mightPrecede(day, e.getValue(), e.getKey()));
        return afterTimed && (days == null || days.areBeforeDay(day, order));
    }

    /** Whether a fact of a day might also be read before the end. */
    boolean leavesOpen(Fact day) {
        Instant from = day.occurred().from();
        return days != null && from.isBefore(days.until())
                || steps.values().stream().anyMatch(at -> !at.isBefore(from));
    }

    HistoryEnd with(Fact fact, DayOrder order, boolean moved) {
        int step = order.step(fact);
        if (fact.isKnownToTheDay()) {
            OpenDays first = OpenDays.of(fact, order, moved);
            return new HistoryEnd(steps, days == null ? first : days.and(first));
        }
        SortedMap<Integer, Instant> further = new TreeMap<>(steps.tailMap(step + 1));
        Instant horizon = fact.occurredAt().minus(LONGEST_DAY);
        further.values().removeIf(at -> at.isBefore(horizon));
        further.put(step, fact.occurredAt());
        return new HistoryEnd(Collections.unmodifiableSortedMap(further), days);
    }

    HistoryEnd unsettled() {
        return new HistoryEnd(steps, days.unsettled());
    }

    /**
     * The last overlapping facts of days; further facts of these days may come before or between them.
     *
     * @param floor a further fact of a day that begins before it does not come last: the end of the days before these or, when
     *     those were not settled, the start of these; null when there are none before
     * @param from the start of the last of these days, at its place
     * @param until the end of the last of them
     * @param on the last of them
     * @param step the furthest step of them
     * @param lateStep the furthest late step of them
     * @param lines lines that all of them concern; null is all lines
     * @param flights flights they name for goods at the origin
     * @param recordedAt the last recording
     * @param settled whether they were read in the order of their steps, each moved something, and neither they nor timed
     *     facts after them forced another order on earlier days
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

        /** Stands for an empty set, which JSON would leave out. */
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
                        settled ? until : next.from,
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

        /** Whether all of them are read before a timed fact. */
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
            return isLast
                    && !occurred.on().isBefore(on)
                    && from.isBefore(occurred.until())
                    && (floor == null || !occurred.from().isBefore(floor))
                    && recordedAt.isBefore(day.recordedAt());
        }

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
}
