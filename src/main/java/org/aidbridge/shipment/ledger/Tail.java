package org.aidbridge.shipment.ledger;

import java.time.Duration;
import java.time.Instant;
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
record Tail(SortedMap<Integer, Instant> steps, OpenDays days) {

    static final Tail NONE = new Tail(Collections.emptySortedMap(), null);

    /** No day is longer, not even where clocks are put back. */
    private static final Duration LONGEST_DAY = Duration.ofHours(26);

    Tail {
        steps = steps == null ? Collections.emptySortedMap() : steps;
    }

    /** Whether a fact that is known to the minute, and later than all others that are, comes last. */
    boolean isBefore(Fact timed, DayOrder order) {
        return days == null || days.areBefore(timed, order);
    }

    /** Whether a fact of a day comes last. */
    boolean isBeforeDay(Fact day, DayOrder order) {
        boolean afterTimed =
                steps.entrySet().stream().noneMatch(e -> order.mightPrecede(day, e.getValue(), e.getKey()));
        return afterTimed && (days == null || days.areBeforeDay(day, order));
    }

    /** Whether a fact of a day might be read elsewhere than at the end. */
    boolean leavesOpen(Fact day) {
        Instant from = day.occurred().from();
        return days != null && from.isBefore(days.until())
                || steps.values().stream().anyMatch(at -> !at.isBefore(from));
    }

    Tail with(Fact fact, DayOrder order, boolean moved) {
        int step = order.step(fact);
        if (fact.isKnownToTheDay()) {
            OpenDays first = OpenDays.of(fact, order, moved);
            return new Tail(steps, days == null ? first : days.and(first));
        }
        SortedMap<Integer, Instant> further = new TreeMap<>(steps.tailMap(step + 1));
        Instant horizon = fact.occurredAt().minus(LONGEST_DAY);
        further.values().removeIf(at -> at.isBefore(horizon));
        further.put(step, fact.occurredAt());
        return new Tail(Collections.unmodifiableSortedMap(further), days);
    }

    /** These facts of days are read in another order than that of their steps, or some move nothing in any. */
    Tail unsettled() {
        return new Tail(steps, days.unsettled());
    }
}
