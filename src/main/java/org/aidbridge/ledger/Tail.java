package org.aidbridge.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of the end of a history still matters for where the next fact is read: whether it comes last by {@link DayOrder}, or
 * somewhere among the facts of its day, so that the history has to be read again.
 *
 * @param steps when something of a step was last known to the minute, as far as a day that is still told of may reach
 *     back; only what nothing later of a later step follows
 * @param days the facts of days that may still change places; null when there were none
 */
record Tail(SortedMap<Integer, Instant> steps, Days days) {

    static final Tail NONE = new Tail(Collections.emptySortedMap(), null);

    /** No day is longer, not even where clocks are put back. */
    private static final Duration LONGEST_DAY = Duration.ofHours(26);

    Tail {
        steps = steps == null ? Collections.emptySortedMap() : steps;
    }

    /**
     * Facts of days which overlap.
     *
     * @param floor until when days went that are over before these; null when there were none
     * @param from when the last of these days begins, at its place
     * @param until when the last of them is over
     * @param on the last of them
     * @param step the furthest step that one of them tells of
     * @param recordedAt when the last of them was recorded
     * @param settled whether they were read in the order of their steps, and each moved something
     */
    record Days(
            Instant floor, Instant from, Instant until, LocalDate on, int step, Instant recordedAt, boolean settled) {

        private Days with(Fact fact, int its, boolean moved) {
            Occurred day = fact.occurred();
            if (!day.from().isBefore(until)) {
                return new Days(until, day.from(), day.until(), day.on(), its, fact.recordedAt(), moved);
            }
            return new Days(
                    floor,
                    later(from, day.from()),
                    later(until, day.until()),
                    on.isBefore(day.on()) ? day.on() : on,
                    Math.max(step, its),
                    later(recordedAt, fact.recordedAt()),
                    settled && moved);
        }

        private static Instant later(Instant one, Instant other) {
            return one.isBefore(other) ? other : one;
        }
    }

    /** Whether a fact that is known to the minute, and later than all others that are, comes last. */
    boolean isBefore(Fact timed, int step) {
        if (days == null || !timed.occurredAt().isBefore(days.until())) {
            return true;
        }
        return days.settled() && days.step() < step && !timed.occurredAt().isBefore(days.from());
    }

    /** Whether a fact of a day comes last. */
    boolean isBeforeDay(Fact day, int step) {
        Occurred occurred = day.occurred();
        boolean afterTimed =
                steps.entrySet().stream().noneMatch(e -> DayOrder.precedes(occurred, step, e.getValue(), e.getKey()));
        return afterTimed && isBeforeDays(day, step);
    }

    private boolean isBeforeDays(Fact day, int step) {
        if (days == null || !day.occurred().from().isBefore(days.until())) {
            return true;
        }
        boolean isLast = days.on().isBefore(day.occurred().on()) || days.step() <= step;
        return days.settled()
                && isLast
                && !day.occurred().on().isBefore(days.on())
                && days.from().isBefore(day.occurred().until())
                && (days.floor() == null || !day.occurred().from().isBefore(days.floor()))
                && days.recordedAt().isBefore(day.recordedAt());
    }

    /** Whether a fact of a day might be read elsewhere than at the end. */
    boolean leavesOpen(Fact day) {
        Instant from = day.occurred().from();
        return days != null && from.isBefore(days.until())
                || steps.values().stream().anyMatch(at -> !at.isBefore(from));
    }

    Tail with(Fact fact, int step, boolean moved) {
        if (fact.isKnownToTheDay()) {
            Occurred day = fact.occurred();
            Days first = new Days(null, day.from(), day.until(), day.on(), step, fact.recordedAt(), moved);
            return new Tail(steps, days == null ? first : days.with(fact, step, moved));
        }
        SortedMap<Integer, Instant> further = new TreeMap<>(steps.tailMap(step + 1));
        Instant horizon = fact.occurredAt().minus(LONGEST_DAY);
        further.values().removeIf(at -> at.isBefore(horizon));
        further.put(step, fact.occurredAt());
        return new Tail(Collections.unmodifiableSortedMap(further), days);
    }

    /** These facts of days are read in another order than that of their steps, or some move nothing in any. */
    Tail unsettled() {
        Days kept = days;
        return new Tail(
                steps,
                new Days(kept.floor(), kept.from(), kept.until(), kept.on(), kept.step(), kept.recordedAt(), false));
    }
}
