package org.aidbridge.route.state;

import java.time.Instant;
import java.util.Objects;
import org.aidbridge.shared.When;

/**
 * A time during which a route stood at one state.
 *
 * @param from null for ever since
 * @param to null when it has not ended
 * @param since the same as {@code from}, as far as it is known: the day where what turned it is known to a day
 * @param until likewise
 * @param cause the notice that says so, or null
 * @param openedBy the departure that made it RESUMED, or null
 */
public record Interval(
        Instant from,
        Instant to,
        When since,
        When until,
        Announced state,
        boolean closed,
        Notice cause,
        Departure openedBy) {

    boolean isLike(Interval other) {
        return state == other.state
                && closed == other.closed
                && Objects.equals(cause, other.cause)
                && Objects.equals(openedBy, other.openedBy);
    }

    /** The same, as if it had begun with an earlier one. */
    Interval begunWith(Interval first) {
        return new Interval(first.from, to, first.since, until, state, closed, cause, openedBy);
    }

    /** @param next null when it has not ended */
    Interval endedBy(Interval next) {
        Instant end = next == null ? null : next.from;
        return new Interval(from, end, since, next == null ? null : next.since, state, closed, cause, openedBy);
    }
}
